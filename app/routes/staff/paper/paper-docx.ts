import { fileResponse } from "../../kit/file-response.ts";
import { notFound } from "../../kit/refusals.ts";
import type { Route } from "./+types/paper-docx.ts";
import { openPaper, recordOpening } from "./open-paper.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Only a recorded request is answered with the file, since it names the sender. */
export function loader() {
  throw notFound();
}

export async function action({ context, params }: Route.ActionArgs) {
  await openPaper(context, params, "covered");
  await recordOpening(context, params);
  const { paper } = await openPaper(context, params, "whole");
  const { docxOf } = await import("#app/server/documents/docx.ts");
  const file = { bytes: await docxOf(paper), fileName: paper.fileName, mediaType };
  return fileResponse(file, "private, no-store");
}
