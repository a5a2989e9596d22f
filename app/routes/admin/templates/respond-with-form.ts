import { isLanguage } from "#app/i18n/language.ts";
import { queryKeys } from "#app/query-keys.ts";
import { formInForce } from "#app/server/documents/own-form/form-in-force.ts";
import { wordResponse } from "../../kit/file-response.ts";
import { notFound } from "../../kit/refusals.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";

/** The Word file that a paper is made from: the one that stands, or the shipped form with its fields. */
export async function respondWithForm(
  { app, actor }: StaffRequest,
  request: Request,
  name: string,
  which: "in-force" | "shipped",
) {
  const asked = new URL(request.url).searchParams.get(queryKeys.wordingLanguage);
  const language = isLanguage(asked) ? asked : "vi";
  const form = await formInForce(app.database.read, actor, { name, language, which });
  if (form === null) throw notFound();
  return wordResponse(form.bytes, form.fileName);
}
