import { data } from "react-router";
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { messageTemplate } from "#app/forms/administration/message-template.ts";
import { isLanguage, type Language } from "#app/i18n/language.ts";
import { changeTemplate } from "#app/server/usecases/administration/change-template.ts";
import { previewMessage } from "#app/server/usecases/administration/preview-template.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { type FormOutcome, handleForm, redirectWhenDone } from "../../kit/handle-form.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { notFound } from "../../kit/refusals.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";

export type Tried = FormOutcome & {
  readonly example?: { readonly subject: string; readonly text: string };
};

type Sent = {
  readonly who: StaffRequest;
  readonly form: FormData;
  readonly template: string;
  readonly language: Language;
  readonly schema: ReturnType<typeof messageTemplate>;
};

/** Shows typed words as a mail, keeps them, or goes back to the shipped ones. */
export async function rewordMessage(who: StaffRequest, template: string, form: FormData) {
  const act = chooseAct(form, { save: keepWords, preview: showAsMail, reset: dropWords }, "save");
  const typed = String(form.get("language"));
  const language = isLanguage(typed) ? typed : "vi";
  const { app, actor, publicUrl } = who;
  const shown = await previewMessage(app, actor, { template, language, publicUrl, tried: null });
  if (!shown.ok) throw notFound();
  return act({ who, form, template, language, schema: messageTemplate(shown.value.blanks) });
}

const makeAddress = ({ template, language }: Sent) =>
  withQuery(addressOf(addresses.admin.template, { key: template }), { wordingLanguage: language });

const changeWords = ({ who, template, language }: Sent, words: { subject: string; body: string }) =>
  changeTemplate(who.app, who.actor, {
    key: `message.${template}`,
    language,
    kind: "message",
    ...words,
  });

const keepWords = (sent: Sent) =>
  handleForm(sent.form, sent.schema, makeAddress(sent), ({ subject, happened, next }) =>
    changeWords(sent, { subject, body: `${happened}\n\n${next}` }),
  );

const dropWords = (sent: Sent) =>
  redirectWhenDone(makeAddress(sent), changeWords(sent, { subject: "", body: "" }));

async function showAsMail(sent: Sent) {
  const { who, form, template, language, schema } = sent;
  const read = readForm(form, schema);
  // Words that cannot be kept are refused in the same way.
  if (!read.ok) return keepWords(sent);
  const { app, actor, publicUrl } = who;
  const tried = read.value;
  const preview = await previewMessage(app, actor, { template, language, publicUrl, tried });
  if (!preview.ok) throw notFound();
  const problems = { values: typedValues(form), errors: {} };
  return data<Tried>({ problems, example: preview.value.example });
}
