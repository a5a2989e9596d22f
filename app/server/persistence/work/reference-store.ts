import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import { raisePublicVersion } from "../public/public-count-store.ts";
import { remembered } from "./reference-memory.ts";

export const listFields = (handle: Reader | Transaction) =>
  remembered(handle, "fields", () =>
    readClient(handle).field.findMany({ orderBy: [{ sortKey: "asc" }, { id: "asc" }] }),
  );

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
  await raisePublicVersion(transaction);
}

/** Places in Vietnamese order, with the old names that lead to today's unit. */
export const listAdministrativeUnits = (handle: Reader | Transaction) =>
  remembered(handle, "administrative units", () =>
    readClient(handle).administrativeUnit.findMany({
      include: { aliases: true, successor: { select: { name: true } } },
      orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    }),
  );

export async function findAdministrativeUnit(handle: Reader | Transaction, code: string) {
  const units = await listAdministrativeUnits(handle);
  return units.find((unit) => unit.code === code) ?? null;
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
  await raisePublicVersion(transaction);
  return id;
}
