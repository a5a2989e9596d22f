import { expect, test } from "vitest";
import cases from "#tests/fixtures/cases/csv.json" with { type: "json" };
import { readListText } from "./list-text.ts";
import { readUnitCsv } from "./unit-csv.ts";

const { text } = cases;
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const wide = Buffer.from(`\uFEFF${text}`, "utf16le");

/** Windows-1258 writes letters with their hats, and most tones as a mark behind. */
function windows1258(whole: string): Uint8Array {
  const decoder = new TextDecoder("windows-1258");
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const bytes = [...whole].flatMap((sign) => {
    const [letter = "", ...marks] = sign.normalize("NFD");
    const tones = marks.filter((mark) => byteOf.has(mark));
    const hats = marks.filter((mark) => !byteOf.has(mark)).join("");
    return [(letter + hats).normalize("NFC"), ...tones].map((one) => byteOf.get(one) ?? 63);
  });
  return Uint8Array.from(bytes);
}

test.each([
  ["UTF-8", Buffer.from(text)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${text}`)],
  ["UTF-16", wide],
  ["UTF-16 of big machines", swapped(wide)],
  ["UTF-16 without its mark", Buffer.from(`code\n${text}`, "utf16le")],
  ["Windows-1258", windows1258(text)],
])("a list in %s is read", (_, bytes) => {
  const read = readListText(bytes).normalize("NFC");
  expect(read.replace("code\n", "")).toBe(text.normalize("NFC"));
});

test.each([
  ["TCVN3", Uint8Array.of(0x54, 0xaa, 0x6e, 0x2c, 0xae, 0xb8, 0xb5, 0xb6)],
  ["a table of Excel itself", Buffer.from("504b0304140006000800e2ff", "hex")],
])("%s is told, not guessed", (_, bytes) => {
  expect(readUnitCsv(readListText(bytes)).fileFault).toBe("not-utf8");
});
