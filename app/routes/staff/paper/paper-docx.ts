import { paperFile } from "#app/server/documents/own-form/paper-file.ts";
import { wordResponse } from "../../kit/file-response.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { unlessNotOpened } from "../../kit/unless-not-opened.ts";
import type { Route } from "./+types/paper-docx.ts";
import { openDraft, recordOpening } from "./open-paper.ts";

/** Only a recorded request is answered with the file, since it names the sender. */
export function loader() {
  throw notFound();
}

export async function action({ request, context, params }: Route.ActionArgs) {
  await openDraft(request, context, params, "covered");
  await recordOpening(context, params);
  const { draft } = await openDraft(request, context, params, "whole");
  const { app } = readStaffRequest(context);
  return wordResponse(
    await unlessNotOpened(paperFile(app.database.read, draft)),
    draft.paper.fileName,
  );
}
