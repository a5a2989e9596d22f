import { composeChaseLetter } from "#app/server/documents/compose-chase-letter.ts";
import { chaseLetter } from "#app/server/queries/staff/chasing.ts";
import { wordResponse } from "../../kit/file-response.ts";
import { readNumber } from "../../kit/read-number.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { signerAsked } from "../paper/open-paper.ts";
import type { Route } from "./+types/letter-docx.ts";

/** It names no sender, so looking at it is not recorded. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const found = await chaseLetter(app, actor, readNumber(params.letterId ?? null) ?? 0);
  const paper =
    found && (await composeChaseLetter(app.database.read, found.letter, signerAsked(request)));
  if (!paper) throw notFound();
  const { docxOf } = await import("#app/server/documents/docx.ts");
  return wordResponse(await docxOf(paper), paper.fileName);
}
