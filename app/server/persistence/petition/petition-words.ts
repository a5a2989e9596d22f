import { exactWords, searchWords } from "#app/domain/text/fold.ts";
import { type Reader, readClient, type Transaction } from "../engine/database.ts";

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

export async function wordsOfPetition(handle: Reader | Transaction, petitionId: number) {
  const row = await readClient(handle).petition.findUniqueOrThrow({
    where: { id: petitionId },
    include: { sender: true },
  });
  return wordsOf({ ...row, sender: row.sender ?? { name: "", organizationName: "", phone: "" } });
}
