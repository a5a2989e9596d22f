/** Stands around the steps of sending: until the installation is ready they lead to the page that says so. */
import { Outlet, redirect } from "react-router";
import { addresses } from "#app/addresses.ts";
import { formIsOpen } from "#app/server/queries/admin/installation.ts";
import { appContext } from "#app/server/session/request-context.ts";
import type { Route } from "./+types/steps-open";

const leadsAwayWhileClosed: Route.MiddlewareFunction = async ({ context }, next) => {
  if (await formIsOpen(context.get(appContext))) return next();
  throw redirect(addresses.send.start, { status: 303 });
};

export const middleware: Route.MiddlewareFunction[] = [leadsAwayWhileClosed];

export default function StepsOpen() {
  return <Outlet />;
}
