import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  aForwarding,
  aLegalClock,
  anAddressee,
  aPetition,
  aReply,
  clerk,
  handlingUnit,
  officeUnit,
  strangeUnit,
  today,
  twoReaders,
} from "#tests/factories/petition.ts";
import type { Actor, OfficerActor, Role } from "../../permission/actor.ts";
import { authorise } from "../../permission/authorise.ts";
import { roleFor } from "../../permission/policy.ts";
import type { RefusalReason } from "../../result.ts";
import { type Petition, type Signature, type Stage, stages } from "../petition.ts";
import type { DivisionId, OfficerId } from "../petition-ids.ts";
import { shareInView } from "../shares.ts";
import type { Command, CommandType, PaperCommandType } from "./commands.ts";
import type { Circumstances } from "./decision.ts";
import { evolve } from "./evolve.ts";
import { commandTypes, decide } from "./lifecycle.ts";

/** A second account of the ledger: written by hand from the issue, not derived from the code. */
type People =
  | "counter"
  | "intake"
  | "lead"
  | "handler"
  | "handlingLead"
  | "officeClerk"
  | "agencyClerk"
  | "secretary"
  | "leader"
  | "specialist"
  | "sender"
  | "system";
const office: People[] = ["intake", "lead"];
const clerks: People[] = ["officeClerk", "agencyClerk"];
const agency: People[] = ["handler", "handlingLead"];
/** A specialist to whom the work was given writes beside them, and decides nothing. */
const writing: People[] = [...agency, "specialist"];
const running: Stage[] = [
  "received",
  "registered",
  "awaiting-supplement",
  "forwarded",
  "returned",
  "in-progress",
  "reply-drafted",
  "reply-submitted",
];
const undecided: Stage[] = ["received", "registered", "awaiting-supplement", "returned"];
const handled: Stage[] = ["forwarded", "in-progress", "reply-drafted"];
const replied: Stage[] = ["answered", "closed"];
const all: Stage[] = [...stages];

