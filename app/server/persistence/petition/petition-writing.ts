import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { PetitionCode } from "#app/domain/identifiers/petition-code.ts";
import type { NextDue } from "#app/domain/petition/clocks/next-due.ts";
import type { EmailState } from "#app/domain/petition/email-proof.ts";
import type { FindableWords } from "#app/domain/petition/findable-words.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Transaction } from "../engine/database.ts";
import { insertRow, insertRowUnlessTaken, updateRows } from "../engine/raw-sql.ts";
import { pick, returned, writeSelected } from "../engine/selected-rows.ts";
import type { TableRow } from "../engine/tables.ts";
import { tables } from "../engine/tables.ts";
import { columnsOf } from "./petition-columns.ts";
import { savePoints, saveReply } from "./petition-parts-store.ts";
import { findPetitionById } from "./petition-reading.ts";
import { forgetWords, indexPetition } from "./words-writing.ts";

export type NewSender = {
  readonly senderType: string;
  readonly name: string;
  readonly nameSortKey: string;
  readonly organizationName: string;
  readonly representative: string;
  readonly position: string;
  readonly organizationNumber: string;
  readonly organizationOn: string | null;
  readonly address: string;
  readonly phone: string;
  readonly postalAddress: string;
  readonly email: string;
  readonly mayPublishName: boolean;
  /** Who sent it in the sender's place; empty texts where the sender did. */
  readonly helperName: string;
  readonly helperRelation: string;
  readonly helperPhone: string;
  /** How many people send it together, the sender among them. */
  readonly peopleCount: number;
};

export type NewPetition = {
  /** Draws a code by chance, a new one each time. */
  readonly drawCode: () => PetitionCode;
  readonly secretHash: string | null;
  readonly receivingUnitId: number;
  readonly takenInById: number | null;
  readonly channel: string;
  readonly language: string;
  readonly sentAt: string;
  readonly receivedOn: CivilDate;
  readonly foreignCode: string;
  readonly foreignDocument: string;
  readonly readBack: boolean;
  readonly aim: string;
  readonly title: string;
  readonly titleGiven: boolean;
  readonly content: string;
  readonly proposalText: string;
  readonly administrativeUnitId: number | null;
  readonly agencyText: string;
  readonly happenedOn: string | null;
  readonly dossierNumber: string;
  readonly forwardDueOn: CivilDate;
  readonly forwardDueProvisional: boolean;
  readonly nextDue: NextDue | null;
  readonly clockStarts: Petition["clockStarts"];
  /** What made it look like a machine's work, if it is held in quarantine; else empty. */
  readonly quarantineMarks: readonly string[];
  readonly sender: NewSender;
  readonly wordsWith: (code: PetitionCode) => FindableWords;
};

/** Writes a petition that has just been sent or taken in, with its sender and search words. */
export async function insertPetition(transaction: Transaction, petition: NewPetition) {
  const { drawCode, wordsWith, sender, nextDue, clockStarts, quarantineMarks, ...columns } =
    petition;
  const row = {
    ...columns,
    stage: "received",
    quarantine: quarantineMarks.length > 0 ? "held" : "none",
    quarantineMarks: quarantineMarks.join(" "),
    nextDueOn: nextDue?.on ?? null,
    nextDueKind: nextDue?.kind ?? null,
    clockStarts: JSON.stringify(clockStarts),
    updatedAt: petition.sentAt,
  };
  const { petitionId, code } = await insertUnderNewCode(transaction, row, drawCode);
  await insertRow(transaction, "Sender", { petitionId, ...sender }, "petitionId");
  await indexPetition(transaction, petitionId, wordsWith(code));
  const written = await findPetitionById(transaction, petitionId);
  if (written === null) throw new Error("a petition that was written is not there");
  return written;
}

/** With a thousand petitions on a day, two draws in a row are taken less than once in 10^8. */
const drawsMax = 8;

