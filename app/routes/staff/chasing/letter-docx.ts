import { draftChaseLetter } from "#app/server/documents/compose-chase-letter.ts";
import { paperFile } from "#app/server/documents/own-form/paper-file.ts";
import { chaseLetter } from "#app/server/queries/staff/chasing.ts";
import { wordResponse } from "../../kit/file-response.ts";
import { readNumber } from "../../kit/read-number.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { unlessNotOpened } from "../../kit/unless-not-opened.ts";
import { signerAsked } from "../paper/open-paper.ts";
import type { Route } from "./+types/letter-docx.ts";

/** It names no sender, so looking at it is not recorded. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const found = await chaseLetter(app, actor, readNumber(params.letterId ?? null) ?? 0);
  const draft =
    found && (await draftChaseLetter(app.database.read, found.letter, signerAsked(request)));
  if (!draft) throw notFound();
  return wordResponse(
    await unlessNotOpened(paperFile(app.database.read, draft)),
    draft.paper.fileName,
  );
}
