import { type Reader, readClient } from "../engine/database.ts";

/** A page of a unit's register of one year, in the order of its numbers. */
export async function readRegister(
  reader: Reader,
  question: {
    readonly unitId: number;
    readonly year: number;
    readonly after: number | null;
    readonly before: number | null;
    readonly limit: number;
  },
) {
  const { unitId, year, after, before, limit } = question;
  const backwards = before !== null;
  const rows = await readClient(reader).petition.findMany({
    where: {
      receivingUnitId: unitId,
      registerYear: year,
      registerNumber: {
        not: null,
        ...(after === null ? {} : { gt: after }),
        ...(before === null ? {} : { lt: before }),
      },
    },
    include: {
      sender: { select: { name: true, organizationName: true } },
      handlingAgency: { select: { shortName: true } },
      administrativeUnit: { select: { name: true } },
      reply: { select: { documentNumber: true, documentOn: true } },
    },
    orderBy: { registerNumber: backwards ? "desc" : "asc" },
    take: limit + 1,
  });
  return rows;
}

export type RegisterRow = Awaited<ReturnType<typeof readRegister>>[number];

/** The years in which the unit has a register, newest first. */
export async function registerYears(reader: Reader, unitId: number): Promise<number[]> {
  const rows = await readClient(reader).registerCounter.findMany({
    where: { unitId },
    select: { year: true },
    orderBy: { year: "desc" },
  });
  return rows.map(({ year }) => year);
}
