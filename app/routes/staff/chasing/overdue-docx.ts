import { draftOverdueList } from "#app/server/documents/compose-overdue-list.ts";
import { paperFile } from "#app/server/documents/own-form/paper-file.ts";
import { overdueList } from "#app/server/queries/staff/chasing.ts";
import { wordResponse } from "../../kit/file-response.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { unlessNotOpened } from "../../kit/unless-not-opened.ts";
import type { Route } from "./+types/overdue-docx.ts";
import { asksReportedOnly } from "./reported-only.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const list = await overdueList(app, actor, asksReportedOnly(request));
  const report = list && { unitId: actor.unitId, today: list.today, units: list.units };
  const draft = report && (await draftOverdueList(app.database.read, report));
  if (!draft) throw notFound();
  return wordResponse(
    await unlessNotOpened(paperFile(app.database.read, draft)),
    draft.paper.fileName,
  );
}
