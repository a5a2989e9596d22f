import { type Transaction, writeClient } from "../engine/database.ts";
import { raisePublicVersion } from "../public/public-count-writing.ts";

export type NewField = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly sortKey: string;
  readonly retiredOn: string | null;
};

export async function putField(transaction: Transaction, field: NewField) {
  const client = await writeClient(transaction);
  await client.field.upsert({
    where: { code: field.code },
    create: field,
    update: field,
  });
  await raisePublicVersion(transaction);
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
  const client = await writeClient(transaction);
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
