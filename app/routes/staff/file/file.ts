import { readShareCode } from "#app/domain/identifiers/share-code.ts";
import { staffFile } from "#app/server/queries/staff/stored-file.ts";
import { fileResponse } from "../../kit/file-response.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { unlessNotOpened } from "../../kit/unless-not-opened.ts";
import type { Route } from "./+types/file.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor } = readStaffRequest(context);
  const fileId = /^\d{1,9}$/.test(params.fileId) ? Number(params.fileId) : 0;
  const { code, place } = readShareCode(params.code);
  const file = await unlessNotOpened(staffFile(app, actor, code, fileId, place));
  if (file === null) throw notFound();
  return fileResponse(file, "private, no-store");
}
