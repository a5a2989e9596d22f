import { dataRequest } from "#app/server/queries/rights/data-requests.ts";
import { exportsOfPerson } from "#app/server/queries/rights/person-export.ts";
import { recordExport } from "#app/server/usecases/rights/export-data.ts";
import { jsonResponse } from "../../kit/file-response.ts";
import { readNumber } from "../../kit/read-number.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/export-json.ts";

/** By its address alone there is nothing. */
export function loader() {
  throw notFound();
}

/** Asked by a post, because handing it out is recorded. */
export async function action({ context, params }: Route.ActionArgs) {
  const { app, actor } = readStaffRequest(context);
  const id = readNumber(params.id) ?? 0;
  const recorded = await recordExport(app, actor, id);
  const found = recorded.ok ? await dataRequest(app, actor, id) : null;
  if (found?.petitionId == null) throw notFound();
  return jsonResponse(await exportsOfPerson(app, found.petitionId), app.clock.now());
}
