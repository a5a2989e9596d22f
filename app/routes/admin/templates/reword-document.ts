import { data } from "react-router";
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { documentTemplate } from "#app/forms/administration/message-template.ts";
import { isLanguage, type Language } from "#app/i18n/language.ts";
import { previewDocument } from "#app/server/documents/document-wording.ts";
import { changeTemplate } from "#app/server/usecases/administration/change-template.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { handleForm, redirectWhenDone } from "../../kit/handle-form.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import type { Upload } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";
import { dropForm, putForm } from "./change-form.ts";
import type { Reworded } from "./reworded.ts";

type Sent = {
  readonly who: StaffRequest;
  readonly form: FormData;
  readonly upload: Upload;
  readonly name: string;
  readonly language: Language;
  readonly schema: ReturnType<typeof documentTemplate>;
  /** Where it leads once something was changed. */
  readonly address: string;
};

const acts = {
  save: keepWords,
  preview: showAsPaper,
  reset: dropWords,
  "put-form": putForm,
  "drop-form": dropForm,
};

/** Shows typed words as a paper, keeps them, or goes back to the shipped ones; the same of the Word file. */
export async function rewordDocument(who: StaffRequest, name: string, upload: Upload) {
  const { form } = upload;
  const act = chooseAct(form, acts, "save");
  const typed = String(form.get("language"));
  const language = isLanguage(typed) ? typed : "vi";
  const reader = who.app.database.read;
  const shown = await previewDocument(reader, who.actor, { name, language, tried: null });
  if (shown === null) throw notFound();
  const page = addressOf(addresses.admin.documentTemplate, { key: name });
  const address = withQuery(page, { wordingLanguage: language });
  return act({
    who,
    form,
    upload,
    name,
    language,
    address,
    schema: documentTemplate(shown.blanks),
  });
}

const changeWords = ({ who, name, language }: Sent, words: { subject: string; body: string }) =>
  changeTemplate(who.app, who.actor, {
    key: `document.${name}`,
    language,
    kind: "document",
    ...words,
  });

function keepWords(sent: Sent) {
  return handleForm(sent.form, sent.schema, sent.address, (words) => changeWords(sent, words));
}

function dropWords(sent: Sent) {
  return redirectWhenDone(sent.address, changeWords(sent, { subject: "", body: "" }));
}

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
