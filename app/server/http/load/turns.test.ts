import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTurns } from "./turns.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setImmediate", "setInterval", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const patience = { underway: 12_000, newcomer: 4000 };

/** A server that works on so many at once, and one that sends visitors to it. */
function openServer(places: number) {
  let working = 0;
  const told: string[] = [];
  const turns = createTurns({ patience, mayBegin: () => working < places });
  const visit = (name: string, isUnderway = false) =>
    turns.take({
      isUnderway,
      begin: () => {
        working += 1;
        told.push(name);
      },
      turnAway: () => told.push(`not ${name}`),
    });
  const answer = () => {
    working -= 1;
    turns.wake();
  };
  /** Each turn takes so long, and everybody is answered in it. */
  const serve = (turnsTaken: number, milliseconds: number) => {
    for (let taken = 0; taken < turnsTaken; taken += 1) {
      vi.advanceTimersByTime(milliseconds);
      while (working > 0) answer();
    }
  };
  return { turns, visit, answer, serve, told };
}

const named = (count: number) => Array.from({ length: count }, (_, number) => `v${number}`);

test("a burst of two hundred newcomers to an idle server is served whole, in the order of coming", () => {
  const { turns, visit, serve, told } = openServer(64);
  for (const name of named(200)) {
    expect(turns.waitMilliseconds(false)).toBeLessThanOrEqual(patience.newcomer);
    visit(name);
  }
  serve(220, 10);
  expect(told).toEqual(named(200));
});

test("whoever is underway begins before newcomers", () => {
  const { visit, serve, told } = openServer(1);
  for (const name of ["a", "b"]) visit(name);
  visit("underway", true);
  serve(5, 10);
  expect(told).toEqual(["underway", "a", "b"]);
});

test("where nobody is answered newcomers are told so after their patience, and others after theirs", () => {
  const { visit, told } = openServer(1);
  visit("first");
  vi.advanceTimersByTime(10);
  visit("newcomer");
  visit("underway", true);
  vi.advanceTimersByTime(patience.newcomer + 300);
  expect(told).toEqual(["first", "not newcomer"]);
  vi.advanceTimersByTime(patience.underway);
  expect(told).toEqual(["first", "not newcomer", "not underway"]);
});

test.each([
  // Turns of 10 ms: three hundred wait three seconds.
  [300, 10, true],
  [500, 10, false],
  // A slow one: fewer wait as long.
  [30, 100, true],
  [60, 100, false],
])(
  "with %i before him and turns of %i ms a newcomer is taken: %s",
  (before, milliseconds, taken) => {
    const { turns, visit, serve } = openServer(1);
    for (const name of named(before + 30)) visit(name);
    serve(30, milliseconds);
    expect(turns.waitMilliseconds(false) <= patience.newcomer).toBe(taken);
    // For whoever is underway only those like him count.
    expect(turns.waitMilliseconds(true)).toBe(0);
  },
);

test("so few as wait beside a server that has just begun are always taken", () => {
  const { turns, visit } = openServer(1);
  for (const name of named(8)) visit(name);
  vi.advanceTimersByTime(3900);
  expect(turns.waitMilliseconds(false)).toBe(0);
});
