import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { i18nFor } from "./i18n/setup.server.ts";
import { faultOf, log } from "./server/log.ts";
import { requestFacts } from "./server/session/request-context.ts";

export const streamTimeout = 10_000;
/** More than any page has, so that rendering never waits for its reader. */
const pageBytesMax = 8 * 1024 * 1024;
const failureStatus = 500;

/** Pages without scripts are plain text; the others carry what their scripts need. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
) {
  const { language, nonce, incident } = context.get(requestFacts);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  const hydrates = wantsScripts(entry);
  const page = (
    <I18nextProvider i18n={i18nFor(language)}>
      <ServerRouter
        context={hydrates ? entry : withoutScripts(entry)}
        url={request.url}
        nonce={hydrates ? nonce : undefined}
      />
    </I18nextProvider>
  );
  if (!hydrates) return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers });
  const body = await whole(page, nonce, incident);
  return new Response(new Uint8Array(body), { status, headers });
}

/** A page that goes nowhere by script needs its own routes alone; the framework would prepare them all. */
function withoutScripts(entry: EntryContext): EntryContext {
  const matched = entry.staticHandlerContext.matches.map(({ route }) => route.id);
  const own = <T,>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => matched.includes(id)));
  return {
    ...entry,
    manifest: { ...entry.manifest, routes: own(entry.manifest.routes) },
    routeModules: own(entry.routeModules),
    serverHandoffStream: undefined,
  };
}

function wantsScripts(entry: EntryContext): boolean {
  return entry.staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = entry.routeModules[route.id]?.handle;
    return typeof handle === "object" && handle !== null && "hydrate" in handle;
  });
}

/** Nothing a page shows comes later than the page, so it is handed over in one piece and packed once. */
function whole(page: React.ReactNode, nonce: string, incident: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        // Left running, it would keep the whole rendered page in memory until then.
        clearTimeout(patience);
        const body = new PassThrough({ highWaterMark: pageBytesMax });
        buffer(body).then(resolve, reject);
        pipe(body);
      },
      onShellError: reject,
      onError: (error) => log.error({ incident, ...faultOf(error) }, "rendering failed"),
    });
    const patience = setTimeout(abort, streamTimeout + 1000).unref();
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
