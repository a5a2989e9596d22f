import type { RouterContextProvider } from "react-router";
import { isPaperKind, papersOf } from "#app/domain/documents/official-document.ts";
import { composePaper } from "#app/server/documents/compose-paper.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { openContact } from "#app/server/usecases/custody/open-contact.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";

type Params = { readonly code?: string | undefined; readonly kind?: string | undefined };
type Context = Readonly<RouterContextProvider>;

/** A paper of a petition that this person's unit may need; unknown to everybody else. */
export async function openPaper(context: Context, params: Params, sender: "whole" | "covered") {
  const { app, actor, language } = readStaffRequest(context);
  const { code = "", kind } = params;
  const file = await petitionFile(app, actor, code, language);
  if (file === null || !isPaperKind(kind) || !papersOf(file.petition, file).includes(kind))
    throw notFound();
  const { today } = file;
  const paper = await composePaper(app.database.read, { code, kind, today, sender });
  if (paper === null) throw notFound();
  return { paper, code, mayOpen: file.possible.includes("open-contact") };
}

/** Records that the sender's contact data were opened; whoever may not is told there is nothing. */
export async function recordOpening(context: Context, { code = "" }: Params) {
  const { app, actor } = readStaffRequest(context);
  const opened = await openContact(app, actor, { code, version: null });
  if (!opened.ok) throw notFound();
}
