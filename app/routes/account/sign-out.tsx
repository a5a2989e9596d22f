import { redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { dropCookie, readCookie } from "#app/server/session/cookies.ts";
import { readSignedIn, sessionCookie } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { signOut, signOutEverywhere } from "#app/server/session/session.ts";
import { readTextForm } from "../kit/read-upload.ts";
import type { Route } from "./+types/sign-out";

/** Signing out changes something, so following a link does not do it. */
export function loader() {
  return redirect(addresses.account.signIn);
}

export async function action({ request, context }: Route.ActionArgs) {
  const { secure } = context.get(requestFacts);
  const app = context.get(appContext);
  const token = readCookie(request.headers.get("cookie"), sessionCookie, secure);
  const everywhere = (await readTextForm(request)).get("everywhere") === "yes";
  const officer = everywhere ? await readSignedIn(request, context) : null;
  if (officer) await signOutEverywhere(app, officer.actor.officerId);
  else if (token) await signOut(app, token);
  return redirect(withQuery(addresses.account.signIn, { signedOut: 1 }), {
    headers: {
      "Set-Cookie": dropCookie(sessionCookie, secure),
      // Nothing is left for whoever sits down at this machine next.
      "Clear-Site-Data": '"cache", "storage"',
    },
  });
}

export default function SignOut() {
  return null;
}
