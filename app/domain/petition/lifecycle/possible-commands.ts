/** What a person may do with a petition at this moment, and which of it comes first. */
import { addDays, type CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import { recordableCommands, roleFor } from "../../permission/policy.ts";
import type { Petition, Signature } from "../petition.ts";
import type { AgencyId } from "../petition-ids.ts";
import type { CommandOf, CommandType, NamedReader } from "./commands.ts";
import { commandTypes, decide } from "./lifecycle.ts";
import type { PaperPart } from "./signed-paper.ts";

export type PossibleFacts = {
  readonly today: CivilDate;
  /** Setting of the officer's unit: one person may propose and decide. */
  readonly onePersonUnit: boolean;
  /** The people of the receiving unit who may read restricted petitions. */
  readonly namedReaders: readonly NamedReader[];
  readonly legalClock: LegalClock;
};

const filled = "filled";
const farDay = "9999-12-31" as CivilDate;
/** An agency that is neither the receiving nor the handling one. */
const someAgency = -1 as AgencyId;

type Given = {
  readonly petition: Petition;
  readonly facts: PossibleFacts;
  readonly actor: OfficerActor;
  /** The paper of an act that is recorded; nothing where it is asked by an own click. */
  readonly signed: PaperPart;
};

const signatureOn = (documentOn: CivilDate, fileId: number | null): Signature => ({
  documentNumber: filled,
  documentOn,
  signerName: filled,
  signerCapacity: filled,
  fileId,
});

/** Each command with the best input there could be: what is refused all the same is not possible. */
export const bestInputs: { readonly [T in CommandType]: (given: Given) => CommandOf<T> } = {
  register: () => ({ type: "register" }),
  "request-supplement": ({ facts }) => ({
    type: "request-supplement",
    question: filled,
    answerBy: addDays(facts.today, 1),
  }),
  supply: () => ({ type: "supply", text: filled }),
  classify: ({ petition }) => ({
    type: "classify",
    classification: petition.classification ?? {
      class: "admin-conduct",
      contentType: "conduct-obstacle",
      kind: "report",
      fieldCode: filled,
      complexity: "ordinary",
    },
    points: [{ text: filled, disposal: "handle", note: "" }],
  }),
  "propose-decline": () => ({
    type: "propose-decline",
    reason: "unclear-content",
    guidance: filled,
  }),
  "propose-guide": () => ({ type: "propose-guide", door: "complaint", guidance: filled }),
  "propose-transfer": () => ({
    type: "propose-transfer",
    door: "complaint",
    guidance: filled,
    recipient: filled,
  }),
  decline: ({ signed }) => ({ type: "decline", soloReason: filled, ...signed }),
  guide: ({ signed }) => ({ type: "guide", soloReason: filled, ...signed }),
  transfer: ({ signed }) => ({ type: "transfer", soloReason: filled, ...signed }),
  "reject-proposal": ({ signed }) => ({ type: "reject-proposal", reason: filled, ...signed }),
  assign: ({ actor }) => ({
    type: "assign",
    officerId: actor.officerId,
    officerUnitId: actor.unitId,
  }),
  "handle-in-office": () => ({ type: "handle-in-office", dueOn: farDay, provisional: false }),
  forward: () => ({
    type: "forward",
    addressees: [
      {
        agencyId: someAgency,
        agencyHasAccount: true,
        agencyOpen: true,
        role: "alone",
        points: [],
        ownNote: "",
        replyDueOn: farDay,
        provisional: false,
        dueByRule: true,
      },
    ],
    coverNote: "",
    dueReason: "",
    notifySender: true,
  }),
  // It is asked for a whole agency at once, on a page of its own.
  "pass-to-successor": ({ facts }) => ({
    type: "pass-to-successor",
    agencyEnded: false,
    successorId: someAgency,
    successorWorksHere: true,
    decisionNumber: filled,
    decisionOn: facts.today,
  }),
  accept: () => ({ type: "accept" }),
  return: ({ signed }) => ({
    type: "return",
    reasonCode: "outside-competence",
    reason: filled,
    proposedAgencyId: someAgency,
    ...signed,
  }),
  "ask-to-return": ({ signed }) => ({
    type: "ask-to-return",
    reasonCode: "outside-competence",
    reason: filled,
    proposedAgencyId: someAgency,
    ...signed,
  }),
  "consent-to-return": ({ signed }) => ({ type: "consent-to-return", ...signed }),
  "refuse-return": ({ signed }) => ({ type: "refuse-return", reason: filled, ...signed }),
  "ask-extension": ({ signed }) => ({
    type: "ask-extension",
    days: 1,
    reason: "complex-matter",
    explanation: filled,
    legalBasis: filled,
    ...signed,
  }),
  "grant-extension": ({ signed }) => ({
    type: "grant-extension",
    days: 1,
    note: filled,
    soloReason: filled,
    ...signed,
  }),
  "refuse-extension": ({ signed }) => ({
    type: "refuse-extension",
    note: filled,
    soloReason: filled,
    ...signed,
  }),
  "give-news": () => ({ type: "give-news", sentence: filled, hopedOn: farDay }),
  "tell-progress": () => ({ type: "tell-progress" }),
  "end-supplement-wait": () => ({ type: "end-supplement-wait" }),
  "count-again": () => ({ type: "count-again", because: "calendar" }),
  "escalate-lateness": () => ({
    type: "escalate-lateness",
    to: "chairman",
    workingDaysLate: 1,
  }),
  "make-chase-letter": () => ({ type: "make-chase-letter", letterId: 0 }),
  "number-chase-letter": ({ facts }) => ({
    type: "number-chase-letter",
    letterId: 0,
    documentNumber: filled,
    documentOn: facts.today,
  }),
  "draft-reply": () => ({
    type: "draft-reply",
    text: { answers: [], outcome: null, legalBasis: "", measures: "", contact: "" },
  }),
  "present-reply": () => ({ type: "present-reply" }),
  "send-back-draft": () => ({ type: "send-back-draft", reason: filled }),
  "sign-reply": ({ facts, signed }) => ({
    type: "sign-reply",
    signature: signed.paper ?? signatureOn(facts.today, null),
  }),
  "submit-reply": () => ({ type: "submit-reply" }),
  "ask-to-complete": () => ({ type: "ask-to-complete", reason: filled }),
  "send-reply": () => ({ type: "send-reply" }),
  "prepare-publication": () => ({ type: "prepare-publication", findings: 0, textReady: true }),
  publish: () => ({ type: "publish" }),
  "decide-not-to-publish": () => ({ type: "decide-not-to-publish", reason: filled }),
  unpublish: () => ({ type: "unpublish", reason: filled }),
  restrict: ({ facts }) => ({
    type: "restrict",
    reason: filled,
    namedReaders: facts.namedReaders,
  }),
  "lift-restriction": () => ({ type: "lift-restriction", reason: filled }),
  "step-aside": ({ facts: { namedReaders } }) => ({
    type: "step-aside",
    reason: filled,
    namedReaders,
  }),
  "reissue-secret": () => ({ type: "reissue-secret", nameChecked: true, phoneChecked: true }),
  "release-from-quarantine": () => ({ type: "release-from-quarantine" }),
  "set-aside-as-spam": () => ({ type: "set-aside-as-spam", reason: filled }),
  withdraw: () => ({ type: "withdraw", reason: "" }),
  close: () => ({ type: "close" }),
  "add-note": () => ({ type: "add-note", text: filled }),
  "open-contact": () => ({ type: "open-contact" }),
};

/** The commands that this officer may ask now by an own click, and that some input would make succeed. */
export function possibleCommands(
  actor: OfficerActor,
  petition: Petition,
  facts: PossibleFacts,
): readonly CommandType[] {
  return commandTypes.filter(
    (type) =>
      roleFor(actor, type, petition) !== null &&
      mightSucceed(type, { petition, facts, actor, signed: {} }),
  );
}

/**
 * What this officer cannot decide by an own click, but may record now from the paper that somebody
 * else signed.
 */
export function commandsByPaper(
  actor: OfficerActor,
  petition: Petition,
  facts: PossibleFacts,
): readonly CommandType[] {
  const byClick = possibleCommands(actor, petition, facts);
  const signed = { paper: signatureOn(facts.today, 0) };
  return recordableCommands.filter(
    (type) =>
      !byClick.includes(type) &&
      roleFor(actor, type, petition, { byPaper: true }) !== null &&
      mightSucceed(type, { petition, facts, actor, signed }),
  );
}

function mightSucceed(type: CommandType, given: Given): boolean {
  const { petition, facts, actor } = given;
  const circumstances = {
    today: facts.today,
    officer: actor,
    onePersonUnit: facts.onePersonUnit,
    nextRegisterNumber: { year: 0, number: 0 },
    closableFrom: null,
    legalClock: facts.legalClock,
  };
  return decide(petition, bestInputs[type](given), circumstances).ok;
}

/** In the order in which the work goes on; the first that is possible is the next step. */
function stepsInOrder(petition: Petition): readonly CommandType[] {
  const routed: readonly CommandType[] =
    petition.classification === null ? ["classify"] : ["forward", "handle-in-office"];
  const replied: readonly CommandType[] =
    petition.reply?.signature == null ? ["sign-reply"] : ["submit-reply"];
  const settled = ["declined", "unpublished"].includes(petition.publication.state);
  return [
    ...(["consent-to-return", "grant-extension"] as const),
    ...(["release-from-quarantine", "decline", "guide", "transfer", "register"] as const),
    ...(petition.proposal === null ? routed : []),
    ...(["accept", "send-reply", "ask-to-complete"] as const),
    ...replied,
    ...(["present-reply", "draft-reply", "publish"] as const),
    ...(settled ? [] : (["prepare-publication"] as const)),
  ];
}

/**
 * The one act that takes the petition on from where it stands, or null when it is not this person's
 * turn. What one decides oneself comes before what one can only record.
 */
export function nextCommand(
  petition: Petition,
  byClick: readonly CommandType[],
  byPaper: readonly CommandType[],
): CommandType | null {
  const steps = stepsInOrder(petition);
  const first = (possible: readonly CommandType[]) => steps.find((type) => possible.includes(type));
  return first(byClick) ?? first(byPaper) ?? null;
}
