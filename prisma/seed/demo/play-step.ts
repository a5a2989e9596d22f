/** Plays one step of the month through the use case that people would use. */
import { addDays, civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Point } from "#app/domain/petition/petition.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { findPersonalData } from "#app/domain/redaction/find-personal-data.ts";
import { redact } from "#app/domain/redaction/redact.ts";
import { accepted, type Result } from "#app/domain/result.ts";
import type { Context } from "#app/server/context.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { decideNotToPublish } from "#app/server/usecases/publication/decide-not-to-publish.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { askToComplete } from "#app/server/usecases/reply/ask-to-complete.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { assignPetition } from "#app/server/usecases/routing/assign-petition.ts";
import { closePetition } from "#app/server/usecases/routing/close-petition.ts";
import { decideDisposal } from "#app/server/usecases/routing/decide-disposal.ts";
import { type ForwardTo, forwardPetition } from "#app/server/usecases/routing/forward-petition.ts";
import { handleInOffice } from "#app/server/usecases/routing/handle-in-office.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { proposeGuide } from "#app/server/usecases/routing/propose-guide.ts";
import { proposeTransfer } from "#app/server/usecases/routing/propose-transfer.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import type { Cast } from "./cast.ts";
import { type DemoPetition, declineReasonOf } from "./demo-data.ts";
import { signedReplyPdf } from "./signed-reply-pdf.ts";
import type { StepName } from "./stories.ts";

export const officeCode = "van-phong-ubnd-tinh";
const answerWithinDays = 10;
const innerDays = 1;

export type Scene = {
  readonly context: Context;
  readonly cast: Cast;
  readonly petition: DemoPetition;
  readonly code: string;
};

type Play = (scene: Scene) => Promise<Result<unknown>>;
const target = ({ code }: Scene) => ({ code, version: null });
const intake = ({ cast }: Scene) => cast(officeCode, "intake-officer");
const reader = ({ cast }: Scene) => cast(officeCode, "intake-officer", "reads-restricted");
const lead = ({ cast }: Scene) => cast(officeCode, "office-lead");

/** The people of the handling agency; for a body without an account the office keeps the record. */
async function handler(
  scene: Scene,
  role: "agency-officer" | "agency-lead",
): Promise<OfficerActor> {
  const unit = scene.petition.agency ?? officeCode;
  const agency = await findAgencyByCode(scene.context.database.read, unit);
  const away = unit === officeCode || !agency?.hasAccount;
  if (!away) return scene.cast(unit, role);
  return role === "agency-lead" ? lead(scene) : intake(scene);
}

const byHandler =
  (
    role: "agency-officer" | "agency-lead",
    play: (scene: Scene, actor: OfficerActor) => ReturnType<Play>,
  ) =>
  async (scene: Scene) =>
    play(scene, await handler(scene, role));

type Asked = Pick<ForwardTo, "role" | "points"> & { readonly agency: string };

async function forwardTo(scene: Scene, asked: readonly Asked[]) {
  const addressees: ForwardTo[] = [];
  for (const { agency, role, points } of asked) {
    const found = await findAgencyByCode(scene.context.database.read, agency);
    const agencyId = found?.id as AgencyId;
    const replyDueOn = role === "support" ? answerDay(scene) : null;
    addressees.push({ agencyId, role, points, ownNote: "", replyDueOn });
  }
  return forwardPetition(scene.context, intake(scene), target(scene), {
    addressees,
    coverNote: "",
    dueReason: "",
    notifySender: true,
  });
}

const today = ({ context }: Scene) => civilDateInVietnam(new Date(context.clock.now()));
const answerDay = (scene: Scene) => addDays(today(scene), answerWithinDays);
const partFor = (agency: string, place: number): Asked => ({
  agency,
  role: "part",
  points: [place],
});

/** The first part of a split letter: whoever it went to writes, signs and submits its answer. */
const firstPart = (scene: Scene) => ({ ...target(scene), forwarding: 1 });

