import type { RouterContextProvider } from "react-router";
import { isPaperKind, papersOf } from "#app/domain/documents/official-document.ts";
import { readShareCode } from "#app/domain/identifiers/share-code.ts";
import { queryKeys } from "#app/query-keys.ts";
import { draftPaper } from "#app/server/documents/compose-paper.ts";
import { hasOwnForm } from "#app/server/documents/own-form/paper-file.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { openContact } from "#app/server/usecases/custody/open-contact.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";

type Params = { readonly code?: string | undefined; readonly kind?: string | undefined };
type Context = Readonly<RouterContextProvider>;

/** A paper of a petition that this person's unit may need; unknown to everybody else. */
export async function openDraft(
  request: Request,
  context: Context,
  params: Params,
  sender: "whole" | "covered",
) {
  const { app, actor, language } = readStaffRequest(context);
  const { kind } = params;
  const { code, place } = readShareCode(params.code ?? "");
  const file = await petitionFile(app, actor, code, language, place);
  if (file === null || !isPaperKind(kind) || !papersOf(file.petition, file).includes(kind))
    throw notFound();
  const { today } = file;
  const { petition } = file;
  const signer = signerAsked(request);
  const question = { code, place: petition.place, kind, today, sender, signer };
  const draft = await draftPaper(app.database.read, question);
  if (draft === null) throw notFound();
  return {
    draft,
    code,
    signer,
    address: file.address,
    mayOpen: file.possible.includes("open-contact"),
  };
}

/** The same as its page shows it; the facts behind it stay here. */
export async function openPaper(...asked: Parameters<typeof openDraft>) {
  const [, context] = asked;
  const { draft, ...shown } = await openDraft(...asked);
  const { app } = readStaffRequest(context);
  return {
    ...shown,
    paper: draft.paper,
    hasOwnForm: await hasOwnForm(app.database.read, draft),
  };
}

/** Records that the sender's contact data were opened; whoever may not is told there is nothing. */
export async function recordOpening(context: Context, params: Params) {
  const { app, actor } = readStaffRequest(context);
  const { code, place } = readShareCode(params.code ?? "");
  const opened = await openContact(app, actor, { code, version: null, forwarding: place });
  if (!opened.ok) throw notFound();
}

/** The place of the chosen signer among those who may sign; the first where none was chosen. */
export const signerAsked = (request: Request) =>
  Number(new URL(request.url).searchParams.get(queryKeys.signer)) || 0;
