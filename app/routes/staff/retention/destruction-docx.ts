import { paperFile } from "#app/server/documents/own-form/paper-file.ts";
import { wordResponse } from "../../kit/file-response.ts";
import type { Route } from "./+types/destruction-docx.ts";
import { openDestruction } from "./open-destruction.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, draft } = await openDestruction(context, params.id);
  return wordResponse(await paperFile(app.database.read, draft), draft.paper.fileName);
}
