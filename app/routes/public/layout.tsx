import { isRouteErrorResponse, Outlet, useMatches, useRouteLoaderData } from "react-router";
import { ErrorMessage, ErrorPage } from "#app/components/frame/error-page.tsx";
import type { loader as rootLoader } from "#app/root.tsx";
import { publicSite } from "#app/server/queries/public/site.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { revalidateEachTime } from "../kit/cache-rules.ts";
import type { Route } from "./+types/layout";
import { SiteShell } from "./shell.tsx";

export const middleware: Route.MiddlewareFunction[] = [revalidateEachTime];

export async function loader({ context }: Route.LoaderArgs) {
  const { language } = context.get(requestFacts);
  return { ...(await publicSite(context.get(appContext), language)), language };
}

/**
 * A page with a form whose text must not be lost names the form's id in its handle, or in its data where it
 * does not always have one.
 */
const formOf = (said: unknown) =>
  typeof said === "object" && said !== null && "typedInto" in said && said.typedInto
    ? String(said.typedInto)
    : undefined;

export default function PublicLayout({ loaderData }: Route.ComponentProps) {
  const languageForm = useMatches()
    .map(({ handle, loaderData: told }) => formOf(handle) ?? formOf(told))
    .find((form) => form !== undefined);
  return (
    <SiteShell site={loaderData} languageForm={languageForm}>
      <Outlet />
    </SiteShell>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const incident = useRouteLoaderData<typeof rootLoader>("root")?.incident ?? "";
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (!loaderData) return <ErrorPage status={status} incident={incident} />;
  const phone = loaderData.contact.dedicatedPhone;
  return (
    <SiteShell site={loaderData}>
      <ErrorMessage status={status} incident={incident} phone={phone} />
    </SiteShell>
  );
}
