import { paperFile } from "#app/server/documents/own-form/paper-file.ts";
import { wordResponse } from "../../kit/file-response.ts";
import { signerAsked } from "../paper/open-paper.ts";
import type { Route } from "./+types/answer-docx.ts";
import { openAnswer } from "./open-answer.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { app, draft } = await openAnswer(context, params.id, signerAsked(request));
  return wordResponse(await paperFile(app.database.read, draft), draft.paper.fileName);
}
