/**
 * Word files that an office put as its own forms of papers. They stand beside the wordings, under keys of
 * their own.
 */
import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, pick, select, text } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const formKeys = "docx.";

/** The key of a paper's own form; the history names it. */
export const formKey = (paper: string) => `${formKeys}${paper}`;

/** The paper whose own form stands under a key; null where the key is that of a wording. */
export const paperOfForm = (key: string) =>
  key.startsWith(formKeys) ? key.slice(formKeys.length) : null;

const known = select("t", pick(tables.TextTemplate, "key", "language", "subject", "updatedAt"));
const bytes = select("t", pick(tables.TextTemplate, "body"));
const onlyForm = `FROM "TextTemplate" t WHERE t."key" = $1 AND t."language" = $2`;

/** The file itself, or null where the shipped form stands. */
export async function findFormBytes(
  handle: Reader | Transaction,
  paper: string,
  language: string,
): Promise<Uint8Array | null> {
  const row = await askFirst(handle, bytes, onlyForm, formKey(paper), language);
  return row && Buffer.from(row.body, "base64");
}

/** The name of the file and since when it stands, without the file itself. */
export const findForm = (handle: Reader | Transaction, paper: string, language: string) =>
  askFirst(handle, known, onlyForm, formKey(paper), language);

/** Whether there is one; the file is not read. */
export const hasForm = async (handle: Reader | Transaction, paper: string, language: string) =>
  (await findForm(handle, paper, language)) !== null;

const putBy = select("h", {}, { name: text(`o."displayName"`) });

/** The name of whoever put the file, as the history has it; empty where that person is not known any more. */
export async function whoPutForm(handle: Reader, paper: string, language: string): Promise<string> {
  const facts = `"key":${JSON.stringify(formKey(paper))},"language":${JSON.stringify(language)}`;
  const row = await askFirst(
    handle,
    putBy,
    `FROM "HistoryEvent" h JOIN "Officer" o ON o."id" = h."officerId"
     WHERE h."type" = 'TemplateChanged' AND h."facts" LIKE $1 ORDER BY h."sequence" DESC LIMIT 1`,
    `%${facts}%`,
  );
  return row?.name ?? "";
}