const ledger: Record<CommandType, { stages: Stage[]; people: People[] }> = {
  register: { stages: ["received"], people: office },
  "correct-receipt": { stages: all, people: office },
  "correct-receipt-later": { stages: all, people: ["lead"] },
  "correct-sender": { stages: all, people: office },
  "ask-contact-change": { stages: all, people: ["sender"] },
  // A number; an e-mail is the sender's own to prove.
  "confirm-contact": { stages: all, people: office },
  "decline-contact": { stages: all, people: office },
  "request-supplement": {
    stages: ["received", "registered", "returned", "in-progress"],
    people: [...office, ...writing],
  },
  supply: { stages: ["awaiting-supplement", "closed"], people: ["sender", ...office] },
  classify: { stages: ["registered", "returned", "forwarded", "in-progress"], people: office },
  "set-title": { stages: running.filter((stage) => stage !== "received"), people: office },
  "propose-decline": { stages: undecided, people: office },
  "propose-guide": { stages: undecided, people: office },
  "propose-transfer": { stages: undecided, people: office },
  decline: { stages: undecided, people: ["lead"] },
  guide: { stages: undecided, people: ["lead"] },
  transfer: { stages: undecided, people: ["lead"] },
  "reject-proposal": { stages: undecided, people: ["lead"] },
  assign: { stages: running, people: [...office, ...agency] },
  "chase-inside": { stages: ["forwarded", "in-progress"], people: agency },
  "handle-in-office": { stages: ["registered", "returned"], people: office },
  forward: { stages: ["registered", "returned"], people: office },
  "pass-to-successor": {
    stages: [...handled, "awaiting-supplement", "reply-submitted"],
    people: office,
  },
  accept: { stages: ["forwarded"], people: agency },
  "recall-forwarding": { stages: ["forwarded"], people: office },
  "recall-accepted": { stages: ["in-progress", "reply-drafted"], people: ["lead"] },
  "stop-handling": { stages: ["in-progress", "reply-drafted"], people: office },
  // Only whoever proposed, which here is the officer; the others decide.
  "take-back-proposal": { stages: undecided, people: ["intake"] },
  reopen: { stages: ["declined", "guided", "transferred", "withdrawn"], people: ["lead"] },
  // A fact beside the stage: wherever it stands, as long as a double of it stands in a register.
  "annul-entry": { stages: all, people: ["lead"] },
  "take-back-draft": { stages: ["reply-drafted"], people: writing },
  "take-back-reply": { stages: ["reply-submitted"], people: agency },
  "set-counting-agency": { stages: all, people: office },
  return: { stages: ["forwarded", "in-progress"], people: ["handlingLead"] },
  "ask-to-return": { stages: ["forwarded", "in-progress"], people: ["handlingLead"] },
  // Only whoever proposed takes it back, which here is the officer.
  "propose-return": { stages: ["forwarded", "in-progress"], people: ["handler"] },
  "reject-return-proposal": { stages: ["forwarded", "in-progress"], people: ["handlingLead"] },
  "take-back-return-proposal": { stages: ["forwarded", "in-progress"], people: ["handler"] },
  "consent-to-return": { stages: ["forwarded", "in-progress"], people: ["lead"] },
  "refuse-return": { stages: ["forwarded", "in-progress"], people: ["lead"] },
  "submit-to-leadership": {
    stages: ["registered", "returned", "forwarded", "in-progress"],
    people: ["lead"],
  },
  "enter-direction": {
    stages: ["registered", "returned", "awaiting-supplement", ...handled],
    people: [...office, "secretary"],
  },
  "report-back": { stages: ["forwarded", "in-progress"], people: ["handlingLead"] },
  "record-registry-number": { stages: all, people: [...office, ...agency, ...clerks] },
  "ask-extension": { stages: handled, people: agency },
  "grant-extension": { stages: handled, people: ["lead"] },
  "refuse-extension": { stages: handled, people: ["lead"] },
  "give-news": { stages: handled, people: writing },
  "tell-progress": { stages: handled, people: ["system"] },
  "ask-progress": { stages: running, people: ["sender"] },
  "end-supplement-wait": { stages: ["awaiting-supplement"], people: ["system"] },
  "count-again": { stages: [...running, "answered"], people: ["system"] },
  "escalate-lateness": { stages: running, people: ["system"] },
  "make-chase-letter": { stages: handled, people: office },
  "number-chase-letter": { stages: all, people: office },
  "draft-reply": { stages: ["in-progress"], people: writing },
  "present-reply": { stages: ["in-progress"], people: writing },
  "send-back-draft": { stages: ["reply-drafted"], people: ["handlingLead"] },
  "sign-reply": { stages: ["reply-drafted"], people: ["handlingLead"] },
  "submit-reply": { stages: ["reply-drafted"], people: agency },
  "ask-to-complete": { stages: ["reply-submitted"], people: office },
  "send-reply": { stages: ["reply-submitted"], people: ["lead"] },
  "amend-reply": { stages: replied, people: ["handlingLead"] },
  "recall-reply": { stages: replied, people: ["handlingLead"] },
  "prepare-publication": { stages: replied, people: office },
  publish: { stages: replied, people: ["lead"] },
  "decide-not-to-publish": { stages: replied, people: ["lead"] },
  unpublish: { stages: all, people: ["lead"] },
  restrict: { stages: all, people: office },
  "lift-restriction": { stages: all, people: ["lead"] },
  "step-aside": { stages: all, people: office },
  "reissue-secret": { stages: all, people: office },
  "tell-state": { stages: all, people: office },
  "release-from-quarantine": { stages: ["received", "withdrawn"], people: office },
  "set-aside-as-spam": { stages: ["received", "withdrawn"], people: office },
  withdraw: { stages: running, people: ["sender", ...office] },
  close: { stages: ["answered"], people: [...office, "system"] },
  "add-note": { stages: all, people: [...office, ...writing] },
  "open-contact": { stages: all, people: [...office, ...writing] },
};

/** By the issue: whose officer records what the leader signed, beside those who may anyway. */
const recorders: Record<PaperCommandType, People> = {
  "recall-forwarding": "intake",
  "recall-accepted": "intake",
  reopen: "intake",
  return: "handler",
  "ask-to-return": "handler",
  "consent-to-return": "intake",
  "refuse-return": "intake",
  "submit-to-leadership": "intake",
  "report-back": "handler",
  "ask-extension": "handler",
  "grant-extension": "intake",
  "refuse-extension": "intake",
  decline: "intake",
  guide: "intake",
  transfer: "intake",
  "reject-proposal": "intake",
  "sign-reply": "handler",
  "amend-reply": "handler",
  "recall-reply": "handler",
};

const division = 7 as DivisionId;

