/** A browser remembers who signed in with it, so that wrong tries elsewhere do not keep them out. */
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { token } from "../ids.ts";

export const knownBrowserCookie = "known-browser";
const purpose = "known browser";
const day = 24 * 60 * 60 * 1000;
const knownMilliseconds = 180 * day;
export const knownSeconds = knownMilliseconds / 1000;
const officersMax = 8;
const nameBytes = 9;

type Known = { readonly name: string; readonly officerIds: readonly number[] };

function readKnown(context: Context, sealed: string | null): Known | null {
  const value = sealed && context.keys.verifySigned(purpose, sealed, context.clock.now());
  if (!value) return null;
  const [name = "", ...ids] = value.split(" ");
  return { name, officerIds: ids.map(Number) };
}

/** The browser's random name where this officer has signed in with it before, else null. */
export function browserKnownTo(context: Context, sealed: string | null, officerId: number | null) {
  const known = readKnown(context, sealed);
  return known && officerId !== null && known.officerIds.includes(officerId) ? known.name : null;
}

/** The cookie after signing in: this officer first, and a few of those before. */
export function rememberOfficer(context: Context, sealed: string | null, officerId: number) {
  const known = readKnown(context, sealed);
  const others = (known?.officerIds ?? []).filter((id) => id !== officerId);
  const ids = [officerId, ...others].slice(0, officersMax);
  const name = known?.name ?? token(context.ids, nameBytes);
  const until = later(context.clock.now(), knownMilliseconds);
  return context.keys.sign(purpose, [name, ...ids].join(" "), until);
}
