import { wordResponse } from "../../kit/file-response.ts";
import { notFound } from "../../kit/refusals.ts";
import type { Route } from "./+types/paper-docx.ts";
import { openPaper, recordOpening } from "./open-paper.ts";

/** Only a recorded request is answered with the file, since it names the sender. */
export function loader() {
  throw notFound();
}

export async function action({ request, context, params }: Route.ActionArgs) {
  await openPaper(request, context, params, "covered");
  await recordOpening(context, params);
  const { paper } = await openPaper(request, context, params, "whole");
  const { docxOf } = await import("#app/server/documents/docx.ts");
  return wordResponse(await docxOf(paper), paper.fileName);
}
