/** By which words a petition that is kept is found. */

import { type FindableWords, findableWords } from "#app/domain/petition/findable-words.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { readEach } from "../engine/selected-rows.ts";
import { coordinatingOffice, findAgency } from "../people/agency-reading.ts";
import { administrativeUnitName } from "../work/reference-reading.ts";
import { findKnownSender } from "./known-sender-reading.ts";
import { forwardingRows, petitionRowById, replyRow } from "./native-rows.ts";
import { readShares } from "./petition-rows.ts";

/** The words of the petition with this number, as its texts, its agencies and its replies stand now. */
export async function wordsOfPetition(
  handle: Reader | Transaction,
  petitionId: number,
): Promise<FindableWords> {
  const row = await petitionRowById(handle, petitionId);
  if (row === null) throw new Error("there is no petition of this number");
  const agencies = await agenciesOf(handle, petitionId);
  const office = await coordinatingOffice(handle);
  const around = [
    (await administrativeUnitName(handle, row.administrativeUnitId)) ?? "",
    ...agencies.flatMap(({ name, shortName }) => [name, shortName]),
    (await replyRow(handle, petitionId))?.documentNumber ?? "",
    ...readShares(row.others).map(({ reply }) => reply?.signature?.documentNumber ?? ""),
  ];
  const isForAgencies = agencies.length > 0 || row.receivingUnitId !== office.id;
  return findableWords(
    { ...row, around },
    await findKnownSender(handle, petitionId),
    isForAgencies,
  );
}

/** The agencies to which it was forwarded, also those that gave it back. */
async function agenciesOf(handle: Reader | Transaction, petitionId: number) {
  const ids = (await forwardingRows(handle, petitionId)).map(({ agencyId }) => agencyId);
  const agencies = await readEach([...new Set(ids)], (id) => findAgency(handle, id));
  return agencies.filter((agency) => agency !== null);
}
