import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ChasedLine } from "#app/domain/petition/clocks/overdue.ts";
import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import type { Prisma } from "../generated/sqlite/client.ts";

const withAgency = { agency: { select: { name: true, shortName: true } } } as const;
type Row = Prisma.ChaseLetterGetPayload<{ include: typeof withAgency }>;

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

const letterOf = ({ agency, lines, madeAt: _madeAt, madeById: _by, ...row }: Row): ChaseLetter => ({
  ...row,
  agency: agency.name,
  agencyShort: agency.shortName,
  madeOn: row.madeOn as CivilDate,
  documentOn: row.documentOn as CivilDate | null,
  sentOn: row.sentOn as CivilDate | null,
  lines: JSON.parse(lines) as ChasedLine[],
});

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
  const { id } = await writeClient(transaction).chaseLetter.create({
    data: { ...letter, lines: JSON.stringify(lines) },
  });
  return id;
}

export async function findChaseLetter(handle: Reader | Transaction, id: number) {
  const row = await readClient(handle).chaseLetter.findUnique({
    where: { id },
    include: withAgency,
  });
  return row && letterOf(row);
}

/** The unit's letter to an agency that was made on a day, or null. */
export async function chaseLetterOfDay(
  handle: Reader | Transaction,
  day: { fromUnitId: number; agencyId: number; madeOn: CivilDate },
) {
  return readClient(handle).chaseLetter.findFirst({ where: day, select: { id: true } });
}

/** The unit's newest letters. */
export async function chaseLettersOf(reader: Reader, fromUnitId: number, limit: number) {
  const rows = await readClient(reader).chaseLetter.findMany({
    where: { fromUnitId },
    include: withAgency,
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(letterOf);
}

/** How many letters about each petition were sent since a day, by its code. */
export async function sentLetterCounts(
  reader: Reader,
  since: CivilDate,
): Promise<ReadonlyMap<string, number>> {
  const rows = await readClient(reader).chaseLetter.findMany({
    where: { sentOn: { not: null }, madeOn: { gte: since } },
    select: { lines: true },
  });
  const counts = new Map<string, number>();
  for (const { lines } of rows)
    for (const { code } of JSON.parse(lines) as ChasedLine[])
      counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

export type ChaseLetterMark = Partial<
  Pick<
    ChaseLetter,
    "documentNumber" | "documentOn" | "signerName" | "signerCapacity" | "sentOn" | "sentBy"
  >
>;

/** What the registry adds later: number, day, signer; and how it was sent. */
export async function markChaseLetter(transaction: Transaction, id: number, mark: ChaseLetterMark) {
  await writeClient(transaction).chaseLetter.update({ where: { id }, data: mark });
}
