import { redirect } from "react-router";
import { cookieOf } from "#app/server/session/browser.ts";
import { dropCookie } from "#app/server/session/cookies.ts";
import { homeOf } from "#app/server/session/home-of.ts";
import { dropKeptPost, keptPostCookie } from "#app/server/session/kept-post.ts";
import { readSignedIn } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { safeReturn } from "#app/server/session/return-address.ts";
import { readTextForm } from "../kit/read-upload.ts";
import { notFound } from "../kit/refusals.ts";
import type { Route } from "./+types/drop-typed.ts";

/** Dropping changes something, so following a link does not do it. */
export function loader() {
  throw notFound();
}

/** What was sent too late and given back is wanted no more: the page stands without it again. */
export async function action({ request, context }: Route.ActionArgs) {
  const signedIn = await readSignedIn(request, context);
  if (signedIn === null) throw notFound();
  const next = String((await readTextForm(request)).get("next") ?? "");
  const token = cookieOf(request, context, keptPostCookie);
  if (token) await dropKeptPost(context.get(appContext), signedIn.actor.officerId, token);
  return redirect(safeReturn(next, homeOf(signedIn.actor)), {
    headers: { "Set-Cookie": dropCookie(keptPostCookie, context.get(requestFacts).secure) },
  });
}
