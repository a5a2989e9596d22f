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
import { asToldToSender, endOfWait, untoldIn } from "./forwarding-wait.ts";

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
  const { events, waiting } = untoldIn(history, minute(20), 10);
  const shown = history.flatMap(({ event }, at) => (events.has(event) ? [] : [at]));
  expect(shown).toEqual(told);
  expect(waiting.length > 0).toBe(waits);
});

test("without minutes everything is told at once", () => {
  const history = [{ event: forwarded(), at: minute(20) }];
  expect(untoldIn(history, minute(20), 0).events.size).toBe(0);
  expect(endOfWait(minute(20), 10)).toBe(minute(30));
});

test("while its forwarding waits, its sender sees a petition with the unit that received it", () => {
  const petition = aPetition({ stage: "forwarded", forwarding: aForwarding });
  expect(asToldToSender(petition, [null])).toMatchObject({ stage: "registered", forwarding: null });
  expect(asToldToSender({ ...petition, returns: 1 }, [null]).stage).toBe("returned");
  expect(asToldToSender(petition, [])).toEqual(petition);
  const begun = aPetition({ stage: "in-progress", forwarding: aForwarding });
  expect(asToldToSender(begun, [null])).toEqual(begun);
});

test("of parts only the one that waits is with the unit, all of them together are one letter", () => {
  const part = { role: "part", stage: "forwarded", forwarding: aForwarding } as const;
  const other = shareInView(aPetition({ ...part, place: 2, ownPoints: [1] }));
  const split = aPetition({ ...part, place: 1, ownPoints: [0], others: [other] });
  const one = asToldToSender(split, [2]);
  expect(one).toMatchObject({
    stage: "forwarded",
    others: [{ stage: "registered", forwarding: null }],
  });
  expect(asToldToSender(split, [1, 2])).toMatchObject({
    stage: "registered",
    role: "alone",
    ownPoints: [],
    others: [],
  });
});
