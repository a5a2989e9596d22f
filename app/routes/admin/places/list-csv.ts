import { unitsCsv } from "#app/server/queries/admin/units-csv.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import type { Route } from "./+types/list-csv";

/** Today's units in the form that the import reads: a list to change, or a pattern to follow. */
export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const text = await unitsCsv(app, actor);
  if (text === null) throw notFound();
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="don-vi-hanh-chinh.csv"',
      "Cache-Control": "no-store",
    },
  });
}
