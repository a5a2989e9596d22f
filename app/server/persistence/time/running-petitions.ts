/** Petitions whose stage runs a clock, in pages by key, without their texts. */
import type { Petition, Stage } from "#app/domain/petition/petition.ts";
import type { Reader } from "../engine/database.ts";
import { askSelected, pick, select, textOrNull } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { petitionOf, ruledColumns } from "../petition/petition-rows.ts";

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

const running = select("p", pick(tables.Petition, ...ruledColumns), {
  submittedOn: textOrNull(`r."submittedOn"`),
});
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
  const rows = await askSelected(
    reader,
    running,
    `FROM "Petition" p
     LEFT JOIN "Reply" r ON r."petitionId" = p."id"
     WHERE p."id" > $1 AND p."stage" IN (${quoteCodes(stages)}) AND p."quarantine" = 'none'
     ORDER BY p."id" LIMIT ${atMost}`,
    afterId,
  );
  return rows.map(({ submittedOn, ...row }) =>
    petitionOf({
      ...row,
      points: [],
      handlingAgency: null,
      othersAtWork: [],
      reply: submittedOn === null ? null : { ...emptyReply, petitionId: row.id, submittedOn },
    }),
  );
}
