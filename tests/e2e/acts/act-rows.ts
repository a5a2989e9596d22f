/** Every act that staff may ask of a petition: from where, with which form, and who may. */
import type { CommandType } from "#app/domain/petition/lifecycle/commands.ts";
import { canary } from "../canary.ts";
import { rows } from "../database.ts";
import { people } from "../staff-steps.ts";
import type { Place } from "./plants.ts";

export type Kind = keyof typeof people;
export type Act = {
  readonly at: Place;
  readonly page?: string;
  readonly form: Readonly<Record<string, string>>;
  /** The field in which a file comes along. */
  readonly file?: "signedFile" | "proof";
  readonly may: readonly Kind[];
  /** Who could at another's place, and is told why not here. */
  readonly told?: readonly Kind[];
};
/** Asked by nobody of the staff, or of many petitions at once: where it is told who may. */
export type Elsewhere = { readonly elsewhere: string };
type Rows = Partial<Record<CommandType, readonly Act[] | Elsewhere>>;

const office: readonly Kind[] = ["intake", "lead"];
const agency: readonly Kind[] = ["agencyOfficer", "agencyLead"];
const timedWork: Elsewhere = { elsewhere: "timed work" };
/** Every word that staff write in these forms is one that no public page may ever show. */
const reason = canary("reason");

const idOf = (sql: string, value: string) => String(rows<{ id: number }>(sql, value)[0]?.id);
const agencyId = (code: string) => idOf(`SELECT id FROM "Agency" WHERE code = ?`, code);
const officerId = (email: string) => idOf(`SELECT id FROM "Officer" WHERE email = ?`, email);
const dayIn = (name: string, day: string, month: string) => ({
  [`${name}.day`]: day,
  [`${name}.month`]: month,
  [`${name}.year`]: "2026",
});
const signed = {
  documentNumber: "12/VP-TD",
  ...dayIn("documentOn", "20", "11"),
  signerName: canary("signer"),
  signerCapacity: canary("capacity"),
};

/** An act that its leader may decide by a click, and others record by the paper that he signed. */
const clickOrPaper = (act: Omit<Act, "file">, records: readonly Kind[]): readonly Act[] => [
  act,
  { ...act, form: { ...act.form, ...signed }, file: "signedFile", may: [...act.may, ...records] },
];
const officeRecords: readonly Kind[] = ["intake", "clerk"];
const agencyRecords: readonly Kind[] = ["agencyOfficer"];

const intakeActs = () =>
  ({
    register: [{ at: "received", form: { intent: "register" }, may: office }],
    "correct-receipt": [
      {
        at: "taken in",
        page: "sua-tiep-nhan",
        form: {
          intent: "correct",
          reason: "postmark",
          note: canary("note"),
          channel: "phone",
          ...dayIn("receivedOn", "13", "11"),
        },
        file: "proof",
        may: office,
      },
    ],
    "correct-receipt-later": [
      {
        at: "taken in",
        page: "sua-tiep-nhan",
        form: {
          intent: "correct",
          reason: "postmark",
          note: canary("note"),
          channel: "phone",
          ...dayIn("receivedOn", "20", "11"),
        },
        file: "proof",
        may: ["lead"],
        told: ["intake"],
      },
    ],
    "correct-sender": [
      {
        at: "registered",
        page: "sua-nguoi-gui",
        form: { intent: "correct", reason: "sender-told", position: canary("position") },
        may: office,
      },
    ],
    "ask-contact-change": { elsewhere: "the sender, on his own page" },
    "confirm-contact": [
      {
        at: "another number given",
        page: "lien-he-moi",
        form: { intent: "confirm-contact", oldTried: "on" },
        may: office,
      },
    ],
    "decline-contact": [
      {
        at: "another number given",
        page: "lien-he-moi",
        form: { intent: "decline-contact", note: canary("note") },
        may: office,
      },
    ],
    "request-supplement": [
      {
        at: "registered",
        page: "bo-sung",
        form: {
          intent: "request-supplement",
          question: canary("question"),
          ...dayIn("answerBy", "1", "12"),
        },
        may: office,
      },
    ],
    supply: [
      {
        at: "supplement asked",
        page: "bo-sung",
        form: { intent: "supply", text: canary("supplement") },
        may: office,
      },
    ],
    classify: [
      {
        at: "registered",
        page: "phan-loai",
        form: {
          class: "admin-conduct",
          contentType: "conduct-obstacle",
          kind: "report",
          fieldCode: "land",
          title: canary("title"),
          "points[0].text": canary("point"),
          "points[0].disposal": "handle",
        },
        may: office,
      },
    ],
    "set-title": [
      { at: "registered", page: "trich-yeu", form: { title: canary("title") }, may: office },
    ],
    "release-from-quarantine": [
      { at: "held", form: { intent: "release-from-quarantine" }, may: office },
    ],
    "set-aside-as-spam": [{ at: "held", page: "thu-rac", form: { reason }, may: office }],
  }) satisfies Rows;

