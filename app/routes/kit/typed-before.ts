/** What staff send when their session has just ended is kept, and stands in the form after they sign in again. */
import { type MiddlewareFunction, type RouterContextProvider, redirect } from "react-router";
import { addresses, withQuery } from "#app/addresses.ts";
import { sessionLimits } from "#app/domain/sign-in/session-life.ts";
import { cookieOf } from "#app/server/session/browser.ts";
import { dropCookie, writeCookie } from "#app/server/session/cookies.ts";
import {
  dropKeptPost,
  keepPost,
  keptPostCookie,
  keptPostOf,
  mayKeepPost,
} from "#app/server/session/kept-post.ts";
import { sessionCookie, signedIn } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts, showTyped } from "#app/server/session/request-context.ts";
import { pageOf } from "#app/server/session/return-address.ts";
import { readUploadOfNobody } from "./read-upload.ts";

type Context = Readonly<RouterContextProvider>;

/** The pages behind this door, with what was typed before their session ended. */
export const keepingTyped = (
  door: MiddlewareFunction<Response>,
): MiddlewareFunction<Response>[] => [keepSentTooLate, door, giveBackTyped];

const keepSentTooLate: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  if (request.method !== "POST") return next();
  const token = cookieOf(request, context, sessionCookie);
  if (!token || !(await mayKeepPost(context.get(appContext), token))) return next();
  const address = pageOf(new URL(request.url));
  const kept = await keepSent(request, context, { token, address });
  throw redirect(withQuery(addresses.account.signIn, { next: address }), {
    headers: kept ? { "Set-Cookie": keptCookie(context, token) } : {},
  });
};

const keptCookie = (context: Context, token: string) =>
  writeCookie(keptPostCookie, token, {
    secure: context.get(requestFacts).secure,
    maxAge: sessionLimits.kept / 1000,
  });

/** Files are not kept, and are not read. What cannot be read is lost as it was before. */
async function keepSent(
  request: Request,
  context: Context,
  { token, address }: { token: string; address: string },
): Promise<boolean> {
  try {
    const { form } = await readUploadOfNobody(request);
    const fields = [...form].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    );
    return await keepPost(context.get(appContext), token, { address, fields });
  } catch {
    return false;
  }
}

const giveBackTyped: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const token = cookieOf(request, context, keptPostCookie);
  const show = context.get(showTyped);
  if (!token || show === null) return next();
  const { officerId } = signedIn(context).actor;
  const asked = { token, address: pageOf(new URL(request.url)) };
  const app = context.get(appContext);
  const fields = await keptPostOf(app, officerId, asked);
  if (fields === null) return next();
  // The framework's script asks for data, not for a page.
  const asksForPage = request.headers.get("accept")?.includes("text/html") ?? false;
  if (request.method !== "POST")
    return (asksForPage ? await show(request, fields) : null) ?? next();
  const response = await next();
  // A form that is shown again is not done yet.
  if (response.status >= 400) return response;
  await dropKeptPost(app, officerId, token);
  const { secure } = context.get(requestFacts);
  response.headers.append("Set-Cookie", dropCookie(keptPostCookie, secure));
  return response;
};
