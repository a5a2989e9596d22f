/** The cookie of the private view: which petition this browser has opened. */
import type { RouterContextProvider } from "react-router";
import { dropCookie, readCookie, writeCookie } from "#app/server/session/cookies.ts";
import {
  findOpenedPetition,
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

const header = (cookie: string) => ({ "Set-Cookie": cookie });

export const openHeader = ({ context }: Asked, sealed: string) =>
  header(
    writeCookie(openedCookie, sealed, {
      secure: context.get(requestFacts).secure,
      maxAge: openMilliseconds / 1000,
    }),
  );

/** Nothing of it is left for whoever sits down at this machine next. */
export const closeHeader = ({ context }: Asked) => ({
  ...header(dropCookie(openedCookie, context.get(requestFacts).secure)),
  "Clear-Site-Data": '"cache"',
});
