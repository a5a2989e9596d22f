/** Who asks, and through what: the beginning of every loader and action of this area. */
import type { RouterContextProvider } from "react-router";
import { signedIn } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";

export function identifyAsker(context: Readonly<RouterContextProvider>) {
  const { language, publicUrl } = context.get(requestFacts);
  return { app: context.get(appContext), actor: signedIn(context).actor, language, publicUrl };
}
export type Asker = ReturnType<typeof identifyAsker>;
