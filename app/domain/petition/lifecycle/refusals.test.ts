import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  anOfficeOfficer as officer,
  plainCircumstances as plain,
} from "#tests/factories/circumstances.ts";
import {
  aForwarding,
  anAddressee,
  anAssignment,
  aPetition,
  aReply,
  clerk,
  handlingUnit,
  officeUnit,
  strangeUnit,
  today,
  twoReaders,
} from "#tests/factories/petition.ts";
import type { RefusalReason } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { AgencyId, OfficerId } from "../petition-ids.ts";
import { shareInView } from "../shares.ts";
import type { Addressee, Command } from "./commands.ts";
import type { Circumstances } from "./decision.ts";
import { decide } from "./lifecycle.ts";

const classified = {
  classification: {
    class: "admin-conduct",
    contentType: "conduct-obstacle",
    kind: "report",
    fieldCode: "land",
    complexity: "ordinary",
  },
  points: [{ text: "Overdue", disposal: "handle", note: "" }],
} as const satisfies Partial<Petition>;
const proposal = {
  kind: "decline",
  reason: "unclear-content",
  door: null,
  guidance: "Say where.",
  recipient: "",
  proposedBy: clerk,
} as const;
const forwardTo = (change: Partial<Addressee>) =>
  ({
    type: "forward",
    addressees: [anAddressee(change)],
    coverNote: "",
    dueReason: "",
    notifySender: true,
  }) as const;
const forward = forwardTo({});
const registered = aPetition({ stage: "registered", ...classified });
const inProgress = aPetition({ stage: "in-progress", ...classified, forwarding: aForwarding });
const split = aPetition({
  ...inProgress,
  others: [
    shareInView(
      aPetition({ ...inProgress, place: 2, forwarding: { ...aForwarding, agencyId: strangeUnit } }),
    ),
  ],
});
const signature = {
  documentNumber: "1/SXD",
  documentOn: today,
  signerName: "B",
  signerCapacity: "Director",
  fileId: null,
};
const drafted = aPetition({ stage: "reply-drafted", ...classified, reply: aReply });
const answered = aPetition({ stage: "answered", ...classified, reply: aReply });
const prepared = (remainingFindings: number) =>
  aPetition({
    ...answered,
    publication: { state: "prepared", preparedBy: clerk, remainingFindings },
  });

const named = { before: "", after: "Late" };
const publish = { type: "publish", known: 0, soloReason: "" } as const;

