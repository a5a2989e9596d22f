import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, askSelected, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const template = select("t", tables.TextTemplate);

/** The administrator's own wording of a message or document, or null where the shipped one stands. */
export const findTemplate = (handle: Reader | Transaction, key: string, language: string) =>
  askFirst(
    handle,
    template,
    `FROM "TextTemplate" t WHERE t."key" = $1 AND t."language" = $2`,
    key,
    language,
  );

const stamp = select("t", pick(tables.TextTemplate, "key", "language", "updatedAt"));

/** Every wording and form of the office's own by its key, without the words and files themselves. */
export const listTemplates = (handle: Reader | Transaction) =>
  askSelected(handle, stamp, `FROM "TextTemplate" t ORDER BY t."key", t."language"`);
