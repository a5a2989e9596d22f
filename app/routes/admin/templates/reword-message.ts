import { data } from "react-router";
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { messageTemplate } from "#app/forms/administration/message-template.ts";
import { isLanguage } from "#app/i18n/language.ts";
import { changeTemplate } from "#app/server/usecases/administration/change-template.ts";
import { previewMessage } from "#app/server/usecases/administration/preview-template.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { readIntent } from "../../kit/read-intent.ts";
import { notFound } from "../../kit/refusals.ts";
import { type Answer, answerForm, redirectWhenDone } from "../answer.ts";
import type { asker } from "../asker.ts";

export type Tried = Answer & {
  readonly example?: { readonly subject: string; readonly text: string };
};

/** Shows typed words as a mail, keeps them, or goes back to the shipped ones. */
export async function rewordMessage(
  { app, actor, publicUrl }: ReturnType<typeof asker>,
  template: string,
  form: FormData,
) {
  const intent = readIntent(form, ["save", "preview", "reset"], "save");
  const asked = form.get("language");
  const language = isLanguage(String(asked)) ? (asked as "vi" | "en") : "vi";
  const page = withQuery(addressOf(addresses.admin.template, { key: template }), {
    wordingLanguage: language,
  });
  const shown = await previewMessage(app, actor, { template, language, publicUrl, tried: null });
  if (!shown.ok) throw notFound();
  const key = `message.${template}`;
  const stored = { key, language, kind: "message" } as const;
  if (intent === "reset")
    return redirectWhenDone(page, changeTemplate(app, actor, { ...stored, subject: "", body: "" }));
  const schema = messageTemplate(shown.value.blanks);
  if (intent === "preview") {
    const read = readForm(form, schema);
    if (read.ok) {
      const tried = read.value;
      const preview = await previewMessage(app, actor, { template, language, publicUrl, tried });
      if (!preview.ok) throw notFound();
      const problems = { values: typedValues(form), errors: {} };
      return data<Tried>({ problems, example: preview.value.example });
    }
  }
  return answerForm(form, schema, page, ({ subject, happened, next }) =>
    changeTemplate(app, actor, { ...stored, subject, body: `${happened}\n\n${next}` }),
  );
}