/** A day has 28 million codes, so that now and then one is drawn that is another's already. */
async function insertUnderNewCode(
  transaction: Transaction,
  row: Partial<TableRow<"Petition">>,
  drawCode: () => PetitionCode,
) {
  for (let draws = 0; draws < drawsMax; draws += 1) {
    const code = drawCode();
    const petitionId = await insertRowUnlessTaken(
      transaction,
      "Petition",
      { ...row, code },
      { unique: "code", answer: "id" },
    );
    if (petitionId !== undefined) return { petitionId, code };
  }
  throw new Error("every code that was drawn is another petition's");
}

/** Writes what was corrected of a sender. Of another address nobody has said yet whether it is his. */
export const updateSender = (
  transaction: Transaction,
  petitionId: number,
  changed: Partial<NewSender>,
  emailState: EmailState = "",
) =>
  updateRows(
    transaction,
    "Sender",
    { ...changed, ...(changed.email !== undefined && { emailState }) },
    `"petitionId" = $1`,
    petitionId,
  );

/** Writes what the reader of the address has said. */
export const setEmailState = (
  transaction: Transaction,
  petitionId: number,
  emailState: EmailState,
) => updateRows(transaction, "Sender", { emailState }, `"petitionId" = $1`, petitionId);

/** Writes what the officer says it is about. */
export const updateTitle = (transaction: Transaction, petitionId: number, title: string) =>
  updateRows(transaction, "Petition", { title, titleGiven: true }, `"id" = $1`, petitionId);

export type PetitionChange = {
  readonly before: Petition;
  readonly after: Petition;
  readonly nextDue: NextDue | null;
  readonly forwardDue: { readonly on: CivilDate; readonly provisional: boolean };
  readonly supplementQuestion: string | null;
  readonly at: string;
};

/**
 * Writes the state after a decision. Returns false, and writes nothing, when someone else changed
 * the petition since it was read.
 */
export async function savePetition(
  transaction: Transaction,
  { before, after, nextDue, forwardDue, supplementQuestion, at }: PetitionChange,
): Promise<boolean> {
  const changed = await updateRows(
    transaction,
    "Petition",
    {
      ...columnsOf(after),
      version: before.version + 1,
      nextDueOn: nextDue?.on ?? null,
      nextDueKind: nextDue?.kind ?? null,
      forwardDueOn: forwardDue.on,
      forwardDueProvisional: forwardDue.provisional,
      ...(supplementQuestion !== null && { supplementQuestion }),
      updatedAt: at,
    },
    `"id" = $1 AND "version" = $2`,
    before.id,
    before.version,
  );
  if (changed === 0) return false;
  if (before.points !== after.points) await savePoints(transaction, after);
  if (before.reply !== after.reply) await saveReply(transaction, after.id, after.reply);
  if (before.restricted !== after.restricted && after.restricted)
    await forgetWords(transaction, after.id);
  return true;
}

export async function setSecretHash(transaction: Transaction, petitionId: number, hash: string) {
  await updateRows(transaction, "Petition", { secretHash: hash }, `"id" = $1`, petitionId);
}

/**
 * The next number of a unit's register, taken and kept in the same transaction. One statement on
 * both databases: its row lock makes the next writer wait, so the register has no gap.
 */
export async function takeRegisterNumber(transaction: Transaction, unitId: number, year: number) {
  const [taken] = await writeSelected(
    transaction,
    returned("RegisterCounter", pick(tables.RegisterCounter, "lastNumber")),
    `INSERT INTO "RegisterCounter" ("unitId", "year", "lastNumber") VALUES ($1, $2, 1)
     ON CONFLICT ("unitId", "year")
     DO UPDATE SET "lastNumber" = "RegisterCounter"."lastNumber" + 1`,
    unitId,
    year,
  );
  if (taken === undefined) throw new Error("the register gave no number");
  return taken.lastNumber;
}
