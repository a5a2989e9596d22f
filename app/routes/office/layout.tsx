import { Outlet } from "react-router";
import { addresses } from "#app/addresses.ts";
import { StaffFrame } from "#app/components/frame/staff-frame.tsx";
import { staffFrame } from "#app/server/queries/staff/frame.ts";
import { requireOffice, signedIn } from "#app/server/session/officer-session.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import type { Route } from "./+types/layout.ts";

export const handle = { hydrate: true };
export const middleware: Route.MiddlewareFunction[] = [requireOffice];

export async function loader({ context }: Route.LoaderArgs) {
  const { actor, displayName, unitName } = signedIn(context);
  const { plainHttp } = context.get(requestFacts);
  const frame = await staffFrame(context.get(appContext), actor);
  return {
    ...frame,
    base: addresses.office.queue,
    unitName,
    name: displayName,
    roles: actor.roles,
    plainHttp,
  };
}

export default function OfficeLayout({ loaderData }: Route.ComponentProps) {
  return (
    <StaffFrame facts={loaderData}>
      <Outlet />
    </StaffFrame>
  );
}
