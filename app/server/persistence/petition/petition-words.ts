import { exactWords, searchWords } from "#app/domain/text/fold.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { petitionRowById, senderRow } from "./native-rows.ts";

type Worded = {
  readonly code: string;
  readonly title: string;
  readonly content: string;
  readonly proposalText: string;
  readonly agencyText: string;
  readonly foreignCode: string;
  readonly sender: {
    readonly name: string;
    readonly organizationName: string;
    readonly phone: string;
  };
};

/** Folded and exact words by which staff find a petition: its code, its texts and its sender. */
export function wordsOf(petition: Worded) {
  const { code, title, content, proposalText, agencyText, foreignCode, sender } = petition;
  const text = [
    code,
    foreignCode,
    title,
    content,
    proposalText,
    agencyText,
    sender.name,
    sender.organizationName,
    sender.phone,
  ].join("\n");
  return { folded: searchWords(text), exact: exactWords(text) };
}

/** The words of the petition with this number. */
export async function wordsOfPetition(handle: Reader | Transaction, petitionId: number) {
  const row = await petitionRowById(handle, petitionId);
  if (row === null) throw new Error("there is no petition of this number");
  const sender = await senderRow(handle, petitionId);
  return wordsOf({ ...row, sender: sender ?? { name: "", organizationName: "", phone: "" } });
}
