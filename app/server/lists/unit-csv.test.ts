import { expect, test } from "vitest";
import cases from "#tests/fixtures/cases/csv.json" with { type: "json" };
import { readUnitCsv } from "./unit-csv.ts";

test.each(cases.read)("a list is read as spreadsheets save it: $id", ({ file, line }) => {
  const { lines, faults, fileFault } = readUnitCsv(file);
  expect({ faults, fileFault }).toEqual({ faults: [], fileFault: null });
  expect(lines).toEqual([
    {
      line,
      code: "xa-khe-son",
      name: lines[0]?.name,
      kind: "commune",
      validFrom: "2025-07-01",
      parent: "tinh-an-thai",
      formerNames: [],
      successor: null,
    },
  ]);
});

test.each(cases.told)("what is wrong with the names of the columns is told: $id", (told) => {
  const { columns, found } = told;
  expect(readUnitCsv(told.file)).toEqual({
    lines: [],
    faults: [],
    fileFault: told.fault,
    faultFacts: { columns, found },
  });
});

test.each(cases.lines)("a faulty line is told by its number: $id", (told) => {
  const { faults, lines } = readUnitCsv(told.file);
  expect(faults.map(({ line, reason }) => [line, reason])).toEqual(told.faults);
  expect(lines).toEqual([]);
});
