import account from "./locales/vi/account.json";
import admin from "./locales/vi/admin.json";
import documents from "./locales/vi/documents.json";
import domain from "./locales/vi/domain.json";
import emails from "./locales/vi/emails.json";
import forms from "./locales/vi/forms.json";
import office from "./locales/vi/office.json";
import publicPages from "./locales/vi/public.json";
import refusals from "./locales/vi/refusals.json";
import rights from "./locales/vi/rights.json";
import shell from "./locales/vi/shell.json";
import tasks from "./locales/vi/tasks.json";

export const vi = {
  shell,
  domain,
  forms,
  public: publicPages,
  office,
  admin,
  account,
  documents,
  emails,
  refusals,
  rights,
  tasks,
};

/** The shape that every language must have: a missing or extra key is a type error. */
export type Sentences = typeof vi;
