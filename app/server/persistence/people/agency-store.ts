import { type Transaction, writeClient } from "../engine/database.ts";
import type { TableRow } from "../engine/tables.ts";
import { raisePublicVersion } from "../public/public-count-writing.ts";

export type AgencyAlias = Omit<TableRow<"AgencyAlias">, "id" | "agencyId">;
export type NewAgency = Omit<TableRow<"Agency">, "id">;

/** Creates the agency of this code or brings it to these facts; its other and former names become these. */
export async function putAgency(
  transaction: Transaction,
  agency: NewAgency,
  aliases: readonly AgencyAlias[],
) {
  const client = await writeClient(transaction);
  const { id } = await client.agency.upsert({
    where: { code: agency.code },
    create: agency,
    update: agency,
  });
  await client.agencyAlias.deleteMany({ where: { agencyId: id } });
  await client.agencyAlias.createMany({
    data: aliases.map((alias) => ({ ...alias, agencyId: id })),
  });
  await raisePublicVersion(transaction);
  return id;
}