function officer(unitId: OfficerActor["unitId"], roles: Role[], id: number): OfficerActor {
  return {
    type: "officer",
    officerId: id as OfficerId,
    unitId,
    side: unitId === officeUnit ? "office" : "agency",
    roles,
    readsRestricted: true,
  };
}

const cast: { name: string; actor: Actor; person: People | null }[] = [
  { name: "sender", actor: { type: "sender" }, person: "sender" },
  { name: "system", actor: { type: "system" }, person: "system" },
  { name: "counter", actor: officer(officeUnit, ["counter"], 21), person: "counter" },
  { name: "intake officer", actor: officer(officeUnit, ["intake-officer"], 22), person: "intake" },
  { name: "office lead", actor: officer(officeUnit, ["office-lead"], 23), person: "lead" },
  {
    name: "agency officer",
    actor: officer(handlingUnit, ["agency-officer"], 24),
    person: "handler",
  },
  {
    name: "agency lead",
    actor: officer(handlingUnit, ["agency-lead"], 25),
    person: "handlingLead",
  },
  {
    name: "other agency's officer",
    actor: officer(strangeUnit, ["agency-officer"], 26),
    person: null,
  },
  { name: "other agency's lead", actor: officer(strangeUnit, ["agency-lead"], 27), person: null },
  { name: "registry", actor: officer(officeUnit, ["registry-clerk"], 31), person: "officeClerk" },
  {
    name: "agency's registry",
    actor: officer(handlingUnit, ["registry-clerk"], 32),
    person: "agencyClerk",
  },
  { name: "other registry", actor: officer(strangeUnit, ["registry-clerk"], 33), person: null },
  {
    name: "secretary",
    actor: officer(officeUnit, ["leader-secretary"], 34),
    person: "secretary",
  },
  { name: "leader", actor: officer(officeUnit, ["provincial-leader"], 35), person: "leader" },
  {
    name: "secretary of an agency",
    actor: officer(strangeUnit, ["leader-secretary"], 36),
    person: null,
  },
  {
    name: "specialist to whom it was given",
    actor: officer(handlingUnit, ["agency-specialist"], 34),
    person: "specialist",
  },
  {
    name: "specialist of the division to which it was given",
    actor: { ...officer(handlingUnit, ["agency-specialist"], 35), divisionId: division },
    person: "specialist",
  },
  {
    name: "specialist of another division",
    actor: {
      ...officer(handlingUnit, ["agency-specialist"], 36),
      divisionId: 8 as DivisionId,
    },
    person: null,
  },
  {
    name: "specialist of another agency",
    actor: { ...officer(strangeUnit, ["agency-specialist"], 34), divisionId: division },
    person: null,
  },
  { name: "agency counter", actor: officer(handlingUnit, ["counter"], 28), person: null },
  { name: "administrator", actor: officer(officeUnit, ["administrator"], 29), person: null },
  { name: "deactivated", actor: officer(officeUnit, [], 30), person: null },
];

const reachesAgency: Stage[] = ["forwarded", "in-progress", "reply-drafted", "reply-submitted"];

const longAgo = civilDate("2026-11-02");
const late = (petition: typeof aForwarding) => ({
  forwarding: { ...petition, forwardedOn: longAgo, replyDueOn: longAgo },
});
const extensionRequest = {
  days: 5,
  reason: "complex-matter",
  explanation: "Three agencies.",
  legalBasis: "Decision 1",
  askedOn: today,
  by: 24 as OfficerId,
} as const;
const returnRequest = {
  reasonCode: "outside-competence" as const,
  reason: "Not ours",
  proposedAgencyId: strangeUnit,
  by: 25 as OfficerId,
};

const submission = {
  reason: "agencies-disagree",
  question: "Who answers?",
  submittedOn: today,
  documentNumber: "3/PT-VP",
  documentOn: today,
  signerName: "C",
  fileId: 3,
  endedOn: null,
} as const;
const direction = {
  givenOn: today,
  enteredOn: today,
  by: "chairman",
  form: "note",
  documentNumber: "",
  text: "Construction answers.",
  fileId: 4,
  agencyId: null,
  reportedOn: null,
} as const;

