/** Codes that stand in once for the second step: twelve symbols, written in groups of four. */
import { symbolAt, symbols, symbolValue, typedSymbols } from "../identifiers/symbols.ts";

declare const branded: unique symbol;
export type RecoveryCode = string & { readonly [branded]: "RecoveryCode" };

const codeLength = 12;
const groupLength = 4;
export const recoveryCodesOfSet = 10;

/** Bytes from this on would make some symbols likelier than others. */
const fairBelow = 256 - (256 % symbols.length);

/** The code that these random bytes make, or null where too few of them can be used fairly. */
export function recoveryCodeFromBytes(bytes: Uint8Array): RecoveryCode | null {
  const fair = [...bytes].filter((byte) => byte < fairBelow).slice(0, codeLength);
  if (fair.length < codeLength) return null;
  return fair.map((byte) => symbolAt(byte % symbols.length)).join("") as RecoveryCode;
}

/** What a person typed, in whatever groups and case; null where it cannot be a code. */
export function readRecoveryCode(typed: string): RecoveryCode | null {
  const found = typedSymbols(typed);
  const fits = found.length === codeLength && found.every((symbol) => symbolValue(symbol) >= 0);
  return fits ? (found.join("") as RecoveryCode) : null;
}

/** As it is shown: `K7QP-2M9X-TR4H`. */
export const writtenRecoveryCode = (code: RecoveryCode): string =>
  Array.from({ length: codeLength / groupLength }, (_, group) =>
    code.slice(group * groupLength, (group + 1) * groupLength),
  ).join("-");
