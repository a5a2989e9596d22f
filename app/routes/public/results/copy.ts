import { publicCopyOf } from "#app/server/queries/public/published.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { fileResponse } from "../../kit/file-response.ts";
import { notFound } from "../../kit/refusals.ts";
import type { Route } from "./+types/copy";

/** The redacted copy that was uploaded for everybody, while its answer is published. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const file = await publicCopyOf(context.get(appContext), params.address);
  if (file === null) throw notFound();
  return fileResponse(file, "no-cache");
}
