import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from "react-router";
import type { Route } from "./+types/root";
import "./app.css";
import { ErrorPage } from "./components/frame/error-page.tsx";
import { requestFacts } from "./server/session/request-context.ts";
import { FollowsByScript } from "./ui/anchor.tsx";

/** What does not say how long it may be kept is kept nowhere: redirects, refusals, private pages. */
export const middleware: Route.MiddlewareFunction[] = [
  async (_args, next) => {
    const response = await next();
    if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
    return response;
  },
];

export function loader({ context }: Route.LoaderArgs) {
  const { language, nonce, incident } = context.get(requestFacts);
  return { language, nonce, incident };
}

/** Only routes that say so are hydrated; unknown addresses and error pages send no script. */
const hydrates = (handle: unknown) =>
  typeof handle === "object" && handle !== null && "hydrate" in handle;

export function Layout({ children }: { children: React.ReactNode }) {
  const known = useRouteLoaderData<typeof loader>("root");
  const withScripts = useMatches().some(({ handle }) => hydrates(handle));
  return (
    <html lang={known?.language ?? "vi"} className={withScripts ? "staff" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {withScripts && <ScrollRestoration nonce={known?.nonce} />}
        {withScripts && <Scripts nonce={known?.nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  const byScript = useMatches().some(({ handle }) => hydrates(handle));
  return (
    <FollowsByScript value={byScript}>
      <Outlet />
    </FollowsByScript>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage status={status} incident={loaderData?.incident ?? ""} />;
}
