/** The browser behind a request, as signing in sees it, and the cookies that it is given. */
import type { RouterContextProvider } from "react-router";
import { dropCookie, readCookie, writeCookie } from "./cookies.ts";
import { deviceOf } from "./device-of.ts";
import { halfOpenCookie } from "./half-open.ts";
import { knownBrowserCookie, knownSeconds } from "./known-browser.ts";
import { sessionCookie } from "./officer-session.ts";
import { requestFacts } from "./request-context.ts";
import { stepDoneCookie } from "./second-step/known-step.ts";
import type { Browser, Opened } from "./sign-in.ts";

const daySeconds = 24 * 60 * 60;

type Facts = Readonly<RouterContextProvider>;

export const cookieOf = (request: Request, context: Facts, name: string) =>
  readCookie(request.headers.get("cookie"), name, context.get(requestFacts).secure);

export const browserOf = (request: Request, context: Facts): Browser => ({
  visitor: context.get(requestFacts).visitor,
  known: cookieOf(request, context, knownBrowserCookie),
  session: cookieOf(request, context, sessionCookie),
  stepDone: cookieOf(request, context, stepDoneCookie),
  device: deviceOf(request.headers.get("user-agent")),
});

/** After the right password, before the second step. */
export function halfOpenHeaders(context: Facts, half: string): Headers {
  const { secure } = context.get(requestFacts);
  return new Headers({ "Set-Cookie": writeCookie(halfOpenCookie, half, { secure }) });
}

/** After the last step: signed in, known from now on, and no longer half open. */
export function sessionHeaders(context: Facts, { token, known, stepDone }: Opened): Headers {
  const { secure } = context.get(requestFacts);
  const headers = new Headers();
  headers.append("Set-Cookie", writeCookie(sessionCookie, token, { secure }));
  headers.append(
    "Set-Cookie",
    writeCookie(knownBrowserCookie, known, { secure, maxAge: knownSeconds }),
  );
  if (stepDone !== null)
    headers.append(
      "Set-Cookie",
      writeCookie(stepDoneCookie, stepDone, { secure, maxAge: daySeconds }),
    );
  headers.append("Set-Cookie", dropCookie(halfOpenCookie, secure));
  return headers;
}
