import { yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import { publicLaterPapers } from "#app/domain/petition/later-papers.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { examineTogether } from "#app/domain/redaction/known/examine-together.ts";
import { senderFacts } from "#app/domain/redaction/known/sender-facts.ts";
import { accepted, refused } from "#app/domain/result.ts";
import { textOfPdf, withoutMetadata } from "../../attachments/read-apart.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { findKnownSender } from "../../persistence/petition/known-sender-reading.ts";
import { petitionPlace } from "../../persistence/petition/petition-reading.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";
import { publicRecordAt } from "../../persistence/public/public-record-reading.ts";
import {
  type NewPublicRecord,
  putPublicRecord,
} from "../../persistence/public/public-record-store.ts";
import { findField } from "../../persistence/work/reference-reading.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { type NewFile, storeFiles } from "../intake/attach-files.ts";

export type PublicTexts = {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly showName: boolean;
};

/**
 * Writes the separate public text. What the finder still sees in it or in the redacted copy, and a
 * copy whose text cannot be read, needs a second person to publish. A copy that is a picture is
 * kept without its metadata. Nothing is public yet.
 */
export async function preparePublication(
  context: Context,
  actor: Actor,
  target: Target,
  texts: PublicTexts,
  uploadedCopy: NewFile | null,
) {
  const publicCopy = uploadedCopy && (await cleanCopy(uploadedCopy));
  if (publicCopy === "not-opened") return refused("file-not-opened");
  const copyText = publicCopy?.hasTextLayer ? await readableText(publicCopy.bytes) : "";
  return changePetition(context, actor, target, {
    command: async ({ transaction, petition }) => {
      if (petition.reply?.signature == null) return refused("reply-unsigned");
      const unread = publicCopy !== null && copyText === "" ? 1 : 0;
      const found = await findingsIn(transaction, petition.id, texts, copyText);
      return accepted({
        type: "prepare-publication",
        findings: found + unread,
        textReady: [texts.title, texts.question, texts.answer].every((text) => text.trim() !== ""),
      });
    },
    content: async (transaction, after) => {
      const [fileId] = publicCopy
        ? await storeFiles(context, transaction, [publicCopy], {
            purpose: "public-copy",
            petitionId: after.id,
            draftIdHash: null,
          })
        : [];
      const record = await recordOf(context, transaction, after, texts);
      await putPublicRecord(transaction, { ...record, publicFileId: fileId ?? null });
    },
  });
}

/** A picture tells where, when and by whom it was taken; the public gets only what it shows. */
async function cleanCopy(file: NewFile): Promise<NewFile | "not-opened"> {
  if (!file.mediaType.startsWith("image/")) return file;
  const bytes = await withoutMetadata(file.bytes);
  return typeof bytes === "string" ? "not-opened" : { ...file, bytes };
}

/** What could not be read counts as unread: a second person looks at it. */
async function readableText(bytes: Uint8Array): Promise<string> {
  const read = await textOfPdf(bytes);
  return typeof read === "string" ? "" : read.text;
}

/** How many places still look personal, or hold a fact about this very sender. */
async function findingsIn(
  transaction: Transaction,
  petitionId: number,
  { title, question, answer, showName }: PublicTexts,
  copyText: string,
): Promise<number> {
  const sender = await findSender(transaction, petitionId);
  const known = await findKnownSender(transaction, petitionId);
  const shown = showName && sender ? nameShown(sender) : "";
  const facts = known ? senderFacts(known, shown) : [];
  return examineTogether([title, question, answer, copyText], facts).flat().length;
}

type Nameable = Pick<
  NonNullable<Awaited<ReturnType<typeof findSender>>>,
  "name" | "organizationName" | "mayPublishName"
>;

/** The name under which the sender agreed to appear, or nothing. */
const nameShown = ({ mayPublishName, organizationName, name }: Nameable) =>
  mayPublishName ? organizationName || name : "";

async function recordOf(
  context: Context,
  transaction: Transaction,
  petition: Petition,
  texts: PublicTexts,
): Promise<Omit<NewPublicRecord, "publicFileId">> {
  const agencyId = petition.forwarding?.agencyId ?? petition.receivingUnitId;
  const fieldCode = petition.classification?.fieldCode ?? "";
  const agency = await findAgency(transaction, agencyId);
  const field = await findField(transaction, fieldCode);
  const sender = await findSender(transaction, petition.id);
  const place = await petitionPlace(transaction, petition.id);
  const signature = petition.reply?.signature;
  const answeredOn = petition.answeredOn ?? petition.receivedOn;
  return {
    petitionId: petition.id,
    place: petition.place,
    address: await addressFor(transaction, petition),
    state: "prepared",
    title: texts.title,
    question: texts.question,
    answer: texts.answer,
    senderName: texts.showName && sender ? nameShown(sender) : "",
    outcome: petition.reply?.outcome ?? "",
    class: petition.classification?.class ?? "",
    fieldCode,
    fieldName: field?.name ?? "",
    agencyId,
    agencyName: agency?.name ?? "",
    unitName: place ?? "",
    documentNumber: signature?.documentNumber ?? "",
    documentOn: signature?.documentOn ?? "",
    signerName: signature?.signerName ?? "",
    signerCapacity: signature?.signerCapacity ?? "",
    receivedOn: petition.receivedOn,
    answeredOn,
    year: yearOf(answeredOn),
    laterPapers: JSON.stringify(signature ? publicLaterPapers(petition, signature) : []),
    publishedAt: null,
    updatedAt: context.clock.now(),
    folded: "",
    exact: "",
    wording: 0,
  };
}

/**
 * The code, and with the number of the share where several answer, or where another body's answer stood
 * under the code: an address never tells two answers.
 */
async function addressFor(transaction: Transaction, { id, code, place, others }: Petition) {
  const before = await publicRecordAt(transaction, code);
  const isTaken = before !== null && (before.petitionId !== id || before.place !== place);
  return others.length > 0 || isTaken ? `${code}-${place}` : code;
}
