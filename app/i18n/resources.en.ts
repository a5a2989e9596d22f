import account from "./locales/en/account.json";
import admin from "./locales/en/admin.json";
import documents from "./locales/en/documents.json";
import domain from "./locales/en/domain.json";
import emails from "./locales/en/emails.json";
import forms from "./locales/en/forms.json";
import office from "./locales/en/office.json";
import publicPages from "./locales/en/public.json";
import refusals from "./locales/en/refusals.json";
import rights from "./locales/en/rights.json";
import shell from "./locales/en/shell.json";
import tasks from "./locales/en/tasks.json";

import type { Sentences } from "./resources.vi.ts";

export const en: Sentences = {
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
