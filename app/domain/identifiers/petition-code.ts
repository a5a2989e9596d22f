import { type CivilDate, parseCivilDate } from "../deadline/calendar/civil-date.ts";
import { symbolAt, symbols, symbolValue, typedSymbols } from "./symbols.ts";

/** The public code of a petition: PA-, the day of sending as YYMMDD, and five random symbols. */
export type PetitionCode = string & { readonly brand: "PetitionCode" };

export type ParsedPetitionCode =
  | { ok: true; code: PetitionCode }
  | { ok: false; reason: "impossible-symbol"; symbol: string }
  | { ok: false; reason: "wrong-length" | "impossible-day" };

const prefix = "PA";
const dayLength = 6;
const randomLength = 5;
const bodyLength = dayLength + randomLength;
// The largest multiple of 31 in a byte; a byte from there on would favour the first symbols.
const unbiasedBytes = 256 - (256 % symbols.length);

/**
 * A code of the day. Throws where fewer than 5 of the random bytes can be used without bias: 16
 * bytes fail less than once in 10^14.
 */
export function petitionCode(day: CivilDate, random: Uint8Array): PetitionCode {
  const usable = [...random].filter((byte) => byte < unbiasedBytes).slice(0, randomLength);
  if (usable.length < randomLength) throw new RangeError("Too few random bytes for a code");
  const ending = usable.map((byte) => symbolAt(byte % symbols.length)).join("");
  return formatCode(day.slice(2).replaceAll("-", ""), ending);
}

/**
 * Reads a code as people type it: any case, spaces and dashes, with or without PA. Names the first
 * symbol that cannot stand where it stands.
 */
export function parsePetitionCode(text: string): ParsedPetitionCode {
  const typed = typedSymbols(text);
  const body = typed.join("").startsWith(prefix) ? typed.slice(prefix.length) : typed;
  const foreign = body.find((symbol) => symbolValue(symbol) < 0 && !isLookalike(symbol));
  if (foreign !== undefined) return { ok: false, reason: "impossible-symbol", symbol: foreign };
  if (body.length !== bodyLength) return { ok: false, reason: "wrong-length" };

  const day = body.slice(0, dayLength).map(readDigit).join("");
  const ending = body.slice(dayLength);
  const lookalike = ending.find((symbol) => symbolValue(symbol) < 0);
  if (lookalike !== undefined) return { ok: false, reason: "impossible-symbol", symbol: lookalike };
  if (!isDay(day)) return { ok: false, reason: "impossible-day" };
  return { ok: true, code: formatCode(day, ending.join("")) };
}

function isLookalike(symbol: string): boolean {
  return /^[01OIL]$/.test(symbol);
}

// Among the digits of the day a letter O can only be a nought, I and L only a one.
function readDigit(symbol: string): string {
  return symbol.replace("O", "0").replace(/[IL]/, "1");
}

function isDay(digits: string): boolean {
  return parseCivilDate(digits.replace(/^(..)(..)(..)$/, "20$1-$2-$3")) !== null;
}

function formatCode(day: string, ending: string): PetitionCode {
  return `${prefix}-${day}-${ending}` as PetitionCode;
}
