/** Who stands between password and second step; whoever does not is sent to where they belong. */

import { type RouterContextProvider, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { queryKeys } from "#app/query-keys.ts";
import { cookieOf } from "#app/server/session/browser.ts";
import { whoIsHalfOpen } from "#app/server/session/finish-sign-in.ts";
import { halfOpenCookie } from "#app/server/session/half-open.ts";
import { homeOf } from "#app/server/session/home-of.ts";
import { readSignedIn } from "#app/server/session/officer-session.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { safeReturn } from "#app/server/session/return-address.ts";

type Args = { request: Request; context: Readonly<RouterContextProvider> };

/** The officer who owes this step. Redirects who is signed in, timed out, or owes the other one. */
export async function halfOpenFor(owes: "code" | "set-up", { request, context }: Args) {
  const signedIn = await readSignedIn(request, context);
  if (signedIn) throw redirect(homeOf(signedIn.actor));
  const sealed = cookieOf(request, context, halfOpenCookie);
  const half = await whoIsHalfOpen(context.get(appContext), sealed);
  if (half === null || half.owes !== owes)
    throw redirect(withQuery(addresses.account.signIn, { expired: 1 }));
  return { officer: half.officer, sealed: sealed ?? "" };
}

export const returnOf = (request: Request) =>
  safeReturn(new URL(request.url).searchParams.get(queryKeys.next), "");
