/**
 * What an address needs to be there before anybody can be refused it: a petition of each side, a file,
 * a call, a letter, a paper, a search, an invitation, a published answer.
 */
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { putAgency } from "#app/server/persistence/people/agency-store.ts";
import { makeOneTimeLink } from "#app/server/usecases/administration/one-time-link.ts";
import { searchSenders } from "#app/server/usecases/custody/search-senders.ts";
import { addDraftFiles } from "#app/server/usecases/intake/attach-files.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { newDraftId, saveDraft } from "#app/server/usecases/intake/draft.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { sendPetition } from "#app/server/usecases/intake/send-petition.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { decideDisposal } from "#app/server/usecases/routing/decide-disposal.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { handleInOffice } from "#app/server/usecases/routing/handle-in-office.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { aPetitionAt, bringTo, must, type People, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aCallOn, aSending } from "#tests/factories/sending.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { anyVisitor } from "#tests/setup/visitor.ts";
import { actorOf, plantIn, signedScan } from "../acts/plants.ts";
import { besideTheServer } from "../beside-the-server.ts";
import { rows } from "../database.ts";
import { people } from "../staff-steps.ts";
import { rightsScene } from "./rights-scene.ts";

const today = civilDate("2026-11-20");
const idOf = (sql: string, ...values: (string | number)[]) =>
  String(rows<{ id: number }>(sql, ...values)[0]?.id ?? "0");
/** The first file of a petition. */
export const fileOf = (code: string) =>
  idOf(
    `SELECT f.id FROM "StoredFile" f JOIN "Petition" p ON p.id = f."petitionId" WHERE p.code = ?`,
    code,
  );
const taskOf = (code: string, channel: string) =>
  idOf(
    `SELECT o.id FROM "OutboxMessage" o JOIN "Petition" p ON p.id = o."petitionId"
     WHERE p.code = ? AND o.channel = ? AND o.state = 'pending'`,
    code,
    channel,
  );

/** A petition that the construction department handles, with a file of its sender, and its secret. */
async function handled(context: TestContext, cast: People) {
  const { draftId } = must(
    await saveDraft(context, anyVisitor, newDraftId(context), "content", { content: "x" }),
  );
  must(await addDraftFiles(context, anyVisitor, draftId, [signedScan], 5));
  const sending = aSending({ content: { summary: "Looked at by everyone" } });
  const { code } = must(await sendPetition(context, draftId, sending));
  await bringTo(context, cast, code, "in-progress");
  return { code, secret: formatTrackingSecret(context.keys.secretOfDraft(draftId)) };
}

/** The construction department took it in itself, with a file, and answers it itself. */
async function ownOfAgency(context: TestContext, { agencyOfficer }: People) {
  const call = aCallOn(today);
  const { code } = must(await takeInPetition(context, agencyOfficer, call, [signedScan]));
  const target = { code, version: null };
  must(await registerPetition(context, agencyOfficer, target));
  const classification = {
    class: "admin-conduct",
    contentType: "conduct-obstacle",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  } as const;
  const points = [{ text: "A late certificate", disposal: "handle", note: "" }] as const;
  const title = "Call about a late certificate";
  must(await classifyPetition(context, agencyOfficer, target, { classification, points, title }));
  must(await handleInOffice(context, agencyOfficer, target));
  return code;
}

/** Declined, so that its sender is called, or written to where he gave no number. */
async function declined(
  context: TestContext,
  cast: People,
  side: "office" | "agency",
  by: "call" | "letter",
) {
  const [officer, lead] =
    side === "office" ? [cast.officer, cast.lead] : [cast.agencyOfficer, cast.agencyLead];
  const reached = by === "call" ? {} : { phone: "", postalAddress: "12 Tran Phu, An Thai" };
  const taken = { ...aCallOn(today), ...reached };
  const { code } = must(await takeInPetition(context, officer, taken, []));
  const target = { code, version: null };
  must(await registerPetition(context, officer, target));
  const why = { reason: "unclear-content", guidance: "Please say where." } as const;
  must(await proposeDecline(context, officer, target, why));
  must(await decideDisposal(context, lead, target, "", null));
  return taskOf(code, by);
}

