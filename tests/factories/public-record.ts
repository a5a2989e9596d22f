import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import {
  type NewPublicRecord,
  publishRecord,
  putPublicRecord,
} from "#app/server/persistence/public/public-record-store.ts";
import { wordsOfRecord } from "#app/server/persistence/public/public-words.ts";
import type { TestContext } from "../setup/test-context.ts";
import { aSentPetition } from "./sending.ts";

type Change = Partial<Omit<NewPublicRecord, "publishedAt">> & { publishedAt?: string };

let made = 0;

/** A published answer, straight into the public table; returns its address. */
export async function aPublicRecord(context: TestContext, change: Change = {}): Promise<string> {
  made += 1;
  const { code } = await aSentPetition(context);
  const petition = await findPetition(context.database.read, code);
  if (petition === null) throw new Error("the petition vanished");
  const at = new Date(Date.parse("2026-11-20T00:00:00.000Z") + made * 1000).toISOString();
  const { publishedAt = at, ...facts } = change;
  const record: NewPublicRecord = {
    petitionId: petition.id,
    place: petition.place,
    address: code,
    state: "prepared",
    title: "A title",
    question: "A question",
    answer: "An answer",
    senderName: "",
    outcome: "conduct-right",
    class: "admin-conduct",
    fieldCode: "land",
    fieldName: "Land",
    agencyId: 1,
    agencyName: "An agency",
    unitName: "",
    documentNumber: "1/VP",
    documentOn: "2026-11-19",
    signerName: "B",
    signerCapacity: "Director",
    receivedOn: "2026-11-10",
    answeredOn: "2026-11-19",
    year: 2026,
    publicFileId: null,
    laterPapers: "[]",
    publishedAt: null,
    updatedAt: publishedAt,
    folded: "",
    exact: "",
    wording: 0,
    ...facts,
  };
  await context.database.transaction(async (transaction) => {
    await putPublicRecord(transaction, record);
    await publishRecord(transaction, petition, wordsOfRecord(record), publishedAt);
  });
  return code;
}
