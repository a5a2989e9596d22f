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
import { requestFacts, wholePage } from "./server/session/request-context.ts";

export const streamTimeout = 10_000;
const failureStatus = 500;

/**
 * Pages without scripts are plain text; the others carry what their scripts need. The page itself is
 * handed over beside its head.
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
  const own = withOwnRoutes(entry);
  const page = (
    <I18nextProvider i18n={i18nFor(language)}>
      <ServerRouter
        context={hydrates ? await withDataRead(own) : { ...own, serverHandoffStream: undefined }}
        url={request.url}
        nonce={hydrates ? nonce : undefined}
      />
    </I18nextProvider>
  );
  context.get(wholePage)(`<!DOCTYPE html>${renderToString(page)}`);
  return new Response(null, { status, headers });
}

/** A page needs its own routes alone; the framework would prepare them all. Scripts ask for others. */
function withOwnRoutes(entry: EntryContext): EntryContext {
  const matched = entry.staticHandlerContext.matches.map(({ route }) => route.id);
  const own = <T,>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(matched.flatMap((id) => (id in all ? [[id, all[id] as T]] : [])));
  return {
    ...entry,
    manifest: { ...entry.manifest, routes: own(entry.manifest.routes) },
    routeModules: own(entry.routeModules),
    branches: entry.branches.filter(({ routesMeta }) =>
      routesMeta.every(({ route }) => matched.includes(route.id)),
    ),
  };
}

/**
 * Nothing a page shows comes later than the page: what its scripts begin with is read before, so that
 * the page is made in one piece. Streaming it cost a third more, and everything asynchronous with it.
 */
async function withDataRead(entry: EntryContext): Promise<EntryContext> {
  const decoder = new TextDecoder();
  let data = "";
  for await (const piece of entry.serverHandoffStream ?? [])
    data += decoder.decode(piece, { stream: true });
  const read = (done: boolean, value: string) =>
    Object.assign(Promise.resolve(), { result: { done, value } });
  return { ...entry, renderMeta: { streamCache: { 0: read(false, data), 1: read(true, "") } } };
}

function wantsScripts(entry: EntryContext): boolean {
  return entry.staticHandlerContext.matches.some(({ route }) => {
    const handle: unknown = entry.routeModules[route.id]?.handle;
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
