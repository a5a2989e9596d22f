import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ChasedLine } from "#app/domain/petition/clocks/overdue.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  pick,
  type SelectedRow,
  select,
  text,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

export type ChaseLetter = {
  readonly id: number;
  readonly fromUnitId: number;
  readonly agencyId: number;
  readonly agency: string;
  readonly agencyShort: string;
  readonly madeOn: CivilDate;
  readonly lines: readonly ChasedLine[];
  readonly body: string;
  readonly documentNumber: string;
  readonly documentOn: CivilDate | null;
  readonly signerName: string;
  readonly signerCapacity: string;
  readonly sentOn: CivilDate | null;
  readonly sentBy: string;
};

const letter = select("l", tables.ChaseLetter, {
  agency: text(`a."name"`),
  agencyShort: text(`a."shortName"`),
});
const letters = `FROM "ChaseLetter" l JOIN "Agency" a ON a."id" = l."agencyId"`;

const letterOf = ({
  lines,
  madeAt: _madeAt,
  madeById: _by,
  ...row
}: SelectedRow<typeof letter>): ChaseLetter => ({
  ...row,
  madeOn: row.madeOn as CivilDate,
  documentOn: row.documentOn as CivilDate | null,
  sentOn: row.sentOn as CivilDate | null,
  lines: JSON.parse(lines) as ChasedLine[],
});

/** The letter with this number, or null. */
export async function findChaseLetter(handle: Reader | Transaction, id: number) {
  const row = await askFirst(handle, letter, `${letters} WHERE l."id" = $1`, id);
  return row && letterOf(row);
}

const letterId = select("l", pick(tables.ChaseLetter, "id"));

/** The unit's letter to an agency that was made on a day, or null. */
export const chaseLetterOfDay = (
  handle: Reader | Transaction,
  { fromUnitId, agencyId, madeOn }: { fromUnitId: number; agencyId: number; madeOn: CivilDate },
) =>
  askFirst(
    handle,
    letterId,
    `FROM "ChaseLetter" l
     WHERE l."fromUnitId" = $1 AND l."agencyId" = $2 AND l."madeOn" = $3 LIMIT 1`,
    fromUnitId,
    agencyId,
    madeOn,
  );

/** The unit's newest letters. */
export async function chaseLettersOf(reader: Reader, fromUnitId: number, limit: number) {
  const rows = await askSelected(
    reader,
    letter,
    `${letters} WHERE l."fromUnitId" = $1 ORDER BY l."id" DESC LIMIT $2`,
    fromUnitId,
    limit,
  );
  return rows.map(letterOf);
}

const letterLines = select("l", pick(tables.ChaseLetter, "lines"));

/** How many letters about each petition were sent since a day, by its code. */
export async function sentLetterCounts(
  reader: Reader,
  since: CivilDate,
): Promise<ReadonlyMap<string, number>> {
  const rows = await askSelected(
    reader,
    letterLines,
    `FROM "ChaseLetter" l WHERE l."sentOn" IS NOT NULL AND l."madeOn" >= $1`,
    since,
  );
  const counts = new Map<string, number>();
  for (const { lines } of rows)
    for (const { code } of JSON.parse(lines) as ChasedLine[])
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
