import { expect, test } from "vitest";
import { formatRegisterNumber, parseRegisterNumber } from "./register-number.ts";

test.each([
  [{ number: 1, year: 2026, unitCode: "VP" }, "1/2026/VP"],
  [{ number: 214, year: 2026, unitCode: "SXD" }, "214/2026/SXD"],
  [{ number: 12345, year: 2027, unitCode: "ubnd-xa-1" }, "12345/2027/ubnd-xa-1"],
])("a register number is written %j as %s and read back", (parts, text) => {
  expect(formatRegisterNumber(parts)).toBe(text);
  expect(parseRegisterNumber(text)).toEqual(parts);
});

test("spaces around the parts are allowed", () => {
  expect(parseRegisterNumber(" 214 / 2026 / VP ")).toEqual({
    number: 214,
    year: 2026,
    unitCode: "VP",
  });
});

test.each([
  "",
  "214",
  "214/2026",
  "0/2026/VP",
  "0214/2026/VP",
  "x/2026/VP",
  "1/26/VP",
  "1/2026/-VP",
])("%j is no register number", (text) => {
  expect(parseRegisterNumber(text)).toBeNull();
});
