import { type Reader, readClient, type Transaction, writeClient } from "./database.ts";

export async function listFields(handle: Reader | Transaction) {
  return readClient(handle).field.findMany({
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
  });
}

export async function findField(handle: Reader | Transaction, code: string) {
  return readClient(handle).field.findUnique({ where: { code } });
}

export type NewField = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly sortKey: string;
  readonly retiredOn: string | null;
};

export async function putField(transaction: Transaction, field: NewField) {
  await writeClient(transaction).field.upsert({
    where: { code: field.code },
    create: field,
    update: field,
  });
}

/** Places in Vietnamese order, with the old names that lead to today's unit. */
export async function listAdministrativeUnits(handle: Reader | Transaction) {
  return readClient(handle).administrativeUnit.findMany({
    include: { aliases: true, successor: { select: { name: true } } },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
  });
}

export async function findAdministrativeUnit(handle: Reader | Transaction, code: string) {
  return readClient(handle).administrativeUnit.findUnique({ where: { code } });
}

export type NewAdministrativeUnit = {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly successorId: number | null;
  readonly sortKey: string;
  readonly folded: string;
};

export async function putAdministrativeUnit(
  transaction: Transaction,
  unit: NewAdministrativeUnit,
  aliases: readonly { name: string; folded: string }[],
) {
  const client = writeClient(transaction);
  const { id } = await client.administrativeUnit.upsert({
    where: { code: unit.code },
    create: unit,
    update: unit,
  });
  await client.administrativeUnitAlias.deleteMany({ where: { unitId: id } });
  await client.administrativeUnitAlias.createMany({
    data: aliases.map((alias) => ({ ...alias, unitId: id })),
  });
  return id;
}