/** What a command finds there that is asked of what somebody has begun. */
const waiting: Partial<Record<CommandType, Partial<Petition>>> = {
  "correct-receipt": { channel: "letter" },
  "correct-receipt-later": { channel: "letter" },
  "confirm-contact": { contactAsked: ["phone"] },
  "decline-contact": { contactAsked: ["phone"] },
  "stop-handling": { handledInOffice: true, forwarding: null },
  "take-back-draft": { reply: { ...aReply, signature: null, submittedOn: null } },
  "take-back-proposal": {
    proposal: {
      kind: "decline",
      reason: "unclear-content",
      door: null,
      guidance: "Please say where.",
      recipient: "",
      proposedBy: 22 as OfficerId,
    },
  },
  supply: { stageBeforeSupplement: "registered" },
  "ask-to-return": late(aForwarding),
  "reject-return-proposal": { returnProposal: { ...returnRequest, by: 24 as OfficerId } },
  "take-back-return-proposal": { returnProposal: { ...returnRequest, by: 24 as OfficerId } },
  "consent-to-return": { returnRequest },
  "refuse-return": { returnRequest },
  "grant-extension": { extensionRequest },
  "refuse-extension": { extensionRequest },
  "enter-direction": { submission },
  "report-back": { submission: { ...submission, endedOn: today }, direction },
  "tell-progress": late(aForwarding),
  "end-supplement-wait": { supplementBy: longAgo, stageBeforeSupplement: "registered" },
  "make-chase-letter": late(aForwarding),
  "set-counting-agency": {
    others: [
      shareInView(
        aPetition({
          place: 2,
          role: "support",
          stage: "forwarded",
          forwarding: { ...aForwarding, agencyId: strangeUnit },
        }),
      ),
    ],
  },
};

/** A petition on which the command fails for no other reason than stage or person. */
function ready(stage: Stage, type: CommandType): Petition {
  const petition = aPetition({
    stage,
    registerNumber: type === "register" ? null : 7,
    registerYear: type === "register" ? null : 2026,
    classification: {
      class: "admin-conduct",
      contentType: "conduct-obstacle",
      kind: "report",
      fieldCode: "land",
      complexity: "ordinary",
    },
    points: [{ text: "Overdue", disposal: "handle", note: "" }],
    forwarding:
      reachesAgency.includes(stage) || replied.includes(stage) || stage === "awaiting-supplement"
        ? aForwarding
        : null,
    reply: aReply,
    answeredOn: replied.includes(stage) ? civilDate("2026-10-01") : null,
    agencyAssigneeId: 34 as OfficerId,
    divisionId: division,
    takenInBy: 21 as OfficerId,
    restricted: type === "lift-restriction" || type === "step-aside",
    quarantine: type.endsWith("quarantine") || type.endsWith("spam") ? "held" : "none",
  });
  if (type === "decline" || type === "guide" || type === "transfer" || type === "reject-proposal")
    return {
      ...petition,
      proposal: {
        kind: type === "reject-proposal" ? "decline" : type,
        reason: "unclear-content",
        door: "complaint",
        guidance: "Please write to …",
        recipient: "Inspectorate",
        proposedBy: clerk,
      },
    };
  if (type === "publish")
    return {
      ...petition,
      publication: { state: "prepared", preparedBy: clerk, remainingFindings: 0 },
    };
  if (type === "unpublish") return { ...petition, publication: { state: "published" } };
  return { ...petition, ...waiting[type] };
}

const earlierByStamp = {
  reason: "postmark",
  note: "",
  channel: "letter",
  receivedOn: civilDate("2026-11-17"),
  proofFileId: 3,
} as const;

const laterPaper: Signature = {
  documentNumber: "2/SXD",
  documentOn: today,
  signerName: "B",
  signerCapacity: "Director",
  fileId: null,
};

