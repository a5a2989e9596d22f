/** What a letter sounds like that belongs elsewhere, for hints that never block. */
import { findPersonalData } from "../../redaction/find-personal-data.ts";
import { exactWords, searchWords } from "../../text/fold.ts";
import { isVietnamese } from "../../text/language.ts";
import words from "./scope-hint.words.json" with { type: "json" };

/** In the order in which they are shown. */
export const scopeHints = [
  "emergency",
  "denunciation",
  "complaint",
  "field-report",
  "legal-question",
  "own-number",
  "other-language",
] as const;
export type ScopeHint = (typeof scopeHints)[number];

type List = keyof typeof words;
type Lists = ReadonlyMap<string, readonly string[]>;

/** The lists in a spelling, each phrase between blanks. */
const spelledLists = (spell: (text: string) => string): Lists =>
  new Map(
    Object.entries(words).map(([list, phrases]) => [
      list,
      phrases.map((phrase) => ` ${spell(phrase)} `),
    ]),
  );

const marked = { spell: exactWords, lists: spelledLists(exactWords) };
const unmarked = { spell: searchWords, lists: spelledLists(searchWords) };

// Below this share of words with marks, the text was typed without them.
const shareTypedWithMarks = 0.2;

/** How the text was typed, and so is read. */
function spellingOf(text: string) {
  const typed = exactWords(text).split(" ");
  const withMarks = typed.filter((word) => searchWords(word) !== word).length;
  return withMarks >= typed.length * shareTypedWithMarks && withMarks > 0 ? marked : unmarked;
}

/**
 * What the words of a text sound like, of what is asked. Harsh tone is no signal. Text with marks is
 * read with them, as many words differ only there.
 */
export function hintsAmong<H extends ScopeHint>(text: string, asked: readonly H[]): readonly H[] {
  const { spell, lists } = spellingOf(text);
  const whole = ` ${spell(text)} `;
  const sentences = text.split(/[.!?;\n]/).map((sentence) => ` ${spell(sentence)} `);
  const standsIn = (piece: string, list: List) =>
    stands(piece, lists.get(list) ?? [], lists.get("unlessAfter") ?? []);
  const sounds = (list: List) => standsIn(whole, list);
  const together = (one: List, other: List) =>
    sentences.some((sentence) => standsIn(sentence, one) && standsIn(sentence, other));
  const close = sentences.map((sentence, at) => `${sentence}${sentences[at + 1] ?? ""}`);
  const closeTogether = (one: List, other: List) =>
    close.some((piece) => standsIn(piece, one) && standsIn(piece, other));
  const isComplaint = sounds("complaint") || together("disagreement", "decision");
  const isAboutWork = sounds("grievance") || isComplaint;
  const isEmergency =
    together("danger", "now") || (closeTogether("disaster", "peril") && !sounds("longPast"));
  // Whoever wants a person in office punished accuses him; who finds him slow or rude does not.
  const isAccusation =
    (closeTogether("official", "cover") && (sounds("dismissal") || sounds("severity"))) ||
    (closeTogether("official", "misdeed") && sounds("dismissal"));
  const heard: Readonly<Record<ScopeHint, () => boolean>> = {
    emergency: () => isEmergency,
    denunciation: () => sounds("denunciation") || (isAccusation && !sounds("aboutRules")),
    complaint: () => isComplaint,
    "field-report": () => !isEmergency && !isAboutWork && sounds("broken") && !sounds("office"),
    "legal-question": () => !isAboutWork && sounds("question"),
    "own-number": () =>
      findPersonalData(text).some(({ kind }) => kind === "citizen-id" || kind === "bank-account"),
    "other-language": () => !isVietnamese(text),
  };
  return asked.filter((hint) => heard[hint]());
}

/** All that the words of a text sound like. */
export const scopeHintsOf = (text: string) => hintsAmong(text, scopeHints);

/** Whether one of the phrases stands in the piece, and not behind a word that denies it. */
function stands(piece: string, phrases: readonly string[], denials: readonly string[]): boolean {
  return phrases.some((phrase) => {
    for (let at = piece.indexOf(phrase); at >= 0; at = piece.indexOf(phrase, at + 1)) {
      // With the blank that the two share.
      const isDenied = denials.some((word) => piece.endsWith(word, at + 1));
      if (!isDenied) return true;
    }
    return false;
  });
}
