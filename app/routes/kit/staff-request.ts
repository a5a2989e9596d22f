/** Who asks, and through what: the beginning of every loader and action behind a sign-in. */
import type { RouterContextProvider } from "react-router";
import { staffBase } from "#app/addresses.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";

export function readStaffRequest(context: Readonly<RouterContextProvider>) {
  const { actor } = signedIn(context);
  const { language, publicUrl } = context.get(requestFacts);
  return { actor, app: context.get(appContext), language, publicUrl, base: staffBase(actor.side) };
}
export type StaffRequest = ReturnType<typeof readStaffRequest>;
