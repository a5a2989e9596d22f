/** Petitions whose every private field holds a word that nobody writes, published with a clean text. */
import sharp from "sharp";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import type { TableRow } from "#app/server/persistence/engine/tables.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
import { addDraftFiles } from "#app/server/usecases/intake/attach-files.ts";
import { newDraftId, saveDraft } from "#app/server/usecases/intake/draft.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { type SendInput, sendPetition } from "#app/server/usecases/intake/send-petition.ts";
import { supply } from "#app/server/usecases/intake/supply.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { giveNews } from "#app/server/usecases/reply/give-news.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { answerDataRequest } from "#app/server/usecases/rights/answer-data-request.ts";
import { takeInDataRequest } from "#app/server/usecases/rights/ask-data-request.ts";
import { placeHold } from "#app/server/usecases/rights/retention.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import { bringTo, must, type People, thePeople } from "#tests/factories/lives.ts";
import { aSending } from "#tests/factories/sending.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { anyVisitor } from "#tests/setup/visitor.ts";
import { besideTheServer } from "../beside-the-server.ts";
import { canary } from "../canary.ts";

/** The sender's own columns; one that is added without a canary is a type error. */
const organization = {
  name: "",
  organizationName: canary("organisation"),
  representative: canary("representative"),
  position: canary("position"),
  organizationNumber: canary("number"),
  address: canary("seat"),
  phone: "0987650432",
  postalAddress: canary("box"),
  email: `${canary("office")}@example.vn`,
  helperName: canary("helper"),
  helperRelation: canary("relation"),
  helperPhone: "0987650434",
} satisfies Record<
  Exclude<
    keyof TableRow<"Sender">,
    | "petitionId"
    | "senderType"
    | "nameSortKey"
    | "organizationOn"
    | "mayPublishName"
    | "peopleCount"
    | "emailState"
  >,
  string
>;
const person = {
  name: canary("name"),
  address: canary("address"),
  postalAddress: canary("postal"),
  email: `${canary("mail")}@example.vn`,
  phone: "0987650433",
};

/** What no public page may show: the marks in all canaries, and both numbers in any grouping. */
export const privateMark = /zq\w+zq|0?9[ .-]?8[ .-]?7[ .-]?6[ .-]?5[ .-]?0[ .-]?4[ .-]?3[ .-]?[23]/;

async function pictureWithCanary() {
  const background = { r: 9, g: 9, b: 9 };
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .withExif({ IFD0: { ImageDescription: canary("exif") } })
    .jpeg()
    .toBuffer();
  return {
    fileName: `${canary("filename")}.jpg`,
    mediaType: "image/jpeg",
    bytes: new Uint8Array(bytes),
    hasTextLayer: false,
  };
}

const paper = {
  documentNumber: "12/SXD-VP",
  documentOn: civilDate("2026-11-20"),
  signerName: "B",
  signerCapacity: "Director",
};
const pdfOf = (where: string) => ({
  fileName: `${canary(where)}.pdf`,
  mediaType: "application/pdf",
  bytes: new TextEncoder().encode(canary(where)),
  hasTextLayer: true,
});

async function sent(context: TestContext, who: Partial<SendInput["person"]>) {
  const draft = newDraftId(context);
  const { draftId } = must(
    await saveDraft(context, anyVisitor, draft, "content", { content: canary("content") }),
  );
  must(await addDraftFiles(context, anyVisitor, draftId, [await pictureWithCanary()], 5));
  const sending = aSending({
    content: {
      summary: canary("summary"),
      content: `A letter that holds ${canary("content")} and is long enough.`,
      proposal: canary("proposal"),
    },
    place: { agencyText: canary("agency"), dossierNumber: canary("dossier") },
    person: who,
  });
  return must(await sendPetition(context, draftId, sending)).code;
}

/** Asked, supplied, forwarded with a note, delayed and answered by a signed paper. */
async function live(context: TestContext, cast: People, code: string) {
  const target = { code, version: null };
  const { officer, agencyOfficer, agencyLead } = cast;
  const asked = { question: canary("question"), answerBy: civilDate("2026-12-01") };
  await bringTo(context, cast, code, "registered");
  must(await requestSupplement(context, officer, target, asked));
  must(await supply(context, officer, target, canary("supplement")));
  await bringTo(context, cast, code, "classified", "registered");
  must(await addNote(context, officer, target, canary("note")));
  const agency = await findAgencyByCode(context.database.read, "so-xay-dung");
  const addressees = toOneAgency(agency?.id as AgencyId);
  const cover = { coverNote: canary("cover"), dueReason: "", notifySender: true };
  must(await forwardPetition(context, officer, target, { addressees, ...cover }));
  await bringTo(context, cast, code, "in-progress", "forwarded");
  const longer = {
    days: 1,
    reason: "complex-matter",
    explanation: canary("explanation"),
    legalBasis: canary("basis"),
  } as const;
  const request = { ...paper, signerName: canary("signer"), file: pdfOf("scan") };
  must(await askExtension(context, agencyOfficer, target, longer, request));
  const news = { sentence: canary("news"), hopedOn: civilDate("2026-12-02") };
  must(await giveNews(context, agencyOfficer, target, news));
  const draft = {
    answers: [{ point: 0, text: canary("draft") }],
    outcome: "conduct-right",
    legalBasis: canary("law"),
    measures: canary("measures"),
    contact: canary("contact"),
  } as const;
  must(await draftReply(context, agencyOfficer, target, draft));
  must(await presentReply(context, agencyOfficer, target));
  must(await signReply(context, agencyLead, target, paper, pdfOf("signed")));
  must(await submitReply(context, agencyOfficer, target));
  await bringTo(context, cast, code, "published", "reply-submitted");
}

/** What the sender asked about his data, what was answered, and why the file is held back. */
async function asked(context: TestContext, { officer }: People, code: string) {
  const request = must(
    await takeInDataRequest(context, officer, {
      ...{ kind: "object", code, proof: "identity-card", involvesOthers: false },
      ...{ proofNote: canary("proof"), personName: canary("person"), asked: canary("asked") },
      personContact: canary("reach"),
      receivedOn: civilDate("2026-11-20"),
    }),
  );
  const answer = { outcome: "refused", ground: "kept-by-law", answer: canary("answer") } as const;
  must(await answerDataRequest(context, officer, request, answer));
  must(await placeHold(context, officer, { code, reason: canary("hold") }));
}

/** A person's letter and an organisation's, each with its life; their codes. */
export async function plantCanaries(): Promise<readonly string[]> {
  const context = besideTheServer();
  try {
    const cast = await thePeople(context);
    const codes: string[] = [];
    for (const who of [person, { senderType: "organization" as const, ...organization }]) {
      const code = await sent(context, who);
      await live(context, cast, code);
      await asked(context, cast, code);
      codes.push(code);
    }
    return codes;
  } finally {
    await context.close();
  }
}