const inputs: { [T in CommandType]: Omit<Extract<Command, { type: T }>, "type"> } = {
  register: {},
  "correct-receipt": earlierByStamp,
  "correct-receipt-later": earlierByStamp,
  "correct-sender": {
    reason: "typed-wrong",
    note: "",
    sender: { before: { phone: "" }, after: { phone: "0900 000 123" } },
  },
  "ask-contact-change": {
    askedOften: false,
    contact: { before: { phone: "" }, after: { phone: "0900 000 123" } },
    mailedLately: false,
  },
  "confirm-contact": {
    contact: { before: { phone: "" }, after: { phone: "0900 000 123" } },
    oldTried: true,
  },
  "decline-contact": { note: "" },
  "request-supplement": { question: "Which commune?", answerBy: civilDate("2026-12-01") },
  supply: { text: "Commune A." },
  classify: {
    classification: {
      class: "admin-conduct",
      contentType: "conduct-obstacle",
      kind: "report",
      fieldCode: "land",
      complexity: "ordinary",
    },
    points: [{ text: "Overdue", disposal: "handle", note: "" }],
    title: { before: "", after: "Overdue" },
    assigneeId: clerk,
  },
  "set-title": { title: { before: "", after: "Overdue" } },
  "propose-decline": { reason: "unclear-content", guidance: "Please say where." },
  "propose-guide": { door: "complaint", guidance: "Please write to …" },
  "propose-transfer": { door: "denunciation", guidance: "Passed on.", recipient: "Inspectorate" },
  decline: { soloReason: "" },
  guide: { soloReason: "" },
  transfer: { soloReason: "" },
  "reject-proposal": { reason: "It is ours." },
  assign: { officerId: clerk, divisionId: null, unitId: officeUnit, innerDueOn: null, note: "" },
  "chase-inside": { note: "" },
  "handle-in-office": { dueOn: civilDate("2026-12-12"), provisional: false },
  "set-counting-agency": { agencyId: strangeUnit },
  forward: {
    addressees: [anAddressee()],
    coverNote: "",
    dueReason: "",
    notifySender: true,
  },
  "pass-to-successor": {
    agencyEnded: true,
    successorId: strangeUnit,
    successorWorksHere: true,
    decisionNumber: "12/QD-UBND",
    decisionOn: civilDate("2026-11-19"),
  },
  accept: {},
  "recall-forwarding": { reason: "wrong-agency", note: "", paperLeft: false, untold: false },
  "recall-accepted": { reason: "wrong-points", note: "", paperLeft: false },
  "stop-handling": { reason: "begun-by-mistake", note: "" },
  reopen: { reason: "ended-by-mistake", note: "", dueOn: civilDate("2026-12-12") },
  "annul-entry": {
    reason: "double-entry",
    note: "",
    replacement: {
      number: "6/2026/VP",
      code: "PA-261117-7K3FQ",
      sameBook: true,
      itself: false,
      annulled: false,
      receivedLater: false,
      endedUnanswered: false,
      sameSender: true,
    },
    ownEntry: false,
  },
  "take-back-proposal": {},
  "take-back-draft": {},
  "take-back-reply": {},
  return: { reasonCode: "outside-competence", reason: "Not ours", proposedAgencyId: strangeUnit },
  "ask-to-return": {
    reasonCode: "outside-competence",
    reason: "Not ours",
    proposedAgencyId: strangeUnit,
  },
  "propose-return": {
    reasonCode: "outside-competence",
    reason: "Not ours",
    proposedAgencyId: strangeUnit,
  },
  "reject-return-proposal": { reason: "It is ours." },
  "take-back-return-proposal": {},
  "consent-to-return": {},
  "refuse-return": { reason: "It is yours." },
  "submit-to-leadership": {
    reason: "agencies-disagree",
    question: "Who answers?",
    paper: {
      documentNumber: "3/PT-VP",
      documentOn: today,
      signerName: "C",
      signerCapacity: "Chief of Office",
      fileId: null,
    },
  },
  "enter-direction": {
    by: "chairman",
    form: "note",
    documentNumber: "",
    givenOn: today,
    text: "Construction answers.",
    fileId: 4,
    agencyId: null,
    agencyOpen: true,
  },
  "report-back": { text: "The plot lies in another province." },
  "record-registry-number": {
    kind: "incoming",
    number: "120",
    on: today,
    registryPaper: "reply",
    note: "",
    fileId: null,
  },
  "ask-extension": {
    days: 5,
    reason: "complex-matter",
    explanation: "Three agencies.",
    legalBasis: "Decision 1",
  },
  "grant-extension": { days: 5, note: "", soloReason: "" },
  "refuse-extension": { note: "There was time.", soloReason: "" },
  "give-news": { sentence: "The map is being drawn.", hopedOn: civilDate("2026-12-12") },
  "tell-progress": {},
  "end-supplement-wait": {},
  "count-again": { because: "calendar" },
  "escalate-lateness": { to: "chairman", workingDaysLate: 10 },
  "ask-progress": { askedBefore: null },
  "make-chase-letter": { letterId: 1 },
  "number-chase-letter": { letterId: 1, documentNumber: "9/VP", documentOn: today },
  "draft-reply": { text: aReply },
  "present-reply": {},
  "send-back-draft": { reason: "Say by when." },
  "sign-reply": {
    signature: {
      documentNumber: "1/SXD",
      documentOn: today,
      signerName: "B",
      signerCapacity: "Director",
      fileId: null,
    },
  },
  "submit-reply": {},
  "ask-to-complete": { reason: "Point 2 is open." },
  "send-reply": {},
  "amend-reply": { kind: "correction", note: "The number of the law.", signature: laterPaper },
  "recall-reply": { note: "It answers another letter.", signature: laterPaper },
  "prepare-publication": { findings: 0, textReady: true },
  publish: { known: 0, soloReason: "" },
  "decide-not-to-publish": { reason: "A child is recognisable." },
  unpublish: { reason: "A name was left." },
  restrict: { reason: "Denunciation", namedReaders: twoReaders },
  "lift-restriction": { reason: "It is none." },
  "step-aside": { reason: "My own unit.", namedReaders: twoReaders },
  "reissue-secret": { nameChecked: true, phoneChecked: true },
  "tell-state": { outcome: "told", phoneOnFile: true },
  "release-from-quarantine": {},
  "set-aside-as-spam": { reason: "An advertisement." },
  withdraw: { reason: "" },
  close: {},
  "add-note": { text: "Called." },
  "open-contact": {},
};

