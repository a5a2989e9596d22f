/** A full name found once is found again wherever it stands, in capitals or without marks. */
import type { Passage } from "../text/passage.ts";
import type { Span } from "../text/span.ts";

const NAMES_MAX = 40;

/** Every place of a found name of three words or more, the found one too. */
export function fullNameOccurrences({ folded }: Passage, names: readonly Span[]): readonly Span[] {
  const full = new Set(
    names
      .map(({ start, end }) => folded.slice(start, end))
      .filter((name) => (name.match(/ /g)?.length ?? 0) >= 2),
  );
  return [...full].slice(0, NAMES_MAX).flatMap((name) => occurrencesOf(folded, name));
}

function occurrencesOf(folded: string, name: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const isWhole = !/[a-z0-9]/.test(folded[at - 1] ?? "") && !/[a-z0-9]/.test(folded[end] ?? "");
    if (isWhole) found.push({ start: at, end, kind: "name" });
  }
  return found;
}
