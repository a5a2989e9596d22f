/** Who asks, and through what: the beginning of every staff loader and action. */

import type { RouterContextProvider } from "react-router";
import { staffBase } from "#app/addresses.ts";
import { signedIn } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";

export function asker(context: Readonly<RouterContextProvider>) {
  const { actor } = signedIn(context);
  return {
    actor,
    app: context.get(appContext),
    language: context.get(requestFacts).language,
    base: staffBase(actor.side),
  };
}
export type Asker = ReturnType<typeof asker>;