/** A late petition at an agency of its own that has ended, so that no journey finds its letter. */
async function atAnAgencyThatEnds(context: TestContext, cast: People) {
  const agency = {
    name: "Agency that ends",
    nameEn: "",
    shortName: "Ending",
    registerCode: "",
    kind: "department",
    parentId: null,
    hasAccount: false,
    address: "",
    postalAddress: "",
    phone: "",
    website: "",
    email: "",
    openingHours: "",
    onePerson: false,
    validFrom: "2025-07-01",
    validTo: null,
    successorId: null,
    sortKey: "agency that ends",
    folded: "agency that ends",
  };
  const code = `ends-${newDraftId(context).slice(0, 8).toLowerCase()}`;
  const put = (change: { validTo: string; successorId: number } | object) =>
    context.database.transaction((transaction) =>
      putAgency(transaction, { ...agency, code, ...change }, []),
    );
  const agencyId = (await put({})) as AgencyId;
  const now = context.clock.now();
  context.clock.set("2026-10-05T02:00:00.000Z");
  const petition = await aPetitionAt(context, cast, "classified");
  const way = { coverNote: "", dueReason: "", notifySender: false };
  const target = { code: petition, version: null };
  const addressees = toOneAgency(agencyId);
  must(await forwardPetition(context, cast.officer, target, { addressees, ...way }));
  context.clock.set(now);
  const successorId = Number(idOf(`SELECT id FROM "Agency" WHERE code = 'so-xay-dung'`));
  await put({ validTo: "2026-11-19", successorId });
  return String(agencyId);
}

/** An answer with a copy of its paper that anybody may read; its address is its code. */
async function published(context: TestContext, cast: People) {
  const code = await aPetitionAt(context, cast, "answered");
  const target = { code, version: null };
  const texts = { title: "Overdue", question: "Why?", answer: "It was issued.", showName: false };
  must(await preparePublication(context, cast.officer, target, texts, signedScan));
  must(await publishAnswer(context, cast.lead, target));
  return code;
}

export type AccessScene = Awaited<ReturnType<typeof accessScene>>;

/** Plants everything that the addresses name. */
export async function accessScene() {
  const context = besideTheServer();
  try {
    const cast = await thePeople(context);
    const search = async (email: string) =>
      must(await searchSenders(context, await actorOf(context, email), "Nguyen Thi Hoa")) ?? "";
    const invited = await anOfficer(context, ["counter"], { passwordHash: null });
    const here = await handled(context, cast);
    const atAgency = await ownOfAgency(context, cast);
    return {
      handled: here,
      ownOfOffice: await plantIn(context, cast, "kept", "be kept"),
      ownOfAgency: atAgency,
      rights: await rightsScene(context, {
        office: { officer: cast.officer, code: here.code },
        agency: { officer: cast.agencyOfficer, code: atAgency },
        admin: await actorOf(context, people.administrator),
      }),
      submitted: await plantIn(context, cast, "submitted", "be read above"),
      published: await published(context, cast),
      endedAgency: await atAnAgencyThatEnds(context, cast),
      calls: {
        office: await declined(context, cast, "office", "call"),
        agency: await declined(context, cast, "agency", "call"),
      },
      letters: {
        office: await declined(context, cast, "office", "letter"),
        agency: await declined(context, cast, "agency", "letter"),
      },
      searches: { office: await search(people.lead), agency: await search(people.agencyLead) },
      token: await context.database.transaction((transaction) =>
        makeOneTimeLink(context, transaction, invited.officerId, "invitation"),
      ),
    };
  } finally {
    await context.close();
  }
}
