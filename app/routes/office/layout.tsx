import { Outlet } from "react-router";
import { StaffFrame } from "#app/components/frame/staff-frame.tsx";
import { requireOffice } from "#app/server/session/officer-session.ts";
import { loadWorkFrame } from "../kit/staff-frame.ts";
import { keepingTyped } from "../kit/typed-before.ts";
import type { Route } from "./+types/layout.ts";

export const handle = { hydrate: true };
export const middleware: Route.MiddlewareFunction[] = keepingTyped(requireOffice);
export const loader = ({ context }: Route.LoaderArgs) => loadWorkFrame(context);

export default function OfficeLayout({ loaderData }: Route.ComponentProps) {
  return (
    <StaffFrame facts={loaderData}>
      <Outlet />
    </StaffFrame>
  );
}
