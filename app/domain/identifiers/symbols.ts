/** The 31 symbols of codes and secrets: no 0 and O, no 1, I and L. 31 is prime. */
import { normalForm } from "../text/normal-form.ts";
export const symbols = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** The place of the symbol in the alphabet, -1 for any other. */
export function symbolValue(symbol: string): number {
  return symbol.length === 1 ? symbols.indexOf(symbol) : -1;
}

/** The symbol at a place from 0 to 30; throws for any other place. */
export function symbolAt(value: number): string {
  const symbol = symbols[value];
  if (symbol === undefined) throw new RangeError(`No symbol has the value ${value}`);
  return symbol;
}

// White space, dashes and underscores of every script, invisible marks, the minus sign, stops.
const betweenSymbols = /[\s\p{Pd}\p{Pc}\p{Cf}\u2043\u2212.,]/gu;

/** Room for a code or a secret with whatever was copied along; anything longer is neither. */
const typedMax = 400;

/** What a person typed or pasted, as single upper-case symbols without what stands between them. */
export function typedSymbols(text: string): string[] {
  return [...normalForm(text.slice(0, typedMax), "NFKC").toUpperCase().replace(betweenSymbols, "")];
}