async function answerFirstPart(scene: Scene): Promise<Result<unknown>> {
  const { context, petition } = scene;
  const officer = await handler(scene, "agency-officer");
  const leader = await handler(scene, "agency-lead");
  const part = firstPart(scene);
  const acts = [
    () => acceptPetition(context, officer, part),
    () => draftReply(context, officer, part, replyOf(petition)),
    () => presentReply(context, officer, part),
    () => signWithFile(scene, leader),
    () => submitReply(context, officer, part),
  ];
  for (const act of acts) {
    const done: Result<unknown> = await act();
    if (!done.ok) return done;
  }
  return accepted(null);
}

const replyOf = ({ answer, outcome, legalBasis, measures }: DemoPetition) => ({
  answers: [{ point: 0, text: answer }],
  outcome,
  legalBasis,
  measures,
  contact: "",
});

const plays: Record<Exclude<StepName, "send">, Play> = {
  register: (s) => registerPetition(s.context, intake(s), target(s)),
  classify: (s) => classifyPetition(s.context, intake(s), target(s), classificationOf(s.petition)),
  assign: (s) =>
    assignPetition(s.context, intake(s), target(s), { officerId: intake(s).officerId }),
  forward: (s) => forwardTo(s, [{ agency: s.petition.agency ?? "", role: "alone", points: [] }]),
  "forward-split": (s) =>
    forwardTo(
      s,
      s.petition.parts.map(({ agency }, place) => partFor(agency, place)),
    ),
  "answer-first-part": answerFirstPart,
  "send-first-part": (s) => sendReply(s.context, lead(s), firstPart(s)),
  "forward-led": (s) =>
    forwardTo(s, [
      { agency: s.petition.agency ?? "", role: "lead", points: [] },
      ...s.petition.supporting.map((agency) => ({ agency, role: "support" as const, points: [] })),
    ]),
  accept: byHandler("agency-officer", (s, a) => acceptPetition(s.context, a, target(s))),
  "give-inside": async (s) => {
    const focal = await handler(s, "agency-officer");
    const { divisionId } = s.cast(s.petition.agency ?? "", "agency-specialist");
    const innerDueOn = addDays(today(s), innerDays);
    const given = { officerId: null, divisionId: divisionId ?? null, innerDueOn };
    return assignPetition(s.context, focal, target(s), given);
  },
  return: byHandler("agency-lead", async (s, a) => {
    const proposed = await findAgencyByCode(s.context.database.read, s.petition.proposedAgency);
    const proposedAgencyId = (proposed?.id ?? null) as AgencyId | null;
    const { reason } = s.petition;
    return returnPetition(s.context, a, target(s), {
      reasonCode: "outside-competence",
      reason,
      proposedAgencyId,
    });
  }),
  draft: byHandler("agency-officer", (s, a) =>
    draftReply(s.context, a, target(s), replyOf(s.petition)),
  ),
  present: byHandler("agency-officer", (s, a) => presentReply(s.context, a, target(s))),
  sign: byHandler("agency-lead", (s, a) => signWithFile(s, a)),
  submit: byHandler("agency-officer", (s, a) => submitReply(s.context, a, target(s))),
  "ask-to-complete": (s) => askToComplete(s.context, intake(s), target(s), s.petition.reason),
  "send-reply": (s) => sendReply(s.context, lead(s), target(s)),
  prepare: (s) =>
    preparePublication(s.context, intake(s), target(s), publicTexts(s.petition), null),
  publish: (s) => publishAnswer(s.context, lead(s), target(s)),
  "decide-not-to-publish": (s) =>
    decideNotToPublish(s.context, lead(s), target(s), s.petition.reason),
  close: (s) => closePetition(s.context, lead(s), target(s)),
  "handle-in-office": (s) => handleInOffice(s.context, intake(s), target(s)),
  "request-supplement": (s) =>
    requestSupplement(s.context, intake(s), target(s), {
      question: s.petition.question,
      answerBy: answerDay(s),
    }),
  "propose-guide": (s) => {
    const { door, guidance } = s.petition;
    return proposeGuide(s.context, intake(s), target(s), { door: door ?? "complaint", guidance });
  },
  guide: (s) => decideDisposal(s.context, lead(s), target(s), ""),
  "propose-decline": (s) =>
    proposeDecline(s.context, intake(s), target(s), {
      reason: declineReasonOf(s.petition.reason),
      guidance: s.petition.guidance,
    }),
  decline: (s) => decideDisposal(s.context, lead(s), target(s), ""),
  restrict: (s) => restrictPetition(s.context, lead(s), target(s), s.petition.reason),
  "propose-transfer": (s) =>
    proposeTransfer(s.context, reader(s), target(s), {
      door: s.petition.door ?? "denunciation",
      guidance: s.petition.guidance,
      recipient: s.petition.recipient,
    }),
  transfer: (s) => decideDisposal(s.context, lead(s), target(s), ""),
  withdraw: (s) => withdrawPetition(s.context, { type: "sender" }, target(s), ""),
  note: byHandler("agency-officer", (s, a) =>
    addNote(s.context, a, target(s), s.petition.guideNote),
  ),
};

