import { expect, test } from "vitest";
import { namedIn } from "./named-in.ts";

const person = { words: ["Nguyen Thi Hoa", "hoa@example.vn", ""], phones: ["0912345678"] };

const rows: [string, string, string[]][] = [
  ["as written", "I am Nguyen Thi Hoa.", ["Nguyen Thi Hoa"]],
  ["capitals", "NGUYEN THI HOA wrote", ["Nguyen Thi Hoa"]],
  ["marks", "Nguye\u0302\u0303n Thi\u0323 Hoa", ["Nguyen Thi Hoa"]],
  ["only part of a longer name", "Nguyen Thi Hoang wrote", []],
  ["phone with spaces", "call 0912 345 678", ["0912345678"]],
  ["phone with country code", "call +84 912.345.678", ["0912345678"]],
  ["address of an e-mail", "write to hoa@example.vn", ["hoa@example.vn"]],
  ["nothing of hers", "The certificate was issued.", []],
];

test.each(rows)("%s", (_name, text, found) => {
  expect(namedIn(text, person)).toEqual(found);
});
