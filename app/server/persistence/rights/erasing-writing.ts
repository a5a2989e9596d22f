/** What is erased of a person: rows, words, mails, and the personal parts of the history, which still verifies. */
import type { Transaction } from "../engine/database.ts";
import { deleteRows, updateRows } from "../engine/raw-sql.ts";
import { pick, returned, writeSelected } from "../engine/selected-rows.ts";
import { type TableRow, tables } from "../engine/tables.ts";
import { eraseFromHistory } from "../history/history-writing.ts";
import { forgetWords } from "../petition/words-writing.ts";

/** What is kept of mails that have left: to which address, and in which words. */
export const eraseSentMails = (transaction: Transaction, petitionId: number) =>
  updateRows(
    transaction,
    "OutboxMessage",
    { address: "", rendered: "", finishNote: "" },
    `"petitionId" = $1 AND "audience" = 'sender' AND "state" <> 'pending' AND "state" <> 'waiting'
     AND ("address" <> '' OR "rendered" <> '' OR "finishNote" <> '')`,
    petitionId,
  );

/** What was typed before it was sent, and which browser holds its receipt. */
export const eraseDrafts = (transaction: Transaction, petitionId: number) =>
  deleteRows(transaction, "Draft", `"petitionId" = $1`, petitionId);

const noSender = {
  name: "",
  nameSortKey: "",
  organizationName: "",
  representative: "",
  position: "",
  organizationNumber: "",
  organizationOn: null,
  address: "",
  phone: "",
  postalAddress: "",
  email: "",
  mayPublishName: false,
  helperName: "",
  helperRelation: "",
  helperPhone: "",
} satisfies Partial<TableRow<"Sender">>;

/** Every column of a petition in which somebody's words may stand; codes, days and numbers stay. */
const noTexts = {
  secretHash: null,
  title: "",
  titleGiven: false,
  content: "",
  proposalText: "",
  agencyText: "",
  foreignCode: "",
  foreignDocument: "",
  happenedOn: null,
  dossierNumber: "",
  pendingProposal: null,
  supplementQuestion: "",
  publicationReason: "",
  endedGuidance: "",
  replyDueReason: "",
  extensionRequest: null,
  returnRequest: null,
  returnProposal: null,
  agencyNews: null,
  submission: null,
  direction: null,
  laterPapers: "[]",
  contactAsked: "[]",
  quarantineMarks: "",
} satisfies Partial<TableRow<"Petition">>;

/** The other tables with words about a petition, and what stays of each row. */
async function emptyRowsAround(transaction: Transaction, petitionId: number) {
  const about = `"petitionId" = $1`;
  await updateRows(transaction, "Sender", noSender, about, petitionId);
  await updateRows(transaction, "Point", { text: "", note: "" }, about, petitionId);
  const cover = { coverNote: "", replyDueReason: "", returnReason: "", title: "" };
  await updateRows(transaction, "Forwarding", cover, about, petitionId);
  const reply = { answers: "[]", legalBasis: "", measures: "", contact: "", signerName: "" };
  await updateRows(transaction, "Reply", { ...reply, signedFileId: null }, about, petitionId);
  const asked = { proofNote: "", personName: "", personContact: "", asked: "", answer: "" };
  await updateRows(transaction, "DataRequest", asked, about, petitionId);
  const message = { address: "", rendered: "", finishNote: "" };
  await updateRows(transaction, "OutboxMessage", message, about, petitionId);
  const waiting = `"petitionId" = $1 AND "state" IN ('pending', 'waiting')`;
  await updateRows(transaction, "OutboxMessage", { state: "withdrawn" }, waiting, petitionId);
}

/**
 * Empties a petition of everything that somebody wrote or by which anybody is known; what the register says
 * of it stays: number, days, class, agencies. Returns the keys of its files, which are removed when this is
 * committed. Public texts are taken back by the caller before.
 */
export async function emptyPetition(
  transaction: Transaction,
  petitionId: number,
  others: string,
): Promise<readonly string[]> {
  await updateRows(transaction, "Petition", { ...noTexts, others }, `"id" = $1`, petitionId);
  await emptyRowsAround(transaction, petitionId);
  await forgetWords(transaction, petitionId);
  await eraseDrafts(transaction, petitionId);
  await deleteRows(transaction, "Consent", `"petitionId" = $1`, petitionId);
  await deleteRows(transaction, "PublicRecord", `"petitionId" = $1`, petitionId);
  await eraseFromHistory(transaction, petitionId, null);
  const files = await writeSelected(
    transaction,
    returned("StoredFile", pick(tables.StoredFile, "storageKey")),
    `DELETE FROM "StoredFile" WHERE "petitionId" = $1`,
    petitionId,
  );
  return files.map(({ storageKey }) => storageKey);
}
