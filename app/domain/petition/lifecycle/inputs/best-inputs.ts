/** Each command as it would be asked at its best, to see whether it could succeed at all. */
import type { CivilDate } from "../../../deadline/calendar/civil-date.ts";
import type { LegalClock } from "../../../deadline/rules/rule-book.ts";
import type { OfficerActor } from "../../../permission/actor.ts";
import { agenciesToCount } from "../../counting-agency.ts";
import type { Petition, Signature } from "../../petition.ts";
import type { AgencyId } from "../../petition-ids.ts";
import type { CommandOf, CommandType } from "../commands.ts";
import type { NamedReader } from "../custody/custody-commands.ts";
import { directedAgency } from "../leadership.ts";
import type { PaperPart } from "../signed-paper.ts";
import { bestIntakeInputs } from "./best-intake-inputs.ts";

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

export type Given = {
  readonly petition: Petition;
  readonly facts: PossibleFacts;
  readonly actor: OfficerActor;
  /** The paper of an act that is recorded; nothing where it is asked by an own click. */
  readonly signed: PaperPart;
};

/** A paper of which nothing is missing. */
export const signatureOn = (documentOn: CivilDate, fileId: number | null): Signature => ({
  documentNumber: filled,
  documentOn,
  signerName: filled,
  signerCapacity: filled,
  fileId,
});

const signatureIn = ({ facts, signed }: Given) => signed.paper ?? signatureOn(facts.today, null);

const laterPaper = (given: Given) => ({ note: filled, signature: signatureIn(given) });
const sentBack = {
  reasonCode: "outside-competence",
  reason: filled,
  proposedAgencyId: someAgency,
} as const;
const recalled = { reason: "wrong-agency", note: "", paperLeft: false } as const;

/** Each command with the best input there could be: what is refused all the same is not possible. */
export const bestInputs: { readonly [T in CommandType]: (given: Given) => CommandOf<T> } = {
  ...bestIntakeInputs,
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
    divisionId: null,
    unitId: actor.unitId,
    innerDueOn: null,
    note: "",
  }),
  "chase-inside": () => ({ type: "chase-inside", note: "" }),
  "handle-in-office": () => ({ type: "handle-in-office", dueOn: farDay, provisional: false }),
  forward: ({ petition }) => ({
    type: "forward",
    addressees: [
      {
        agencyId: directedAgency(petition) ?? someAgency,
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
  "set-counting-agency": ({ petition }) => ({
    type: "set-counting-agency",
    agencyId:
      agenciesToCount(petition).find((id) => id !== petition.countingAgencyId) ?? someAgency,
  }),
  accept: () => ({ type: "accept" }),
  "recall-forwarding": ({ signed }) => ({
    type: "recall-forwarding",
    ...recalled,
    untold: false,
    ...signed,
  }),
  "recall-accepted": ({ signed }) => ({ type: "recall-accepted", ...recalled, ...signed }),
  "stop-handling": () => ({ type: "stop-handling", reason: "begun-by-mistake", note: "" }),
  reopen: ({ signed }) => ({
    type: "reopen",
    reason: "ended-by-mistake",
    note: filled,
    dueOn: farDay,
    ...signed,
  }),
  "annul-entry": () => ({
    type: "annul-entry",
    reason: "double-entry",
    note: filled,
    replacement: {
      number: filled,
      code: filled,
      sameBook: false,
      itself: false,
      annulled: false,
      receivedLater: false,
      endedUnanswered: false,
      sameSender: true,
    },
    ownEntry: false,
  }),
  "take-back-proposal": () => ({ type: "take-back-proposal" }),
  "take-back-draft": () => ({ type: "take-back-draft" }),
  "take-back-reply": () => ({ type: "take-back-reply" }),
  return: ({ signed }) => ({ type: "return", ...sentBack, ...signed }),
  "ask-to-return": ({ signed }) => ({ type: "ask-to-return", ...sentBack, ...signed }),
  "propose-return": () => ({ type: "propose-return", ...sentBack }),
  "reject-return-proposal": () => ({ type: "reject-return-proposal", reason: filled }),
  "take-back-return-proposal": () => ({ type: "take-back-return-proposal" }),
  "consent-to-return": ({ signed }) => ({ type: "consent-to-return", ...signed }),
  "refuse-return": ({ signed }) => ({ type: "refuse-return", reason: filled, ...signed }),
  "submit-to-leadership": (given) => ({
    type: "submit-to-leadership",
    reason: given.petition.returns > 1 ? "returned-twice" : "agencies-disagree",
    question: filled,
    paper: signatureIn(given),
  }),
  "enter-direction": ({ facts }) => ({
    type: "enter-direction",
    by: "chairman",
    form: "note",
    documentNumber: "",
    givenOn: facts.today,
    text: filled,
    fileId: 0,
    agencyId: null,
    agencyOpen: true,
  }),
  "report-back": ({ signed }) => ({ type: "report-back", text: filled, ...signed }),
  "record-registry-number": ({ facts }) => ({
    type: "record-registry-number",
    kind: "incoming",
    number: filled,
    on: facts.today,
    registryPaper: "other",
    note: "",
    fileId: null,
  }),
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
  "ask-progress": () => ({ type: "ask-progress", askedBefore: null }),
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
  "sign-reply": (given) => ({ type: "sign-reply", signature: signatureIn(given) }),
  "submit-reply": () => ({ type: "submit-reply" }),
  "ask-to-complete": () => ({ type: "ask-to-complete", reason: filled }),
  "send-reply": () => ({ type: "send-reply" }),
  "amend-reply": (given) => ({ type: "amend-reply", kind: "correction", ...laterPaper(given) }),
  "recall-reply": (given) => ({ type: "recall-reply", ...laterPaper(given) }),
  "prepare-publication": () => ({ type: "prepare-publication", findings: 0, textReady: true }),
  publish: () => ({ type: "publish", known: 0, soloReason: filled }),
  "decide-not-to-publish": () => ({ type: "decide-not-to-publish", reason: filled }),
  unpublish: () => ({ type: "unpublish", reason: filled }),
  "take-down": () => ({ type: "take-down", cause: "personal-data", reason: filled }),
  restrict: ({ facts }) => ({
    type: "restrict",
    reason: filled,
    namedReaders: facts.namedReaders,
    decides: true,
  }),
  "confirm-restriction": () => ({ type: "confirm-restriction", reason: filled }),
  "escalate-restriction": () => ({ type: "escalate-restriction" }),
  "lift-restriction": () => ({ type: "lift-restriction", reason: filled }),
  "step-aside": ({ facts: { namedReaders } }) => ({
    type: "step-aside",
    reason: filled,
    namedReaders,
  }),
  "reissue-secret": () => ({
    type: "reissue-secret",
    nameChecked: true,
    phoneChecked: true,
    way: "letter",
    openWays: ["letter"],
  }),
  "tell-state": () => ({ type: "tell-state", outcome: "told", phoneOnFile: true }),
  "release-from-quarantine": () => ({ type: "release-from-quarantine" }),
  "set-aside-as-spam": () => ({ type: "set-aside-as-spam", reason: filled }),
  withdraw: () => ({ type: "withdraw", reason: "" }),
  close: () => ({ type: "close" }),
  "add-note": () => ({ type: "add-note", text: filled }),
  "open-contact": () => ({ type: "open-contact" }),
};