const disposalActs = () =>
  ({
    "propose-decline": [
      {
        at: "registered",
        page: "khong-tiep-nhan",
        form: { intent: "decline", reason: "unclear-content", guidance: canary("guidance") },
        may: office,
      },
    ],
    "propose-guide": [
      {
        at: "registered",
        page: "khong-tiep-nhan",
        form: { intent: "guide", door: "complaint", guidance: canary("guidance") },
        may: office,
      },
    ],
    "propose-transfer": [
      {
        at: "registered",
        page: "khong-tiep-nhan",
        form: {
          intent: "transfer",
          door: "complaint",
          guidance: canary("guidance"),
          recipient: canary("recipient"),
        },
        may: office,
      },
    ],
    decline: decision("decline proposed"),
    guide: decision("guide proposed"),
    transfer: decision("transfer proposed"),
    "reject-proposal": clickOrPaper(
      {
        at: "decline proposed",
        page: "quyet-dinh",
        form: { intent: "reject", reason },
        may: ["lead"],
      },
      officeRecords,
    ),
    "take-back-proposal": [
      {
        at: "decline proposed by the intake officer",
        form: { intent: "take-back-proposal" },
        may: ["intake"],
        told: ["lead"],
      },
    ],
  }) satisfies Rows;

const decision = (at: Place) =>
  clickOrPaper(
    { at, page: "quyet-dinh", form: { intent: "decide" }, may: ["lead"] },
    officeRecords,
  );

const wayActs = () =>
  ({
    assign: [
      {
        at: "registered",
        page: "giao",
        form: { assignee: `o${officerId(people.intake)}`, note: canary("note") },
        may: office,
      },
    ],
    "chase-inside": [
      {
        at: "assigned inside",
        form: { intent: "chase-inside", note: canary("note") },
        may: agency,
      },
    ],
    "handle-in-office": [
      { at: "classified", page: "chuyen", form: { intent: "handle-in-office" }, may: office },
    ],
    forward: [
      {
        at: "classified",
        page: "chuyen",
        form: {
          intent: "forward",
          agencyId: agencyId("so-xay-dung"),
          coverNote: canary("cover"),
          ...dayIn("replyDueOn", "8", "12"),
          dueReason: canary("due"),
          notifySender: "on",
        },
        may: office,
      },
    ],
    "pass-to-successor": { elsewhere: "tests/integration/usecases/several-agencies.test.ts" },
    accept: [{ at: "forwarded", form: { intent: "accept" }, may: agency }],
    "recall-forwarding": [
      {
        at: "forwarded",
        page: "thu-hoi",
        form: { intent: "recall", reason: "wrong-agency", note: canary("note") },
        may: office,
      },
    ],
    "recall-accepted": clickOrPaper(
      {
        at: "in-progress",
        page: "thu-hoi",
        form: { intent: "recall", reason: "wrong-points", note: canary("note") },
        may: ["lead"],
      },
      officeRecords,
    ),
    "stop-handling": [
      {
        at: "kept",
        page: "thu-hoi",
        form: { intent: "stop", reason: "begun-by-mistake", note: canary("note") },
        may: office,
      },
    ],
    reopen: clickOrPaper(
      {
        at: "withdrawn",
        page: "mo-lai",
        form: { reason: "sender-asked", note: canary("note") },
        may: ["lead"],
      },
      officeRecords,
    ),
    "annul-entry": [
      {
        at: "registered",
        page: "huy-so",
        form: { intent: "annul", reason: "test", note: canary("note") },
        may: ["lead"],
      },
    ],
    "propose-return": [
      {
        at: "forwarded",
        page: "chuyen-tra",
        form: returning("propose-return"),
        may: ["agencyOfficer"],
      },
    ],
    "reject-return-proposal": [
      {
        at: "return proposed",
        page: "chuyen-tra",
        form: { intent: "reject-proposal", reason },
        may: ["agencyLead"],
      },
    ],
    "take-back-return-proposal": [
      {
        at: "return proposed",
        form: { intent: "take-back-return-proposal" },
        may: ["agencyOfficer"],
      },
    ],
    "set-counting-agency": [
      {
        at: "with two agencies",
        form: { intent: "set-counting-agency", agencyId: agencyId("van-phong-ubnd-tinh") },
        may: office,
      },
    ],
    return: clickOrPaper(
      { at: "forwarded", page: "chuyen-tra", form: returning("return"), may: ["agencyLead"] },
      agencyRecords,
    ),
    "ask-to-return": clickOrPaper(
      {
        at: "in progress for long",
        page: "chuyen-tra",
        form: returning("ask-to-return"),
        may: ["agencyLead"],
      },
      agencyRecords,
    ),
    "consent-to-return": clickOrPaper(
      { at: "return asked", page: "chuyen-tra", form: { intent: "consent" }, may: ["lead"] },
      officeRecords,
    ),
    "refuse-return": clickOrPaper(
      { at: "return asked", page: "chuyen-tra", form: { intent: "refuse", reason }, may: ["lead"] },
      officeRecords,
    ),
  }) satisfies Rows;

