import { expect, test } from "vitest";
import { readUnitLine } from "./unit-line.ts";

const cells = { code: "xa-a", name: "Xa A", kind: "commune", valid_from: "2025-07-01" };
const read = { line: 2, code: "xa-a", name: "Xa A", kind: "commune", validFrom: "2025-07-01" };

test.each([
  [{}, {}],
  [{ code: "XA-A" }, {}],
  [{ code: "00004" }, { code: "00004" }],
  [{ kind: "Xa" }, {}],
  [{ kind: "Thanh pho" }, { kind: "province" }],
  [{ kind: "dac khu" }, { kind: "special-zone" }],
  [{ kind: "special-zone" }, { kind: "special-zone" }],
  [{ valid_from: "1/7/2025" }, {}],
  [{ valid_from: "01-07-2025" }, {}],
  [{ parent: "" }, { parent: null }],
  [{ parent: "Tinh-A" }, { parent: "tinh-a" }],
  [{ successor: "" }, { successor: null }],
  [{ former_names: "" }, { formerNames: [] }],
  [{ former_names: " Xa B;;Xa C ; " }, { formerNames: ["Xa B", "Xa C"] }],
])("a line with %j gives %j", (change, expected) => {
  expect(readUnitLine(2, { ...cells, ...change })).toEqual({ ...read, ...expected });
});

test.each([
  [{ code: "" }, ["code-wrong"]],
  [{ code: "xa a" }, ["code-wrong"]],
  [{ code: "a".repeat(61) }, ["code-wrong"]],
  [{ name: "" }, ["name-missing"]],
  [{ name: "a".repeat(201) }, ["name-long"]],
  [{ former_names: `b;${"a".repeat(201)}` }, ["name-long"]],
  [{ kind: "huyen" }, ["kind-unknown"]],
  [{ kind: "" }, ["kind-unknown"]],
  [{ valid_from: "2025-02-30" }, ["day-wrong"]],
  [{ valid_from: "" }, ["day-wrong"]],
  [
    { code: "?", name: "", kind: "x", valid_from: "y" },
    ["code-wrong", "name-missing", "kind-unknown", "day-wrong"],
  ],
])("a line with %j is refused for %j", (change, reasons) => {
  const faults = readUnitLine(2, { ...cells, ...change });
  expect(Array.isArray(faults) && faults.map(({ reason }) => reason)).toEqual(reasons);
});
