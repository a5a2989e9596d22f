import { redirect } from "react-router";
import { addresses } from "#app/addresses.ts";
import { fileForSender } from "#app/server/queries/public/tracked-petition.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { fileResponse } from "../../kit/file-response.ts";
import { notFound } from "../../kit/refusals.ts";
import type { Route } from "./+types/file";
import { findOpenedCode } from "./opened.ts";

/** A file of the petition that is open in this browser, and of no other. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const code = await findOpenedCode({ request, context });
  if (code === null) throw redirect(addresses.tracking.enter);
  const fileId = /^\d{1,9}$/.test(params.fileId) ? Number(params.fileId) : 0;
  const file = await fileForSender(context.get(appContext), code, fileId);
  if (!file) throw notFound();
  return fileResponse(file, "private, no-store");
}
