/** Who is asking: the middleware of every staff page, and what pages read of the officer. */

import {
  createContext,
  type MiddlewareFunction,
  type RouterContextProvider,
  redirect,
} from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import type { SessionLeft } from "#app/domain/sign-in/session-life.ts";
import { officerActor } from "../persistence/people/officer-reading.ts";
import { readCookie, writeCookie } from "./cookies.ts";
import { appContext, requestFacts } from "./request-context.ts";
import { pageOf } from "./return-address.ts";
import { type OpenSession, openSessionOf } from "./session.ts";

export const sessionCookie = "session";

export type SignedIn = {
  readonly actor: OfficerActor;
  readonly displayName: string;
  readonly position: string;
  readonly unitName: string;
  /** How long the person stays signed in. */
  readonly left: SessionLeft;
};

const signedInContext = createContext<SignedIn>();
/** The token under which the session goes on after this request. */
const renewedSession = createContext<string | null>(null);

/** The officer behind a guarded page; only pages under one of the middlewares below may ask. */
export const signedIn = (context: Readonly<RouterContextProvider>) => context.get(signedInContext);

/** The person has just proven who he is: the request goes on so, and the browser gets the new token. */
export function noteProven(
  context: Readonly<RouterContextProvider>,
  { token, provenAt }: { readonly token: string; readonly provenAt: string },
) {
  const before = signedIn(context);
  context.set(signedInContext, { ...before, actor: { ...before.actor, provenAt } });
  context.set(renewedSession, token);
}

export async function readSignedIn(
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<SignedIn | null> {
  const { secure } = context.get(requestFacts);
  const token = readCookie(request.headers.get("cookie"), sessionCookie, secure);
  const session = token ? await openSessionOf(context.get(appContext), token) : null;
  return session && signedInOf(session);
}

const signedInOf = ({ officer, left, provenAt }: OpenSession): SignedIn => ({
  actor: { ...officerActor(officer), provenAt },
  displayName: officer.displayName,
  position: officer.position,
  unitName: officer.agency.name,
  left,
});

/**
 * Guards pages only: every use case authorises again. Whoever is not signed in is sent to sign in;
 * for whoever lacks the role the page does not exist.
 */
function requireRole(fits: (actor: OfficerActor) => boolean): MiddlewareFunction<Response> {
  return async ({ request, context }, next) => {
    const officer = await readSignedIn(request, context);
    if (officer === null) {
      const url = new URL(request.url);
      throw redirect(withQuery(addresses.account.signIn, { next: pageOf(url) }));
    }
    if (!fits(officer.actor)) throw new Response(null, { status: 404 });
    context.set(signedInContext, officer);
    const response = await next();
    response.headers.set("Cache-Control", "no-store");
    const renewed = context.get(renewedSession);
    const { secure } = context.get(requestFacts);
    if (renewed !== null)
      response.headers.append("Set-Cookie", writeCookie(sessionCookie, renewed, { secure }));
    return response;
  };
}

const holds = (actor: OfficerActor, roles: readonly Role[]) =>
  roles.some((role) => actor.roles.includes(role));

export const requireOffice = requireRole(
  (actor) =>
    actor.side === "office" &&
    holds(actor, [
      "counter",
      "intake-officer",
      "office-lead",
      "registry-clerk",
      "provincial-leader",
      "leader-secretary",
    ]),
);
export const requireAgency = requireRole(
  (actor) =>
    actor.side === "agency" &&
    holds(actor, [
      "counter",
      "agency-officer",
      "agency-lead",
      "agency-specialist",
      "registry-clerk",
    ]),
);
export const requireAdministrator = requireRole((actor) => holds(actor, ["administrator"]));
export const requireSignedIn = requireRole(() => true);
