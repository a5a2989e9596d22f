import { isRouteErrorResponse, Outlet, useRouteLoaderData } from "react-router";
import { ErrorMessage } from "#app/components/frame/error-page.tsx";
import { useStaffPlace } from "#app/components/frame/staff-place.tsx";
import type { Route } from "./+types/boundary.ts";

/** Keeps the frame around a page that failed or does not exist for this person. */
export default function Boundary() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const { base } = useStaffPlace();
  const root = useRouteLoaderData<{ incident: string }>("root");
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorMessage status={status} incident={root?.incident ?? ""} homeHref={base} />;
}
