import { expect, test } from "vitest";
import { asksForProof, type EmailState, emailProofId, waitsForProof } from "./email-proof.ts";

const table: readonly (readonly [string, EmailState, boolean, boolean])[] = [
  ["received", "", true, true],
  ["answered", "", true, true],
  ["parts-news", "", true, true],
  ["secret-sent", "", false, true],
  ["secret-reissued", "", false, true],
  ["withdrawn", "", false, true],
  ["contact-code", "", false, false],
  ["contact-changed", "", false, false],
  ["answered", "proven", false, false],
  ["answered", "disowned", false, false],
];

test.each(table)("%s to an address that is '%s': waits %s, asks %s", (template, state, ...is) => {
  expect([waitsForProof(template, state), asksForProof(template, state)]).toEqual(is);
});

test("one link for each petition and address, whatever its capitals", () => {
  expect(emailProofId("PA-1", "A@b.vn")).toBe(emailProofId("PA-1", "a@B.vn"));
  expect(emailProofId("PA-1", "a@b.vn")).not.toBe(emailProofId("PA-2", "a@b.vn"));
});
