import { expect, test } from "vitest";
import words from "./calendar-kinds.words.json" with { type: "json" };
import { kindFromName, readCalendarLine } from "./calendar-line.ts";
import { calendarDayKinds } from "./working-calendar.ts";

const cells = { day: "2027-02-05", kind: "holiday", name: "New year", source: "notice" };
const read = (change: object, source = "") => readCalendarLine(7, { ...cells, ...change }, source);

test.each(["2027-02-05", "5/2/2027", "05/02/2027", "5.2.2027", "05-02-2027"])(
  "the day may be written %s",
  (day) => {
    expect(read({ day })).toEqual({ line: 7, entry: cells });
  },
);

test("the kind may be a code or the words of an office, in any case and without marks", () => {
  for (const kind of calendarDayKinds) {
    const day = kind === "swapped-in" ? "2027-02-06" : "2027-02-05";
    for (const written of [kind, ...words[kind], ...words[kind].map((one) => one.toUpperCase())])
      expect(read({ day, kind: written })).toMatchObject({ entry: { kind } });
  }
});

test.each([
  [{ day: "31/2/2027" }, "day-wrong"],
  [{ day: undefined }, "day-wrong"],
  [{ day: "5/2/27" }, "year-short"],
  [{ kind: "party" }, "kind-unknown"],
  [{ kind: undefined }, "kind-unknown"],
  [{ name: "" }, "name-missing"],
  [{ name: undefined }, "name-missing"],
  [{ source: "" }, "source-missing"],
  [{ name: "x".repeat(151) }, "text-long"],
  [{ source: "x".repeat(301) }, "text-long"],
  [{ kind: "swapped-in" }, "not-weekend"],
])("%j is told as %s", (change, reason) => {
  expect(read(change)).toEqual({ line: 7, day: { ...cells, ...change }.day ?? "", reason });
});

test("a line without a source has the one of the whole list", () => {
  expect(read({ source: undefined }, "announcement")).toMatchObject({
    entry: { source: "announcement" },
  });
  expect(read({}, "announcement")).toMatchObject({ entry: { source: "notice" } });
});

test("the name of a day tells its kind where nothing else does", () => {
  for (const kind of ["swapped-in", "swapped-off", "compensatory"] as const)
    for (const word of words[kind]) expect(kindFromName(`${word} 2/9`)).toBe(kind);
  expect(kindFromName("New year")).toBe("holiday");
});
