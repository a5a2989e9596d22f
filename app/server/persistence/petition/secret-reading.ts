import { type Reader, readClient } from "../engine/database.ts";

/** Codes and stages of the petitions that these secret hashes open. */
export async function petitionsBySecret(reader: Reader, hashes: readonly string[]) {
  return readClient(reader).petition.findMany({
    where: { secretHash: { in: [...hashes] }, restricted: false },
    select: { code: true, stage: true, secretHash: true },
    orderBy: { id: "asc" },
  });
}
