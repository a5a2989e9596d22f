import { type Reader, readClient } from "../engine/database.ts";

const atOnce = 500;

/** Answered petitions, the longest answered first. */
export async function petitionsToClose(reader: Reader): Promise<string[]> {
  const rows = await readClient(reader).petition.findMany({
    where: { stage: "answered" },
    select: { code: true },
    orderBy: [{ answeredOn: "asc" }, { id: "asc" }],
    take: atOnce,
  });
  return rows.map(({ code }) => code);
}
