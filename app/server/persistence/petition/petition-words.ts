import { keptWords } from "#app/domain/text/fold.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { findAgency } from "../people/agency-reading.ts";
import { administrativeUnitName } from "../work/reference-reading.ts";
import { forwardingRows, petitionRowById, replyRow, senderRow } from "./native-rows.ts";
import { readShares } from "./petition-rows.ts";

type Worded = {
  readonly code: string;
  readonly title: string;
  readonly content: string;
  readonly proposalText: string;
  readonly agencyText: string;
  readonly foreignCode: string;
  readonly foreignDocument: string;
  readonly sender: {
    readonly name: string;
    readonly organizationName: string;
    readonly phone: string;
  };
  /** Where it happened, who handles it, and the numbers of the replies. */
  readonly around: readonly string[];
};

/**
 * Folded and exact words by which staff find a petition: its code, its texts, its sender, its place,
 * its agencies and the numbers of documents about it.
 */
export function wordsOf(petition: Worded) {
  const { code, title, content, proposalText, agencyText, foreignCode, sender } = petition;
  return keptWords([
    code,
    foreignCode,
    title,
    content,
    proposalText,
    agencyText,
    sender.name,
    sender.organizationName,
    sender.phone,
    petition.foreignDocument,
    ...petition.around,
  ]);
}

/** The words of the petition with this number. */
export async function wordsOfPetition(handle: Reader | Transaction, petitionId: number) {
  const row = await petitionRowById(handle, petitionId);
  if (row === null) throw new Error("there is no petition of this number");
  const sender = await senderRow(handle, petitionId);
  return wordsOf({
    ...row,
    sender: sender ?? { name: "", organizationName: "", phone: "" },
    around: [
      (await administrativeUnitName(handle, row.administrativeUnitId)) ?? "",
      ...(await agencyNames(handle, petitionId)),
      (await replyRow(handle, petitionId))?.documentNumber ?? "",
      ...readShares(row.others).map(({ reply }) => reply?.signature?.documentNumber ?? ""),
    ],
  });
}

/** The agencies to which it was forwarded, also those that gave it back. */
async function agencyNames(handle: Reader | Transaction, petitionId: number) {
  const ids = (await forwardingRows(handle, petitionId)).map(({ agencyId }) => agencyId);
  const agencies = await Promise.all([...new Set(ids)].map((id) => findAgency(handle, id)));
  return agencies.flatMap((agency) => (agency === null ? [] : [agency.name, agency.shortName]));
}
