/** A browser without script: keeps cookies, follows nothing by itself, asks routes as they are. */
import { RouterContextProvider } from "react-router";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { openCookieJar } from "./cookie-jar.ts";
import type { TestContext } from "./test-context.ts";

type Handler = (args: {
  request: Request;
  context: RouterContextProvider;
  params: Record<string, string>;
}) => unknown;
type RouteModule = { readonly loader?: unknown; readonly action?: unknown };

export type Answer = {
  readonly status: number;
  readonly location: string;
  readonly headers: Headers;
  /** What the page is made from; for files and feeds the response itself. */
  readonly data: unknown;
  readonly response: Response | null;
};

/** From where somebody writes, where a test does not care. */
export const anyVisitor = { visitor: "visitor", isWithin: () => false };

const origin = "http://localhost:3000";

export function aVisitor(
  context: TestContext,
  { keepsCookies = true, from = "visitor", network = "" } = {},
) {
  const jar = openCookieJar();

  function provider() {
    const made = new RouterContextProvider();
    made.set(appContext, context);
    made.set(requestFacts, {
      language: "vi",
      nonce: "nonce",
      incident: "incident",
      visitor: from,
      isWithin: (networks) => networks.includes(network),
      publicUrl: origin,
      secure: false,
      demo: true,
      plainHttp: false,
      backupSet: false,
      backupsKept: 30,
    });
    return made;
  }

  async function ask(handler: unknown, request: Request, params: Record<string, string>) {
    const call = handler as Handler;
    const made = await Promise.resolve()
      .then(() => call({ request, context: provider(), params }))
      .catch((thrown: unknown) => thrown);
    if (made instanceof Error) throw made;
    const answer = answerOf(made);
    if (keepsCookies) jar.keep(answer.headers.getSetCookie());
    return answer;
  }

  const headers = () => ({ cookie: jar.header() });

  return {
    cookies: jar.cookies,
    ask: (handler: unknown, path: string, init: RequestInit) =>
      ask(handler, new Request(origin + path, init), {}),
    get: (route: RouteModule, path: string, params: Record<string, string> = {}) =>
      ask(route.loader, new Request(origin + path, { headers: headers() }), params),
    post: (
      route: RouteModule,
      path: string,
      body: Readonly<Record<string, string>> | FormData,
      params: Record<string, string> = {},
    ) =>
      ask(
        route.action,
        new Request(origin + path, {
          method: "POST",
          headers: headers(),
          body: body instanceof FormData ? body : new URLSearchParams(body),
        }),
        params,
      ),
  };
}

function answerOf(made: unknown): Answer {
  if (made instanceof Response) {
    const { status, headers } = made;
    const location = headers.get("location") ?? "";
    return { status, headers, location, data: null, response: made };
  }
  if (isWithInit(made)) {
    const headers = new Headers(made.init?.headers);
    const status = made.init?.status ?? 200;
    return { status, headers, location: "", data: made.data, response: null };
  }
  return { status: 200, headers: new Headers(), location: "", data: made, response: null };
}

function isWithInit(made: unknown): made is { data: unknown; init: ResponseInit | null } {
  return typeof made === "object" && made !== null && "init" in made && "data" in made;
}
