import { redirect } from "react-router";
import { addresses } from "#app/addresses.ts";
import { personExport } from "#app/server/queries/rights/person-export.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { jsonResponse } from "../../kit/file-response.ts";
import type { Route } from "./+types/export-json";
import { findOpenedCode } from "./opened.ts";

/** The same as the page, for a machine; the file is named by its day alone. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const code = await findOpenedCode({ request, context });
  const copy = code === null ? null : await personExport(context.get(appContext), code);
  if (copy === null) throw redirect(addresses.tracking.enter);
  return jsonResponse([copy], copy.madeAt);
}
