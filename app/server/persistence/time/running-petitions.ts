/** Petitions whose stage runs a clock, in pages by key, without their texts. */
import type { Petition, Stage } from "#app/domain/petition/petition.ts";
import type { Reader } from "../engine/database.ts";
import { askRows } from "../engine/raw-sql.ts";
import { petitionOf, type RuledRow, ruledColumns } from "../petition/petition-rows.ts";

type Row = Omit<RuledRow, "points" | "reply" | "handlingAgency"> & {
  readonly submittedOn: string | null;
};

const emptyReply = {
  answers: "[]",
  outcome: null,
  legalBasis: "",
  measures: "",
  contact: "",
  presentedBy: null,
  documentNumber: null,
  documentOn: null,
  signerName: null,
  signerCapacity: null,
  signedFileId: null,
};

const columns = ruledColumns.map((name) => `p."${name}"`).join(", ");
const quoteCodes = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(", ");

/**
 * The next petitions of these stages after a key, as far as days are counted by it: without points and
 * without the text of a reply. What is in quarantine is owed by nobody and left out.
 */
export async function runningPetitions(
  reader: Reader,
  stages: readonly Stage[],
  afterId: number,
  atMost: number,
): Promise<readonly Petition[]> {
  const rows = await askRows<Row>(
    reader,
    `SELECT ${columns}, r."submittedOn" FROM "Petition" p
     LEFT JOIN "Reply" r ON r."petitionId" = p."id"
     WHERE p."id" > $1 AND p."stage" IN (${quoteCodes(stages)}) AND p."quarantine" = 'none'
     ORDER BY p."id" LIMIT ${atMost}`,
    afterId,
  );
  return rows.map(({ submittedOn, ...row }) =>
    petitionOf({
      ...row,
      // SQLite answers 0 and 1 where a column holds a truth value.
      handledInOffice: Boolean(row.handledInOffice),
      restricted: Boolean(row.restricted),
      replyDueProvisional: Boolean(row.replyDueProvisional),
      forwardDueProvisional: Boolean(row.forwardDueProvisional),
      points: [],
      handlingAgency: null,
      reply: submittedOn === null ? null : { ...emptyReply, petitionId: row.id, submittedOn },
    }),
  );
}
