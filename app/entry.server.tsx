import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
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

/** Pages without scripts are rendered whole; the others stream what their scripts need. */
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
  const page = (
    <I18nextProvider i18n={i18nFor(language)}>
      <ServerRouter
        context={hydrates ? entry : { ...entry, serverHandoffStream: undefined }}
        url={request.url}
        nonce={nonce}
      />
    </I18nextProvider>
  );
  if (!hydrates) return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers });
  return new Response(await streamed(page, nonce), { status, headers });
}

function wantsScripts(entry: EntryContext): boolean {
  return entry.staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = entry.routeModules[route.id]?.handle;
    return typeof handle === "object" && handle !== null && "hydrate" in handle;
  });
}

function streamed(page: React.ReactNode, nonce: string): Promise<ReadableStream> {
  return new Promise((resolve, reject) => {
    const body = new PassThrough();
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onShellReady() {
        resolve(createReadableStreamFromReadable(body));
        pipe(body);
      },
      onShellError: reject,
      onError: (error) => log.error(faultOf(error), "rendering failed"),
    });
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** What a loader or action threw: to the log with its incident number, never to the page. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: RouterContextProvider },
) {
  // What a stranger asked wrongly is no fault of the program, and would fill the log.
  // So is a visitor who went away.
  if ((isRouteErrorResponse(error) && error.status < 500) || request.signal.aborted) return;
  const { incident } = context.get(requestFacts);
  log.error({ incident, ...faultOf(error) }, "request failed");
}
