/** Between password and second step: a sealed, short-lived cookie that opens nothing by itself. */
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { sameText } from "../keys.ts";
import { findOfficer, type OfficerRow } from "../persistence/people/officer-reading.ts";

export const halfOpenCookie = "half-open";
const purpose = "half-open sign-in";
const halfOpenMilliseconds = 10 * 60_000;

/** What the browser keeps after the right password. */
export function sealHalfOpenSession(context: Context, officer: OfficerRow): string {
  const until = later(context.clock.now(), halfOpenMilliseconds);
  const value = `${officer.id} ${proofOf(context, officer)}`;
  return context.keys.sign(purpose, value, until);
}

/** Whose password was typed right a moment ago; null when it ran out or the password has changed. */
export async function halfOpenOfficer(context: Context, sealed: string | null) {
  const value = sealed && context.keys.verifySigned(purpose, sealed, context.clock.now());
  if (!value) return null;
  const [id = "", proof = ""] = value.split(" ");
  const officer = await findOfficer(context.database.read, Number(id));
  if (officer === null || officer.deactivatedAt !== null) return null;
  return sameText(proofOf(context, officer), proof) ? officer : null;
}

/** Changes with the password, so that a new one closes what the old one half opened. */
const proofOf = (context: Context, officer: OfficerRow) =>
  context.keys.fingerprint(`half-open for ${officer.id}`, officer.passwordHash ?? "");
