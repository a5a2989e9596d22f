import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { i18nFor } from "./i18n/setup.server.ts";
import { faultOf, log } from "./server/log.ts";
import { readHandoffData, withoutHandoffData } from "./server/rendering/handoff-data.ts";
import { keepOwnRoutes } from "./server/rendering/own-routes.ts";
import { renderPlainly } from "./server/rendering/render-plainly.ts";
import { placePageBeside, requestFacts } from "./server/session/request-context.ts";

export const streamTimeout = 10_000;
const failureStatus = 500;

/**
 * Pages without scripts are plain text; the others carry what their scripts need. The page itself is
 * handed over beside its head, or, without the framework's private parts, in the response as usual.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
) {
  const { language, nonce } = context.get(requestFacts);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  const hydrates = wantsScripts(entry);
  const pageOf = (given: EntryContext) => (
    <I18nextProvider i18n={i18nFor(language)}>
      <ServerRouter context={given} url={request.url} nonce={hydrates ? nonce : undefined} />
    </I18nextProvider>
  );
  const place = context.get(placePageBeside);
  if (place === null) return new Response(await renderPlainly(pageOf(entry)), { status, headers });
  const own = keepOwnRoutes(entry);
  const given = hydrates ? await readHandoffData(own) : withoutHandoffData(own);
  place(`<!DOCTYPE html>${renderToString(pageOf(given))}`);
  return new Response(null, { status, headers });
}

function wantsScripts(entry: EntryContext): boolean {
  return entry.staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = route.handle;
    return typeof handle === "object" && handle !== null && "hydrate" in handle;
  });
}

/** What a loader or action threw: to the log with its incident number, never to the page. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: RouterContextProvider },
) {
  // A refusal of ours, such as a method that a page does not take; the request's own line has it.
  // Nor is it a fault that a visitor went away.
  if ((isRouteErrorResponse(error) && error.status < failureStatus) || request.signal.aborted)
    return;
  const { incident } = context.get(requestFacts);
  log.error({ incident, ...faultOf(error) }, "request failed");
}
