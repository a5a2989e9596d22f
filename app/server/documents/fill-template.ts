/** What the blanks of a document's text stand for: words, or several paragraphs. */
export type DocumentFacts = { readonly [blank: string]: string | readonly string[] };

const blanks = /\{\{(\w+)\}\}/g;
const onlyBlank = /^\{\{(\w+)\}\}$/;

/** One line with its blanks filled in; unknown ones become nothing. */
export function fillLine(text: string, facts: DocumentFacts): string {
  return text.replace(blanks, (_whole, name: string) => {
    const fact = facts[name] ?? "";
    return typeof fact === "string" ? fact : fact.join("; ");
  });
}

/**
 * The paragraphs of a text, divided by empty lines. A paragraph with a blank for which there is no
 * fact is left out whole; one that is nothing but a blank of several paragraphs becomes those.
 */
export function fillParagraphs(text: string, facts: DocumentFacts): string[] {
  return text.split(/\n{2,}/).flatMap((paragraph) => {
    const [, alone] = onlyBlank.exec(paragraph) ?? [];
    const several = alone === undefined ? undefined : facts[alone];
    if (several !== undefined && typeof several !== "string") return several;
    const names = [...paragraph.matchAll(blanks)].map(([, name = ""]) => name);
    if (names.some((name) => (facts[name] ?? "").length === 0)) return [];
    return [fillLine(paragraph, facts)];
  });
}

/** The lines of a list with their blanks filled in; a line with a blank for which there is no fact is left out. */
export const fillLines = (text: string, facts: DocumentFacts): string[] =>
  text.split("\n").flatMap((line) => fillParagraphs(line, facts));
