import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecoveryCode, recoveryCodeFromBytes, writtenRecoveryCode } from "./recovery-code.ts";

test("a code is read back from what is shown, in any case and grouping", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (bytes) => {
      const code = recoveryCodeFromBytes(bytes);
      if (code === null) return bytes.filter((byte) => byte < 248).length < 12;
      const written = writtenRecoveryCode(code);
      expect(written).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      expect(readRecoveryCode(` ${written.toLowerCase().replaceAll("-", " ")} `)).toBe(code);
      return true;
    }),
  );
});

test("every symbol comes up, none by a byte that would make it likelier", () => {
  const from = (start: number) =>
    recoveryCodeFromBytes(Uint8Array.from({ length: 12 }, (_, i) => start + i));
  expect(from(0)).toBe("23456789ABCD");
  expect(from(236)).toBe("NPQRSTUVWXYZ");
  expect(from(237)).toBeNull();
});

test.each(["", "123456", "K7QP-2M9X-TR4", "K7QP-2M9X-TR4HH", "K7QP-2M9X-TR4O", "K7QP-2M9X-TR41"])(
  "%j cannot be a code",
  (typed) => {
    expect(readRecoveryCode(typed)).toBeNull();
  },
);
