/** What is refused of a reply and of its publication, and of what comes after. */
import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  anOfficeOfficer as officer,
  plainCircumstances as plain,
} from "#tests/factories/circumstances.ts";
import {
  answered,
  drafted,
  inProgress,
  prepared,
  publish,
  registered,
  signature,
} from "#tests/factories/lifecycle/refused.ts";
import { aPetition, aReply, clerk, today, twoReaders } from "#tests/factories/petition.ts";
import type { RefusalReason } from "../../result.ts";
import type { Petition } from "../petition.ts";
import type { OfficerId } from "../petition-ids.ts";
import type { Command } from "./commands.ts";
import type { Circumstances } from "./decision.ts";
import { decide } from "./lifecycle.ts";

type Row = [RefusalReason, string, Petition, Command, Partial<Circumstances>?];
const rows: Row[] = [
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
    {
      type: "restrict",
      reason: "Denunciation",
      namedReaders: twoReaders.slice(0, 1),
      decides: false,
    },
  ],
  [
    "restricted-readers-too-few",
    "restricting to readers of whom nobody decides",
    registered,
    {
      type: "restrict",
      reason: "Denunciation",
      namedReaders: twoReaders.map((reader) => ({ ...reader, leads: false })),
      decides: false,
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
    { type: "restrict", reason: "Denunciation", namedReaders: twoReaders, decides: false },
  ],
  ["not-restricted", "lifting nothing", registered, { type: "lift-restriction", reason: "x" }],
  [
    "not-restricted",
    "keeping a restriction that is none",
    registered,
    { type: "confirm-restriction", reason: "x" },
  ],
  [
    "restriction-decided",
    "keeping what the lead restricted himself",
    aPetition({ ...registered, restricted: true }),
    { type: "confirm-restriction", reason: "x" },
  ],
  [
    "restriction-decided",
    "telling those above of what is decided",
    aPetition({ ...registered, restricted: true }),
    { type: "escalate-restriction" },
  ],
  [
    "already-escalated",
    "telling those above twice",
    aPetition({
      ...registered,
      restricted: true,
      openRestriction: { on: today, toldAbove: true },
    }),
    { type: "escalate-restriction" },
  ],
  [
    "too-early",
    "telling those above on the day of the restriction",
    aPetition({
      ...registered,
      restricted: true,
      openRestriction: { on: today, toldAbove: false },
    }),
    { type: "escalate-restriction" },
  ],
  [
    "not-published",
    "taking down what is not public",
    answered,
    { type: "take-down", cause: "denunciation", reason: "x" },
  ],
  [
    "identity-unchecked",
    "a new secret without checks",
    registered,
    {
      type: "reissue-secret",
      nameChecked: true,
      phoneChecked: false,
      way: "email",
      openWays: ["email"],
    },
  ],
  [
    "secret-goes-otherwise",
    "a new secret in hand of who can be written to",
    registered,
    {
      type: "reissue-secret",
      nameChecked: true,
      phoneChecked: true,
      way: "counter",
      openWays: ["email"],
    },
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
