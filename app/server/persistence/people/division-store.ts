import { type Transaction, writeClient } from "../engine/database.ts";
import { raisePublicVersion } from "../public/public-count-writing.ts";

export type NewDivision = {
  readonly agencyId: number;
  readonly name: string;
  readonly sortKey: string;
};

export async function insertDivision(transaction: Transaction, division: NewDivision) {
  const client = await writeClient(transaction);
  const row = await client.division.create({ data: division });
  await raisePublicVersion(transaction);
  return row.id;
}

export async function updateDivision(
  transaction: Transaction,
  id: number,
  change: Partial<NewDivision> & { readonly endedOn?: string | null },
) {
  const client = await writeClient(transaction);
  await client.division.update({ where: { id }, data: change });
}
