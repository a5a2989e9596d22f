import { data } from "react-router";
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { documentTemplate } from "#app/forms/administration/message-template.ts";
import { isLanguage } from "#app/i18n/language.ts";
import { previewDocument } from "#app/server/documents/document-wording.ts";
import { changeTemplate } from "#app/server/usecases/administration/change-template.ts";
import { readForm, typedValues } from "../../kit/read-form.ts";
import { readIntent } from "../../kit/read-intent.ts";
import { notFound } from "../../kit/refusals.ts";
import { type Answer, answerForm, redirectWhenDone } from "../answer.ts";
import type { asker } from "../asker.ts";

export type Reworded = Answer & {
  readonly example?: { readonly subject: string; readonly paragraphs: readonly string[] };
};

/** Shows typed words as a paper, keeps them, or goes back to the shipped ones. */
export async function rewordDocument(
  { app, actor }: ReturnType<typeof asker>,
  name: string,
  form: FormData,
) {
  const intent = readIntent(form, ["save", "preview", "reset"], "save");
  const asked = String(form.get("language"));
  const language = isLanguage(asked) ? asked : "vi";
  const page = withQuery(addressOf(addresses.admin.documentTemplate, { key: name }), {
    wordingLanguage: language,
  });
  const reader = app.database.read;
  const shown = await previewDocument(reader, actor, { name, language, tried: null });
  if (shown === null) throw notFound();
  const stored = { key: `document.${name}`, language, kind: "document" } as const;
  if (intent === "reset")
    return redirectWhenDone(page, changeTemplate(app, actor, { ...stored, subject: "", body: "" }));
  const schema = documentTemplate(shown.blanks);
  const read = intent === "preview" ? readForm(form, schema) : null;
  if (read?.ok) {
    const tried = await previewDocument(reader, actor, { name, language, tried: read.value });
    const problems = { values: typedValues(form), errors: {} };
    return data<Reworded>({ problems, example: tried?.example });
  }
  return answerForm(form, schema, page, ({ subject, body }) =>
    changeTemplate(app, actor, { ...stored, subject, body }),
  );
}