export async function playStep(scene: Scene, step: Exclude<StepName, "send">) {
  const result = await plays[step](scene);
  if (!result.ok) throw new Error(`${scene.petition.id} ${step}: ${result.reason}`);
}

function classificationOf(petition: DemoPetition): Parameters<typeof classifyPetition>[3] {
  const regulation = petition.class === "admin-regulation";
  return {
    classification: {
      class: petition.class ?? "admin-conduct",
      contentType: regulation ? "regulation-unfit" : "conduct-obstacle",
      kind: petition.kind ?? "report",
      fieldCode: petition.field ?? "general-procedures",
      complexity: "ordinary",
    },
    points: pointsOf(petition),
    title: petition.title,
  };
}

function pointsOf({ parts, title, guideNote, class: its }: DemoPetition): readonly Point[] {
  const handled = (text: string): Point => ({ text, disposal: "handle", note: "" });
  if (parts.length > 0)
    return parts.map((part) =>
      part.class === null || part.class === its
        ? handled(part.text)
        : { ...handled(part.text), own: ofRegulation },
    );
  const guided: Point = { text: guideNote, disposal: "guide", note: guideNote };
  return guideNote === "" ? [handled(title)] : [handled(title), guided];
}

const ofRegulation = {
  class: "admin-regulation",
  contentType: "regulation-unfit",
  fieldCode: null,
} as const;

const signers = [
  "Nguyễn Hoàng Nam",
  "Lê Thị Thu Trang",
  "Trần Quốc Việt",
  "Phan Thị Kim Liên",
  "Đinh Công Thành",
];

/** One invented leader for each agency, the same in every document of its own. */
function signerOf(agency: string) {
  if (agency === "so-xay-dung")
    return { signerName: "Vũ Quang Huy", signerCapacity: "Phó Giám đốc" };
  const place = [...agency].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % signers.length;
  const signerCapacity = agency.startsWith("ubnd-") ? "Phó Chủ tịch" : "Phó Giám đốc";
  return { signerName: signers[place] ?? "", signerCapacity };
}

async function signWithFile(scene: Scene, actor: OfficerActor) {
  const documentOn = today(scene);
  const number = Number(scene.petition.id.replace(/\D/g, "")) + 1000;
  const signature = {
    documentNumber: `${number}/CV`,
    documentOn,
    ...signerOf(scene.petition.agency ?? officeCode),
  };
  const file = await signedReplyPdf(signature.documentNumber, scene.petition.sender.name);
  return signReply(scene.context, actor, target(scene), signature, file);
}

function publicTexts(petition: DemoPetition) {
  const clean = (text: string) => redact(text, findPersonalData(text), () => "[…]");
  return {
    title: clean(petition.title),
    question: clean(petition.content),
    answer: clean(petition.answer),
    showName: petition.sender.showName,
  };
}