function circumstances(actor: Actor): Circumstances {
  return {
    today,
    officer: actor.type === "officer" ? actor : null,
    onePersonUnit: false,
    nextRegisterNumber: { year: 2026, number: 8 },
    closableFrom: civilDate("2026-11-01"),
    legalClock: aLegalClock,
  };
}

function ask(type: CommandType, stage: Stage, actor: Actor) {
  const petition = ready(stage, type);
  const unit = actor.type === "officer" ? { unitId: actor.unitId } : {};
  const command = { type, ...inputs[type], ...(type === "assign" ? unit : {}) } as Command;
  if (roleFor(actor, type, petition) === null) return { petition, result: null };
  return { petition, result: decide(petition, command, circumstances(actor)) };
}

/** Where the agency's part has not begun, its people are strangers to the petition. */
function mayByLedger(type: CommandType, stage: Stage, person: People | null): boolean {
  if (person === null) return false;
  const { stages: allowed, people } = ledger[type];
  const ofAgency = [...writing, "agencyClerk"].includes(person);
  const known = ready(stage, type).forwarding !== null || !ofAgency;
  const hidden = ready(stage, type).restricted && ofAgency;
  return allowed.includes(stage) && people.includes(person) && known && !hidden;
}

test("the ledger names every command", () => {
  expect(Object.keys(ledger).sort()).toEqual([...commandTypes].sort());
});

test.each(commandTypes)("%s is allowed in exactly its stages, to exactly its people", (type) => {
  const wrong: string[] = [];
  for (const stage of stages)
    for (const { name, actor, person } of cast) {
      const allowed = ask(type, stage, actor).result?.ok === true;
      if (allowed !== mayByLedger(type, stage, person))
        wrong.push(`${stage} × ${name}: ${allowed ? "allowed" : "refused"}`);
    }
  expect(wrong).toEqual([]);
});

const paper: Signature = {
  documentNumber: "12/SXD-VP",
  documentOn: today,
  signerName: "B",
  signerCapacity: "Director",
  fileId: 5,
};

/** The same act with the paper of its signer: as the part of it that is asked for, or as its own. */
function askByPaper(type: PaperCommandType, stage: Stage, actor: Actor, carried = paper) {
  const petition = ready(stage, type);
  const command = { type, ...inputs[type], paper: carried, signature: carried } as Command;
  const role = authorise(actor, command, petition);
  return role.ok ? decide(petition, command, circumstances(actor)) : role;
}

const paperCommands = Object.keys(recorders) as PaperCommandType[];

test.each(paperCommands)("%s by its signed paper is recorded by the officer too", (type) => {
  const wrong: string[] = [];
  for (const stage of stages)
    for (const { name, actor, person } of cast) {
      const allowed = askByPaper(type, stage, actor).ok;
      const known = ready(stage, type).forwarding !== null || recorders[type] !== "handler";
      const clerk = recorders[type] === "handler" ? "agencyClerk" : "officeClerk";
      const copies = person === recorders[type] || person === clerk;
      const records = copies && ledger[type].stages.includes(stage) && known;
      if (allowed !== (records || mayByLedger(type, stage, person)))
        wrong.push(`${stage} × ${name}: ${allowed ? "allowed" : "refused"}`);
    }
  expect(wrong).toEqual([]);
});