const returning = (intent: string) => ({
  intent,
  reason: "outside-competence",
  explanation: reason,
  proposedAgencyId: agencyId("so-tu-phap"),
});

const leadershipActs = () =>
  ({
    "submit-to-leadership": [
      {
        at: "registered",
        page: "trinh-lanh-dao",
        form: { reason: "beyond-competence", question: canary("question"), ...signed },
        file: "signedFile",
        may: [...office, "clerk"],
      },
    ],
    "enter-direction": [
      {
        at: "submitted",
        page: "chi-dao",
        form: {
          by: "chairman",
          form: "paper",
          documentNumber: "9/CT",
          ...dayIn("givenOn", "21", "11"),
          text: canary("direction"),
        },
        file: "signedFile",
        may: [...office, "secretary"],
      },
    ],
    "report-back": clickOrPaper(
      {
        at: "directed",
        page: "bao-cao-lai",
        form: { text: canary("report") },
        may: ["agencyLead"],
      },
      agencyRecords,
    ),
    "record-registry-number": [
      {
        at: "in-progress",
        page: "van-thu",
        form: {
          kind: "incoming",
          registryPaper: "petition-letter",
          number: "1201",
          note: canary("note"),
          ...dayIn("on", "20", "11"),
        },
        may: [...office, ...agency, "clerk"],
      },
    ],
  }) satisfies Rows;

const timeActs = () =>
  ({
    "ask-extension": clickOrPaper(
      {
        at: "in-progress",
        page: "gia-han",
        form: {
          intent: "ask",
          days: "2",
          reason: "complex-matter",
          explanation: canary("explanation"),
          legalBasis: canary("basis"),
        },
        may: agency,
      },
      [],
    ),
    "grant-extension": clickOrPaper(
      {
        at: "extension asked",
        page: "gia-han",
        form: { intent: "decide", decision: "grant", days: "2", note: canary("note") },
        may: ["lead"],
      },
      officeRecords,
    ),
    "refuse-extension": clickOrPaper(
      {
        at: "extension asked",
        page: "gia-han",
        form: { intent: "decide", decision: "refuse", note: reason },
        may: ["lead"],
      },
      officeRecords,
    ),
    "give-news": [
      {
        at: "in progress for long",
        page: "tien-do",
        form: { sentence: canary("news"), ...dayIn("hopedOn", "1", "12") },
        may: agency,
      },
    ],
    "ask-progress": { elsewhere: "the sender" },
    "tell-progress": timedWork,
    "end-supplement-wait": timedWork,
    "count-again": timedWork,
    "escalate-lateness": timedWork,
    "make-chase-letter": { elsewhere: "tests/integration/chasing/chase-letters.test.ts" },
    "number-chase-letter": { elsewhere: "tests/integration/chasing/chase-letters.test.ts" },
  }) satisfies Rows;

