import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ChasedLine } from "#app/domain/petition/clocks/overdue.ts";
import { type Transaction, writeClient } from "../engine/database.ts";
import type { ChaseLetter } from "./chase-letter-reading.ts";

export type NewChaseLetter = {
  readonly fromUnitId: number;
  readonly agencyId: number;
  readonly madeAt: string;
  readonly madeOn: CivilDate;
  readonly madeById: number;
  readonly lines: readonly ChasedLine[];
  readonly body: string;
};

export async function insertChaseLetter(
  transaction: Transaction,
  { lines, ...letter }: NewChaseLetter,
) {
  const client = await writeClient(transaction);
  const { id } = await client.chaseLetter.create({
    data: { ...letter, lines: JSON.stringify(lines) },
  });
  return id;
}

export type ChaseLetterMark = Partial<
  Pick<
    ChaseLetter,
    "documentNumber" | "documentOn" | "signerName" | "signerCapacity" | "sentOn" | "sentBy"
  >
>;

/** What the registry adds later: number, day, signer; and how it was sent. */
export async function markChaseLetter(transaction: Transaction, id: number, mark: ChaseLetterMark) {
  const client = await writeClient(transaction);
  await client.chaseLetter.update({ where: { id }, data: mark });
}
