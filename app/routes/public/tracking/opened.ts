/** The cookie of the private view: which petition this browser has opened. */
import type { RouterContextProvider } from "react-router";
import { dropCookie, readCookie, writeCookie } from "#app/server/session/cookies.ts";
import {
  findOpenedPetition,
  knownCookie,
  knownMilliseconds,
  openedCookie,
  openMilliseconds,
} from "#app/server/session/opened-petition.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";

type Asked = { readonly request: Request; readonly context: Readonly<RouterContextProvider> };

const sealedOf = ({ request, context }: Asked) =>
  readCookie(request.headers.get("cookie"), openedCookie, context.get(requestFacts).secure);

export const hasOpened = (asked: Asked) => sealedOf(asked) !== null;

/** The code of the petition that is open in this browser, or null. */
export const findOpenedCode = (asked: Asked) =>
  findOpenedPetition(asked.context.get(appContext), sealedOf(asked));

/** What this browser brings of earlier visits: a sealed note of the petitions it opened. */
export const knownBefore = ({ request, context }: Asked) =>
  readCookie(request.headers.get("cookie"), knownCookie, context.get(requestFacts).secure);

function headersWith(...cookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return headers;
}

/** The petition is open for an hour; that it was, the browser notes for thirty days. */
export function openHeaders({ context }: Asked, sealed: string, known: string): Headers {
  const { secure } = context.get(requestFacts);
  return headersWith(
    writeCookie(openedCookie, sealed, { secure, maxAge: openMilliseconds / 1000 }),
    writeCookie(knownCookie, known, { secure, maxAge: knownMilliseconds / 1000 }),
  );
}

/** The hour has passed: the view is closed. */
export function endHeaders({ context }: Asked): Headers {
  const headers = headersWith(dropCookie(openedCookie, context.get(requestFacts).secure));
  headers.set("Clear-Site-Data", '"cache"');
  return headers;
}

/** Nothing of it is left for whoever sits down at this machine next. */
export function closeHeaders(asked: Asked): Headers {
  const headers = endHeaders(asked);
  headers.append("Set-Cookie", dropCookie(knownCookie, asked.context.get(requestFacts).secure));
  return headers;
}
