import { type Reader, readClient, type Transaction } from "../engine/database.ts";

/** The name of the place a petition is about, or null. */
export async function petitionPlace(handle: Reader | Transaction, petitionId: number) {
  const row = await readClient(handle).petition.findUnique({
    where: { id: petitionId },
    select: { administrativeUnit: { select: { name: true } } },
  });
  return row?.administrativeUnit?.name ?? null;
}