/** Whoever records this command's paper, on a petition that waits for it. */
function recording(type: PaperCommandType): { actor: Actor; stage: Stage } {
  const { stages: allowed } = ledger[type];
  const found = cast.find(({ person }) => person === recorders[type]);
  const stage = allowed.includes("in-progress") ? "in-progress" : allowed[0];
  if (!found || !stage) throw new Error(type);
  return { actor: found.actor, stage };
}

const lacking: [RefusalReason, string, Partial<Signature>][] = [
  ["signature-incomplete", "number", { documentNumber: " " }],
  ["signature-incomplete", "signer", { signerName: "" }],
  ["signature-incomplete", "capacity", { signerCapacity: "" }],
  ["signed-on-in-future", "day that has come", { documentOn: civilDate("2026-11-21") }],
  ["signed-file-missing", "file", { fileId: null }],
];

test.each(lacking)("%s: a paper without its %s records nothing", (reason, _part, lack) => {
  for (const type of paperCommands) {
    const { actor, stage } = recording(type);
    const asked = askByPaper(type, stage, actor, { ...paper, ...lack });
    expect(asked, type).toEqual({ ok: false, reason });
  }
});

test("without a paper the officer is refused what is the leader's", () => {
  const isOwn = (type: PaperCommandType) => ledger[type].people.includes(recorders[type]);
  for (const type of paperCommands.filter((one) => !isOwn(one))) {
    const { actor, stage } = recording(type);
    const command = { type, ...inputs[type] } as Command;
    const owesFile = ["sign-reply", "amend-reply", "recall-reply", "submit-to-leadership"].includes(
      type,
    );
    const reason = owesFile ? "signed-file-missing" : "not-permitted";
    expect(authorise(actor, command, ready(stage, type)), type).toEqual({ ok: false, reason });
  }
});

const targets: [CommandType, Stage, Stage][] = [
  ["register", "received", "registered"],
  ["request-supplement", "registered", "awaiting-supplement"],
  ["classify", "registered", "registered"],
  ["decline", "registered", "declined"],
  ["guide", "registered", "guided"],
  ["transfer", "registered", "transferred"],
  ["reject-proposal", "registered", "registered"],
  ["assign", "registered", "registered"],
  ["handle-in-office", "registered", "in-progress"],
  ["forward", "registered", "forwarded"],
  ["accept", "forwarded", "in-progress"],
  ["return", "forwarded", "returned"],
  ["draft-reply", "in-progress", "in-progress"],
  ["present-reply", "in-progress", "reply-drafted"],
  ["send-back-draft", "reply-drafted", "in-progress"],
  ["sign-reply", "reply-drafted", "reply-drafted"],
  ["submit-reply", "reply-drafted", "reply-submitted"],
  ["ask-to-complete", "reply-submitted", "in-progress"],
  ["send-reply", "reply-submitted", "answered"],
  ["publish", "answered", "answered"],
  ["restrict", "in-progress", "in-progress"],
  ["release-from-quarantine", "received", "received"],
  ["set-aside-as-spam", "received", "received"],
  ["submit-to-leadership", "returned", "returned"],
  ["enter-direction", "in-progress", "in-progress"],
  ["report-back", "in-progress", "in-progress"],
  ["record-registry-number", "closed", "closed"],
  ["withdraw", "forwarded", "withdrawn"],
  // Where no row says how it stood, its facts do.
  ["reopen", "declined", "registered"],
  ["close", "answered", "closed"],
];

test.each(targets)("%s leads from %s to %s", (type, from, to) => {
  const doer = cast.find(({ person }) => mayByLedger(type, from, person));
  const { petition, result } = ask(type, from, doer?.actor ?? { type: "system" });
  expect(result?.ok && result.value.reduce(evolve, petition).stage).toBe(to);
});

test.each(["received", "registered", "returned", "in-progress"] as const)(
  "what is supplied leads back to %s, where it came from",
  (stage) => {
    const asked = evolve(aPetition({ stage }), {
      type: "SupplementRequested",
      question: "Where?",
      answerBy: today,
      on: today,
    });
    expect(asked.stage).toBe("awaiting-supplement");
    expect(evolve(asked, { type: "SupplementSupplied", text: "There.", on: today }).stage).toBe(
      stage,
    );
  },
);
