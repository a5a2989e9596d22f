/** The numbers of a register that are annulled: they stay in the book, and its foot tells of them. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  formatRegisterNumber,
  parseRegisterNumber,
} from "#app/domain/identifiers/register-number.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Annulment, AnnulReason } from "#app/domain/petition/correction.ts";
import type { Reader } from "../../../persistence/engine/database.ts";
import { codeOfRegisterNumber } from "../../../persistence/queues/queue-reading.ts";
import { readAnnulled } from "../../../persistence/queues/register-reading.ts";

/** A number that is annulled, as the foot of the book tells it. */
export type AnnulledNumber = {
  readonly registerNumber: string;
  readonly reason: AnnulReason;
  /** Empty where nothing replaces a test. */
  readonly replacedBy: string;
  readonly on: CivilDate;
  readonly by: string;
};

/**
 * The numbers of one year of the unit's register that are annulled, in their order. What replaces a number
 * is empty where this person may not read one of the two letters.
 */
export async function annulledNumbers(
  reader: Reader,
  { unitId, readsRestricted: mayReadAll }: OfficerActor,
  { year, unitCode }: { readonly year: number; readonly unitCode: string },
): Promise<readonly AnnulledNumber[]> {
  const rows = await readAnnulled(reader, unitId, year);
  const numbers: AnnulledNumber[] = [];
  for (const { annulment, registerNumber, annulledBy: by, restricted } of rows) {
    if (annulment === null) continue;
    const { reason, replacedBy: other, on } = JSON.parse(annulment) as Annulment;
    const number = formatRegisterNumber({ number: registerNumber ?? 0, year, unitCode });
    // Whoever may not read a restricted letter does not find it under its other number.
    const isHidden = !mayReadAll && (restricted || (await isRestricted(reader, other)));
    const replacedBy = isHidden ? "" : other;
    numbers.push({ registerNumber: number, reason, replacedBy, on, by: by ?? "" });
  }
  return numbers;
}

/** A restricted petition is found by no number. */
async function isRestricted(reader: Reader, registerNumber: string) {
  const entry = parseRegisterNumber(registerNumber);
  return entry !== null && (await codeOfRegisterNumber(reader, entry)) === null;
}
