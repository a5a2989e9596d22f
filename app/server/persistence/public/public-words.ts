import { keptWords } from "#app/domain/text/fold.ts";
import type { TableRow } from "../engine/tables.ts";

type Worded = Pick<
  TableRow<"PublicRecord">,
  "address" | "title" | "question" | "answer" | "documentNumber" | "agencyName" | "unitName"
>;

/** Folded and exact words by which the public finds an answer: nothing that its page does not show. */
export const wordsOfRecord = (record: Worded) =>
  keptWords([
    record.address,
    record.title,
    record.question,
    record.answer,
    record.documentNumber,
    record.agencyName,
    record.unitName,
  ]);
