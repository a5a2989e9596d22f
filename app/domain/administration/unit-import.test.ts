import { expect, test } from "vitest";
import { civilDate } from "../deadline/calendar/civil-date.ts";
import { planUnits, type Unit } from "./unit-import.ts";
import type { UnitLine } from "./unit-line.ts";

const start = civilDate("2025-07-01");

const unit = (code: string, change: Partial<Unit> = {}): Unit => ({
  code,
  name: code.toUpperCase(),
  kind: "commune",
  parent: "p",
  formerNames: [],
  validFrom: start,
  validTo: null,
  successor: null,
  ...change,
});
const province = unit("p", { kind: "province", parent: null });
const known = [province, unit("a", { formerNames: ["Old A"] }), unit("b")];

const line = (number: number, code: string, change: Partial<UnitLine> = {}): UnitLine => ({
  line: number,
  code,
  name: code.toUpperCase(),
  kind: "commune",
  validFrom: start,
  parent: "p",
  ...change,
});

const summary = (lines: readonly UnitLine[], units: readonly Unit[] = known) => {
  const { changes, faults } = planUnits(lines, units);
  return {
    changes: changes.map(({ unit: { code }, state, fields }) => [code, state, fields.join(" ")]),
    faults: faults.map((fault) => [fault.line, fault.reason]),
  };
};

const all = "name kind parent formerNames validFrom validTo successor";

test.each<[string, readonly UnitLine[], unknown[]]>([
  ["the same again", [line(2, "a")], [["a", "unchanged", ""]]],
  ["a new unit", [line(2, "c")], [["c", "new", all]]],
  ["a new name", [line(2, "a", { name: "AA" })], [["a", "changed", "name"]]],
  ["an old name less", [line(2, "a", { formerNames: [] })], [["a", "changed", "formerNames"]]],
  ["its own name as old name", [line(2, "b", { formerNames: ["B"] })], [["b", "unchanged", ""]]],
  [
    "a successor",
    [line(2, "a", { successor: "b" })],
    [
      ["a", "changed", "validTo successor"],
      ["b", "changed", "formerNames"],
    ],
  ],
  [
    "a line that leans on a later one",
    [line(2, "c", { parent: "q" }), line(3, "q", { kind: "province", parent: null })],
    [
      ["c", "new", all],
      ["q", "new", all],
    ],
  ],
])("%s is told", (_name, lines, changes) => {
  expect(summary(lines)).toEqual({ changes, faults: [] });
});

test("the names of a chain of successors lead to its last, on the eve of which a unit ends", () => {
  const later = civilDate("2026-01-01");
  const lines = [
    line(2, "a", { successor: "b" }),
    line(3, "b", { successor: "c" }),
    line(4, "c", { validFrom: later }),
  ];
  const { changes } = planUnits(lines, known);
  expect(changes.map(({ unit: { validTo } }) => validTo)).toEqual([start, "2025-12-31", null]);
  expect([...(changes[2]?.unit.formerNames ?? [])].sort()).toEqual(["A", "B", "Old A"]);
});

test("a unit whose successor is taken back goes on", () => {
  const ended = unit("a", { successor: "b", validTo: civilDate("2025-12-31") });
  const units = [province, ended, unit("b", { formerNames: ["A"] })];
  expect(summary([line(2, "a", { successor: null })], units).changes).toEqual([
    ["a", "changed", "validTo successor"],
  ]);
  expect(summary([line(2, "a", { successor: "b" })], units).changes).toEqual([
    ["a", "unchanged", ""],
  ]);
});

test.each<[string, readonly UnitLine[], unknown[]]>([
  ["a code twice", [line(2, "a"), line(3, "a", { name: "X" })], [[3, "code-twice"]]],
  ["no province", [line(2, "c", { parent: null })], [[2, "parent-missing"]]],
  ["an unknown superior", [line(2, "c", { parent: "x" })], [[2, "parent-unknown"]]],
  ["an unknown successor", [line(2, "c", { successor: "x" })], [[2, "successor-unknown"]]],
  ["itself as superior", [line(2, "c", { parent: "c" })], [[2, "parent-circular"]]],
  [
    "successors in a circle",
    [line(2, "a", { successor: "b" }), line(3, "b", { successor: "a" })],
    [
      [2, "successor-circular"],
      [3, "successor-circular"],
    ],
  ],
  [
    "a line that leans on a faulty one",
    [line(2, "c", { successor: "d" }), line(3, "d", { parent: "x" })],
    [
      [3, "parent-unknown"],
      [2, "successor-unknown"],
    ],
  ],
])("%s is a fault", (_name, lines, faults) => {
  expect(summary(lines).faults).toEqual(faults);
});
