import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import { raisePublicVersion } from "../public/public-count-store.ts";
import { remembered } from "../work/reference-memory.ts";

/** The unit whose register and duties this installation serves first: the coordinating office. */
export const coordinatingOffice = (handle: Reader | Transaction) =>
  remembered(handle, "coordinating office", () =>
    readClient(handle).agency.findFirstOrThrow({
      where: { kind: "coordinating-office", validTo: null },
      orderBy: { id: "asc" },
    }),
  );

export const findAgency = (handle: Reader | Transaction, id: number) =>
  remembered(handle, `agency ${id}`, () => readClient(handle).agency.findUnique({ where: { id } }));

export type AgencyRow = NonNullable<Awaited<ReturnType<typeof findAgency>>>;

export async function findAgencyByCode(handle: Reader | Transaction, code: string) {
  return readClient(handle).agency.findUnique({ where: { code } });
}

/** Agencies in Vietnamese order, with the former names that lead to them. */
export const listAgencies = (handle: Reader | Transaction) =>
  remembered(handle, "agencies", () =>
    readClient(handle).agency.findMany({
      include: { aliases: true, successor: { select: { name: true } } },
      orderBy: [{ sortKey: "asc" }, { id: "asc" }],
    }),
  );

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
  await raisePublicVersion(transaction);
  return id;
}
