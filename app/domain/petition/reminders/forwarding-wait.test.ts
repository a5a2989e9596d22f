import { expect, test } from "vitest";
import {
  aForwarding,
  aPetition,
  handlingUnit,
  strangeUnit,
  today,
} from "#tests/factories/petition.ts";
import type { PetitionEvent } from "../lifecycle/events.ts";
import { shareInView } from "../shares.ts";
import { asToldToSender, endOfWait, type ToldSoFar, toldSoFar } from "./forwarding-wait.ts";

const forwarded = (agencyId = handlingUnit): PetitionEvent => ({
  type: "PetitionForwarded",
  agencyId,
  agencyHasAccount: true,
  coverNote: "",
  forwardedOn: today,
  replyDueOn: today,
  provisional: false,
  dueReason: "",
  notifySender: true,
});
const recalled = (more: { untold?: true } = {}): PetitionEvent => ({
  type: "ForwardingRecalled",
  agencyId: handlingUnit,
  reason: "wrong-agency",
  note: "",
  on: today,
  ...more,
});
const accepted: PetitionEvent = { type: "PetitionAccepted", on: today, agencyId: handlingUnit };
const minute = (at: number) => `2026-11-21T02:${String(at).padStart(2, "0")}:00.000Z`;

const returned: PetitionEvent = {
  type: "PetitionReturned",
  agencyId: handlingUnit,
  reasonCode: "outside-competence",
  reason: "Not ours",
  proposedAgencyId: strangeUnit,
};

/** What happened at which minute, what is told at minute 20, and whether the forwarding still waits. */
const histories: [string, [number, PetitionEvent][], number[], boolean][] = [
  ["a forwarding of long ago is told", [[5, forwarded()]], [0], false],
  ["one whose wait ends now is told", [[10, forwarded()]], [0], false],
  ["one of this moment waits", [[11, forwarded()]], [], true],
  [
    "what was accepted is told at once",
    [
      [15, forwarded()],
      [16, accepted],
    ],
    [0, 1],
    false,
  ],
  [
    "what the agency sent back is told at once, with the return",
    [
      [15, forwarded()],
      [16, returned],
    ],
    [0, 1],
    false,
  ],
  [
    "what was recalled within its wait is never told",
    [
      [1, forwarded()],
      [4, recalled({ untold: true })],
    ],
    [],
    false,
  ],
  [
    "what was recalled later is told, with its recall",
    [
      [1, forwarded()],
      [14, recalled()],
    ],
    [0, 1],
    false,
  ],
  [
    "of a second forwarding after such a recall only the first stays untold",
    [
      [1, forwarded()],
      [4, recalled({ untold: true })],
      [6, forwarded(strangeUnit)],
    ],
    [2],
    false,
  ],
  [
    "another share waits by itself",
    [
      [1, { ...forwarded(), forwarding: 1 }],
      [15, { ...forwarded(strangeUnit), forwarding: 2 }],
    ],
    [0],
    true,
  ],
];

test.each(histories)("%s", (_sentence, happened, told, waits) => {
  const history = happened.map(([at, event]) => ({ event, at: minute(at) }));
  const { untold, waiting } = toldSoFar(history, minute(20), 10);
  const shown = history.flatMap(({ event }, at) => (untold.has(event) ? [] : [at]));
  expect(shown).toEqual(told);
  expect(waiting.length > 0).toBe(waits);
});

test("without minutes everything is told at once", () => {
  const history = [{ event: forwarded(), at: minute(20) }];
  expect(toldSoFar(history, minute(20), 0).untold.size).toBe(0);
  expect(endOfWait(minute(20), 10)).toBe(minute(30));
});

const told = (change: Partial<ToldSoFar> = {}): ToldSoFar => ({
  untold: new Set(),
  waiting: [],
  back: [],
  ...change,
});

test("while its forwarding waits, its sender sees a petition with the unit that received it", () => {
  const petition = aPetition({ stage: "forwarded", forwarding: aForwarding });
  const waits = told({ waiting: [null] });
  expect(asToldToSender(petition, waits)).toMatchObject({ stage: "registered", forwarding: null });
  expect(asToldToSender({ ...petition, returns: 1 }, waits).stage).toBe("returned");
  expect(asToldToSender(petition, { ...waits, back: [null] }).stage).toBe("returned");
  expect(asToldToSender(petition, told())).toEqual(petition);
  const begun = aPetition({ stage: "in-progress", forwarding: aForwarding });
  expect(asToldToSender(begun, waits)).toEqual(begun);
});

test("what was recalled unnoticed was, for its sender, never anywhere else", () => {
  const recalledOne = aPetition({ stage: "returned" });
  expect(asToldToSender(recalledOne, told()).stage).toBe("registered");
  expect(asToldToSender(recalledOne, told({ back: [null] })).stage).toBe("returned");
});

const stopped: PetitionEvent = {
  type: "HandlingInOfficeStopped",
  reason: "begun-by-mistake",
  note: "",
  on: today,
};
const comebacks: [string, PetitionEvent[], boolean][] = [
  ["a return is known", [forwarded(), returned], true],
  ["a recall that was told is known", [forwarded(), recalled()], true],
  ["an unnoticed recall is not", [forwarded(), recalled({ untold: true })], false],
  ["that the unit stopped is known", [stopped], true],
];

test.each(comebacks)("%s", (_sentence, events, isKnown) => {
  const history = events.map((event) => ({ event, at: minute(1) }));
  expect(toldSoFar(history, minute(20), 10).back).toEqual(isKnown ? [null] : []);
});

test("of parts only the one that waits is with the unit, all of them together are one letter", () => {
  const part = { role: "part", stage: "forwarded", forwarding: aForwarding } as const;
  const other = shareInView(aPetition({ ...part, place: 2, ownPoints: [1] }));
  const split = aPetition({ ...part, place: 1, ownPoints: [0], others: [other] });
  expect(asToldToSender(split, told({ waiting: [2] }))).toMatchObject({
    stage: "forwarded",
    others: [{ stage: "registered", forwarding: null }],
  });
  expect(asToldToSender(split, told({ waiting: [1, 2] }))).toMatchObject({
    stage: "registered",
    role: "alone",
    ownPoints: [],
    others: [],
  });
});