type Row = [RefusalReason, string, Petition, Command, Partial<Circumstances>?];
const rows: Row[] = [
  ["stage-forbids", "registering twice", registered, { type: "register" }],
  ["already-registered", "no number at hand", aPetition(), { type: "register" }],
  [
    "reason-required",
    "asking for nothing",
    registered,
    { type: "request-supplement", question: " ", answerBy: civilDate("2026-12-01") },
  ],
  [
    "due-day-in-past",
    "asking for an answer by today",
    registered,
    { type: "request-supplement", question: "Where?", answerBy: today },
  ],
  [
    "supplement-empty",
    "supplying nothing",
    aPetition({ stage: "awaiting-supplement" }),
    { type: "supply", text: "" },
  ],
  [
    "no-points",
    "classifying without a point",
    registered,
    {
      type: "classify",
      classification: classified.classification,
      points: [],
      title: named,
      assigneeId: null,
    },
  ],
  [
    "title-required",
    "classifying without a title",
    registered,
    { ...classified, type: "classify", title: { before: "Late", after: " " }, assigneeId: null },
  ],
  [
    "title-required",
    "a title of blanks",
    registered,
    { type: "set-title", title: { before: "Late", after: " " } },
  ],
  [
    "nothing-corrected",
    "the title that stands there",
    registered,
    { type: "set-title", title: { before: "Late", after: "Late" } },
  ],
  ["not-classified", "forwarding unclassified", aPetition({ stage: "registered" }), forward],
  [
    "no-points",
    "forwarding when no point is to be handled",
    aPetition({ ...registered, points: [{ text: "x", disposal: "guide", note: "y" }] }),
    forward,
  ],
  [
    "proposal-pending",
    "forwarding under a proposal",
    aPetition({ ...registered, proposal }),
    forward,
  ],
  [
    "restricted-stays-here",
    "forwarding a restricted petition",
    aPetition({ ...registered, restricted: true }),
    forward,
  ],
  [
    "agency-closed",
    "forwarding to a dissolved agency",
    registered,
    forwardTo({ agencyOpen: false }),
  ],
  [
    "stage-forbids",
    "choosing with whom to count what one agency answers",
    inProgress,
    { type: "set-counting-agency", agencyId: handlingUnit },
  ],
  [
    "agency-not-asked",
    "counting with an agency that has no part",
    split,
    { type: "set-counting-agency", agencyId: 9 as AgencyId },
  ],
  [
    "same-agency",
    "counting with the agency that was chosen",
    aPetition({ ...split, countingAgencyId: strangeUnit }),
    { type: "set-counting-agency", agencyId: strangeUnit },
  ],
  ["same-agency", "forwarding to oneself", registered, forwardTo({ agencyId: officeUnit })],
  [
    "due-day-in-past",
    "a reply that an officer sets for today",
    registered,
    forwardTo({ replyDueOn: today, dueByRule: false }),
  ],
  [
    "due-day-needs-reason",
    "an own day without a reason",
    registered,
    forwardTo({ dueByRule: false }),
  ],
  [
    "agency-required",
    "returning without proposing",
    aPetition({ ...inProgress, stage: "forwarded" }),
    {
      type: "return",
      reasonCode: "outside-competence",
      reason: "Not ours",
      proposedAgencyId: null,
    },
  ],
  [
    "same-agency",
    "returning to oneself",
    inProgress,
    {
      type: "return",
      reasonCode: "outside-competence",
      reason: "Not ours",
      proposedAgencyId: handlingUnit,
    },
  ],
  [
    "officer-not-in-unit",
    "assigning to another unit's person",
    registered,
    anAssignment({ unitId: strangeUnit }),
  ],
  [
    "guidance-required",
    "declining without guidance",
    registered,
    { type: "propose-decline", reason: "unclear-content", guidance: "" },
  ],
  [
    "door-required",
    "transferring to nobody",
    registered,
    { type: "propose-transfer", door: "complaint", guidance: "x", recipient: "" },
  ],
  [
    "proposal-pending",
    "a second proposal",
    aPetition({ ...registered, proposal }),
    { type: "propose-guide", door: "complaint", guidance: "x" },
  ],
  ["proposal-missing", "declining unproposed", registered, { type: "decline", soloReason: "" }],
  [
    "second-person-required",
    "declining one's own proposal",
    aPetition({ ...registered, proposal }),
    { type: "decline", soloReason: "I am alone" },
  ],
  [
    "reason-required",
    "declining alone without a reason",
    aPetition({ ...registered, proposal }),
    { type: "decline", soloReason: "" },
    { onePersonUnit: true },
  ],
  [
    "not-own-point",
    "answering the point of another agency",
    aPetition({ ...inProgress, role: "part", ownPoints: [0] }),
    { type: "draft-reply", text: { ...aReply, answers: [{ point: 1, text: "Not ours" }] } },
  ],
  ["nothing-drafted", "presenting nothing", inProgress, { type: "present-reply" }],
  [
    "points-unanswered",
    "presenting with a point open",
    aPetition({ ...inProgress, reply: { ...aReply, answers: [] } }),
    { type: "present-reply" },
  ],
  [
    "outcome-required",
    "presenting without an outcome",
    aPetition({ ...inProgress, reply: { ...aReply, outcome: null } }),
    { type: "present-reply" },
  ],
  [
    "outcome-unfit",
    "a regulation's outcome for conduct",
    aPetition({ ...inProgress, reply: { ...aReply, outcome: "regulation-amend-own" } }),
    { type: "present-reply" },
  ],
  [
    "signature-incomplete",
    "signing without a number",
    drafted,
    { type: "sign-reply", signature: { ...signature, documentNumber: " " } },
  ],
  [
    "signed-on-in-future",
    "signing with tomorrow's day",
    drafted,
    { type: "sign-reply", signature: { ...signature, documentOn: civilDate("2026-11-21") } },
  ],
  [
    "reply-unsigned",
    "handing in unsigned",
    aPetition({ ...drafted, reply: { ...aReply, signature: null } }),
    { type: "submit-reply" },
  ],
  ["not-prepared", "publishing unprepared", answered, publish],
  ["findings-need-second-person", "publishing one's own findings", prepared(1), publish],
  [
    "sender-still-known",
    "publishing oneself what is known of the sender",
    prepared(1),
    { ...publish, known: 1 },
  ],
  [
    "sender-still-known",
    "publishing it in a unit of one person, with a reason",
    prepared(1),
    { ...publish, known: 1, soloReason: "I am alone." },
    { onePersonUnit: true },
  ],
  [
    "reason-required",
    "publishing one's own findings alone without a reason",
    prepared(1),
    publish,
    { onePersonUnit: true },
  ],
  [
    "already-published",
    "publishing twice",
    aPetition({ ...answered, publication: { state: "published" } }),
    publish,
  ],
  ["not-published", "unpublishing nothing", answered, { type: "unpublish", reason: "x" }],
  [
    "public-text-missing",
    "preparing an empty text",
    answered,
    { type: "prepare-publication", findings: 0, textReady: false },
  ],
  [
    "restricted-stays-here",
    "publishing a restricted petition",
    aPetition({ ...prepared(0), restricted: true }),
    publish,
  ],
  [
    "restricted-readers-too-few",
    "restricting to one reader",
    registered,
    { type: "restrict", reason: "Denunciation", namedReaders: twoReaders.slice(0, 1) },
  ],
  [
    "restricted-readers-too-few",
    "restricting to readers of whom nobody decides",
    registered,
    {
      type: "restrict",
      reason: "Denunciation",
      namedReaders: twoReaders.map((reader) => ({ ...reader, leads: false })),
    },
  ],
  [
    "restricted-readers-too-few",
    "stepping aside where nobody who decides is left",
    aPetition({
      ...registered,
      restricted: true,
      steppedAside: [twoReaders[0]?.officerId ?? clerk],
    }),
    { type: "step-aside", reason: "My own unit", namedReaders: twoReaders },
  ],
  [
    "already-restricted",
    "restricting twice",
    aPetition({ ...registered, restricted: true }),
    { type: "restrict", reason: "Denunciation", namedReaders: twoReaders },
  ],
  ["not-restricted", "lifting nothing", registered, { type: "lift-restriction", reason: "x" }],
  [
    "identity-unchecked",
    "a new secret without checks",
    registered,
    { type: "reissue-secret", nameChecked: true, phoneChecked: false },
  ],
  [
    "phone-missing",
    "ringing back where there is no number",
    registered,
    { type: "tell-state", outcome: "told", phoneOnFile: false },
  ],
  [
    "in-quarantine",
    "registering what nobody has looked at",
    aPetition({ quarantine: "held" }),
    { type: "register" },
  ],
  [
    "in-quarantine",
    "registering what was set aside",
    aPetition({ quarantine: "spam" }),
    { type: "register" },
  ],
  [
    "not-in-quarantine",
    "releasing what is not held",
    aPetition(),
    { type: "release-from-quarantine" },
  ],
  [
    "not-in-quarantine",
    "setting aside an ordinary petition",
    aPetition(),
    { type: "set-aside-as-spam", reason: "x" },
  ],
  [
    "already-set-aside",
    "setting aside twice",
    aPetition({ quarantine: "spam" }),
    { type: "set-aside-as-spam", reason: "x" },
  ],
  [
    "reason-required",
    "setting aside without a reason",
    aPetition({ quarantine: "held" }),
    { type: "set-aside-as-spam", reason: " " },
  ],
  [
    "too-early",
    "closing by itself before its day",
    answered,
    { type: "close" },
    { officer: null, closableFrom: civilDate("2026-11-21") },
  ],
];

test.each(rows)("%s: %s", (reason, _what, petition, command, circumstances = {}) => {
  expect(decide(petition, command, { ...plain, ...circumstances })).toEqual({ ok: false, reason });
});

test("where a unit has one person, the same person decides with a written reason", () => {
  const petition = aPetition({ ...registered, proposal });
  const alone = { ...plain, onePersonUnit: true };
  const result = decide(petition, { type: "decline", soloReason: "I am alone" }, alone);
  expect(result).toMatchObject({ ok: true, value: [{ soloReason: "I am alone" }] });
});

test("findings that remain are published by a second person", () => {
  const second = { ...plain, officer: { ...officer, officerId: 99 as OfficerId } };
  expect(decide(prepared(2), publish, second).ok).toBe(true);
  expect(decide(prepared(2), { ...publish, known: 1 }, second).ok).toBe(true);
});

test("in a unit of one person the writer publishes findings with a reason, which is kept", () => {
  const alone = { ...plain, onePersonUnit: true };
  const soloReason = "A public figure is named.";
  expect(decide(prepared(2), { ...publish, soloReason }, alone)).toEqual({
    ok: true,
    value: [{ type: "AnswerPublished", soloReason }],
  });
});
