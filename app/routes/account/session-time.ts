import type { RouterContextProvider } from "react-router";
import { cookieOf } from "#app/server/session/browser.ts";
import { sessionCookie } from "#app/server/session/officer-session.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { lookAtSession, openSessionOf } from "#app/server/session/session.ts";
import type { Route } from "./+types/session-time.ts";

type Asked = { readonly request: Request; readonly context: Readonly<RouterContextProvider> };

/** How long this browser stays signed in; asking does not prolong it. */
export const loader = (asked: Route.LoaderArgs) => respond(asked, lookAtSession);

/** Somebody is typing: the session goes on as with any page that is opened. */
export const action = (asked: Route.ActionArgs) => respond(asked, openSessionOf);

/** Whoever is not signed in hears nothing, whatever the cookie was once. */
async function respond(
  { request, context }: Asked,
  ask: typeof lookAtSession | typeof openSessionOf,
) {
  const token = cookieOf(request, context, sessionCookie);
  const session = token ? await ask(context.get(appContext), token) : null;
  if (session === null) return new Response(null, { status: 204 });
  return Response.json({ ...session.left, account: String(session.officer.id) });
}
