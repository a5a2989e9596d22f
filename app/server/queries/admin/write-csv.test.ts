import { expect, test } from "vitest";
import { readCsv } from "../../lists/csv-table.ts";
import { writeCsv } from "./write-csv.ts";

test("only cells that a spreadsheet would misread stand in quotation marks", () => {
  const lines = [
    ["code", "name"],
    ["a,b", 'say "so"'],
    ["one; two", "first\nsecond"],
    ["", " kept "],
  ];
  expect(writeCsv(lines)).toBe(
    '\uFEFFcode,name\r\n"a,b","say ""so"""\r\n"one; two","first\nsecond"\r\n, kept \r\n',
  );
});

test("what is written is read again", () => {
  const columns = { words: { code: [] }, required: ["code"] };
  const { rows } = readCsv(writeCsv([["code"], ["=a;b"], ['"x", y']]), columns);
  expect(rows.map(({ cells }) => cells)).toEqual([{ code: "=a;b" }, { code: '"x", y' }]);
});