const replyActs = () =>
  ({
    "draft-reply": [
      {
        at: "in-progress",
        page: "tra-loi",
        form: {
          intent: "draft-reply",
          "answers[0].point": "0",
          "answers[0].text": canary("draft"),
        },
        may: agency,
      },
    ],
    "present-reply": [{ at: "drafted", form: { intent: "present-reply" }, may: agency }],
    "take-back-draft": [{ at: "presented", form: { intent: "take-back-draft" }, may: agency }],
    "send-back-draft": [
      {
        at: "presented",
        page: "ky",
        form: { intent: "send-back-draft", reason },
        may: ["agencyLead"],
      },
    ],
    "sign-reply": [
      {
        at: "presented",
        page: "ky",
        form: { intent: "sign-reply", ...signed },
        file: "signedFile",
        may: agency,
      },
    ],
    "submit-reply": [{ at: "signed", form: { intent: "submit-reply" }, may: agency }],
    "take-back-reply": [
      { at: "reply-submitted", form: { intent: "take-back-reply" }, may: agency },
    ],
    "ask-to-complete": [
      {
        at: "reply-submitted",
        page: "kiem-tra",
        form: { intent: "ask-to-complete", reason },
        may: office,
      },
    ],
    "send-reply": [
      { at: "reply-submitted", page: "kiem-tra", form: { intent: "send-reply" }, may: ["lead"] },
    ],
    "amend-reply": [later("correction"), later("replacement")],
    "recall-reply": [later("recall")],
    "prepare-publication": [
      {
        at: "answered",
        page: "cong-khai",
        form: {
          intent: "prepare-publication",
          title: "Overdue",
          question: "Why overdue?",
          answer: "It was issued.",
        },
        may: office,
      },
    ],
    publish: [
      {
        at: "publication prepared",
        page: "cong-khai",
        form: { intent: "publish" },
        may: ["lead"],
      },
    ],
    "decide-not-to-publish": [
      {
        at: "answered",
        page: "cong-khai",
        form: { intent: "decide-not-to-publish", reason },
        may: ["lead"],
      },
    ],
    unpublish: [
      { at: "published", page: "cong-khai", form: { intent: "unpublish", reason }, may: ["lead"] },
    ],
    "take-down": [
      {
        at: "published",
        page: "cong-khai",
        form: { intent: "take-down", cause: "personal-data", reason },
        may: office,
      },
    ],
  }) satisfies Rows;

const later = (kind: string): Act => ({
  at: "answered",
  page: "dinh-chinh",
  form: { intent: "amend", kind, note: canary("note"), ...signed },
  file: "signedFile",
  may: agency,
});

const custodyActs = () =>
  ({
    restrict: [
      {
        at: "registered",
        page: "han-che",
        form: { intent: "restrict", reason },
        may: office,
      },
    ],
    "confirm-restriction": [
      {
        at: "restricted by an officer",
        page: "han-che",
        form: { intent: "confirm-restriction", reason },
        may: ["lead"],
      },
    ],
    "escalate-restriction": timedWork,
    "lift-restriction": [
      {
        at: "restricted",
        page: "han-che",
        form: { intent: "lift-restriction", reason },
        may: ["lead"],
      },
    ],
    "step-aside": [
      {
        at: "restricted",
        page: "han-che",
        form: { intent: "step-aside", reason },
        may: ["lead"],
      },
    ],
    "reissue-secret": [
      {
        at: "registered",
        page: "cap-lai-ma",
        form: { intent: "reissue", nameChecked: "on", phoneChecked: "on", way: "letter" },
        may: office,
      },
    ],
    "tell-state": [
      {
        at: "in-progress",
        page: "bao-tinh-hinh",
        form: { intent: "tell-state", outcome: "told" },
        may: office,
      },
    ],
    withdraw: [{ at: "registered", page: "rut", form: { reason }, may: office }],
    close: [{ at: "answered", form: { intent: "close" }, may: office }],
    "add-note": [
      {
        at: "in-progress",
        form: { intent: "add-note", text: canary("note") },
        may: [...office, ...agency],
      },
    ],
    "open-contact": [{ at: "in-progress", page: "lien-he", form: {}, may: [...office, ...agency] }],
  }) satisfies Rows;

/** The whole table. A command without an entry is a type error. */
export const actRows = (): Readonly<Record<CommandType, readonly Act[] | Elsewhere>> => ({
  ...intakeActs(),
  ...disposalActs(),
  ...wayActs(),
  ...leadershipActs(),
  ...timeActs(),
  ...replyActs(),
  ...custodyActs(),
});
