import { type Reader, readClient, type Transaction, writeClient } from "./database.ts";

/** The unit whose register and duties this installation serves first: the coordinating office. */
export async function coordinatingOffice(handle: Reader | Transaction) {
  return readClient(handle).agency.findFirstOrThrow({
    where: { kind: "coordinating-office", validTo: null },
    orderBy: { id: "asc" },
  });
}

export async function findAgency(handle: Reader | Transaction, id: number) {
  return readClient(handle).agency.findUnique({ where: { id } });
}

export type AgencyRow = NonNullable<Awaited<ReturnType<typeof findAgency>>>;

export async function findAgencyByCode(handle: Reader | Transaction, code: string) {
  return readClient(handle).agency.findUnique({ where: { code } });
}

/** Agencies in Vietnamese order, with the former names that lead to them. */
export async function listAgencies(handle: Reader | Transaction) {
  return readClient(handle).agency.findMany({
    include: { aliases: true, successor: { select: { name: true } } },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
  });
}

export type NewAgency = Omit<AgencyRow, "id">;

/** Creates the agency of this code or brings it to these facts; its former names become these. */
export async function putAgency(
  transaction: Transaction,
  agency: NewAgency,
  aliases: readonly { name: string; folded: string }[],
) {
  const client = writeClient(transaction);
  const { id } = await client.agency.upsert({
    where: { code: agency.code },
    create: agency,
    update: agency,
  });
  await client.agencyAlias.deleteMany({ where: { agencyId: id } });
  await client.agencyAlias.createMany({
    data: aliases.map((alias) => ({ ...alias, agencyId: id })),
  });
  return id;
}
