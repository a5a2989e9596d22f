import { data } from "react-router";
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { documentTemplate } from "#app/forms/administration/message-template.ts";
import { isLanguage, type Language } from "#app/i18n/language.ts";
import { previewDocument } from "#app/server/documents/document-wording.ts";
import { changeTemplate } from "#app/server/usecases/administration/change-template.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { notFound } from "../../kit/refusals.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";
import { type FormOutcome, handleForm, redirectWhenDone } from "../handle-form.ts";

export type Reworded = FormOutcome & {
  readonly example?: { readonly subject: string; readonly paragraphs: readonly string[] };
};

type Sent = {
  readonly who: StaffRequest;
  readonly form: FormData;
  readonly name: string;
  readonly language: Language;
  readonly schema: ReturnType<typeof documentTemplate>;
};

/** Shows typed words as a paper, keeps them, or goes back to the shipped ones. */
export async function rewordDocument(who: StaffRequest, name: string, form: FormData) {
  const act = chooseAct(form, { save: keepWords, preview: showAsPaper, reset: dropWords }, "save");
  const typed = String(form.get("language"));
  const language = isLanguage(typed) ? typed : "vi";
  const reader = who.app.database.read;
  const shown = await previewDocument(reader, who.actor, { name, language, tried: null });
  if (shown === null) throw notFound();
  return act({ who, form, name, language, schema: documentTemplate(shown.blanks) });
}

const makeAddress = ({ name, language }: Sent) =>
  withQuery(addressOf(addresses.admin.documentTemplate, { key: name }), {
    wordingLanguage: language,
  });

const changeWords = ({ who, name, language }: Sent, words: { subject: string; body: string }) =>
  changeTemplate(who.app, who.actor, {
    key: `document.${name}`,
    language,
    kind: "document",
    ...words,
  });

const keepWords = (sent: Sent) =>
  handleForm(sent.form, sent.schema, makeAddress(sent), (words) => changeWords(sent, words));

const dropWords = (sent: Sent) =>
  redirectWhenDone(makeAddress(sent), changeWords(sent, { subject: "", body: "" }));

async function showAsPaper(sent: Sent) {
  const { who, form, name, language, schema } = sent;
  const read = readForm(form, schema);
  // Words that cannot be kept are refused in the same way.
  if (!read.ok) return keepWords(sent);
  const reader = who.app.database.read;
  const tried = await previewDocument(reader, who.actor, { name, language, tried: read.value });
  const problems = { values: typedValues(form), errors: {} };
  return data<Reworded>({ problems, example: tried?.example });
}
