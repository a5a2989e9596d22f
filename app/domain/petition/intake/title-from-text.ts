/** What stands for the title of a letter until an officer has written one. */

import { fold, searchWords } from "../../text/fold.ts";
import { normalForm } from "../../text/normal-form.ts";
import words from "./greeting.words.json" with { type: "json" };

type List = keyof typeof words;

const lists: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(words).map(([list, phrases]) => [list, phrases.map(searchWords)]),
);
const phrasesOf = (list: List) => lists.get(list) ?? [];

const titleLengthMax = 100;
/** A letter whose greeting is longer than this is taken as it stands. */
const openingMax = 2000;
/** What follows a comma and is shorter is a part of the address still, such as a country. */
const shortestMatter = 12;
/** A point after fewer letters than this marks an abbreviation. */
const shortestLastWord = 4;

/**
 * The first words of a letter that say something: without its head, its greeting and who its writer is,
 * cut at a word's end. Where nothing else was written, the first words as they stand.
 */
export function titleFromText(content: string): string {
  const text = normalForm(content, "NFC");
  const lines = text.slice(0, openingMax).split("\n").map(withoutMarks).filter(Boolean);
  const said = afterOpening(lines).join(" ");
  return cutAtWord(said === "" ? text : withCapital(said));
}

const withCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function cutAtWord(text: string): string {
  const line = text.slice(0, openingMax).split(/\s+/).filter(Boolean).join(" ");
  if (line.length <= titleLengthMax) return line;
  const cut = line.slice(0, titleLengthMax);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), titleLengthMax / 2)).trimEnd()}…`;
}

/** Without what stands before its first letter: dashes of a list, stars, blanks. */
function withoutMarks(line: string): string {
  const at = line.search(/[\p{L}\p{N}"“(]/u);
  return at < 0 ? "" : line.slice(at).trim();
}

/** Each step takes something away, so that it comes to an end. */
function afterOpening(lines: readonly string[]): readonly string[] {
  let rest = lines;
  for (;;) {
    const [first, ...others] = rest;
    if (first === undefined) return [];
    const after = afterFirst(first, others);
    if (after === null) return rest;
    rest = after;
  }
}

/** The lines without the piece of the opening that they begin with; null where they begin with none. */
function afterFirst(first: string, others: readonly string[]): readonly string[] | null {
  const folded = searchWords(first);
  if (phrasesOf("heads").includes(folded)) return others;
  if (beginsWith(folded, "greetings")) {
    const left = withoutMarks(first.slice(endOfGreeting(first)));
    return left === "" ? withoutAddressees(others) : [left, ...others];
  }
  return beginsWith(folded, "introductions") ? afterIntroduction(first, others) : null;
}

/** The lines below a greeting that name further bodies. */
function withoutAddressees(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex(
    (line) => !beginsWith(searchWords(line), "addressees") || sentenceEnd(line) < line.length,
  );
  return at < 0 ? [] : lines.slice(at);
}

/** Where the greeting ends: with a sentence, before what names nobody else, or before its writer. */
function endOfGreeting(line: string): number {
  const end = Math.min(
    sentenceEnd(line),
    commaBefore(line, (rest) => !goesOn(rest)),
  );
  if (end < line.length) return end;
  const folded = fold(line);
  const selves = phrasesOf("selves")
    .map((self) => folded.indexOf(` ${self} `))
    .filter((at) => at > 0);
  return Math.min(...selves, line.length);
}

const goesOn = (rest: string) =>
  rest.length < shortestMatter || beginsWith(searchWords(rest), "addressees");

/** Who somebody is goes, what he wants stays: also where both stand in one sentence. */
function afterIntroduction(first: string, others: readonly string[]): readonly string[] | null {
  const end = sentenceEnd(first);
  const matter = commaBefore(first.slice(0, end), (rest) =>
    beginsWith(searchWords(rest), "matters"),
  );
  if (matter < end) return [withoutMarks(first.slice(matter)), ...others];
  const left = withoutMarks(first.slice(end));
  if (left !== "") return [left, ...others];
  return others.length > 0 ? others : null;
}

const beginsWith = (folded: string, list: List) =>
  phrasesOf(list).some((phrase) => folded === phrase || folded.startsWith(`${phrase} `));

/** Behind the mark that ends the first sentence; the length where none does. */
function sentenceEnd(line: string): number {
  for (let at = 0; at < line.length; at += 1) {
    const isEnd = ".!?;".includes(line.charAt(at)) && line.charAt(at + 1).trim() === "";
    if (isEnd && (line[at] !== "." || lastWordLength(line, at) >= shortestLastWord)) return at + 1;
  }
  return line.length;
}

const lastWordLength = (line: string, end: number) => end - 1 - line.lastIndexOf(" ", end - 1);

/** Behind the first comma after which such a text stands; the length where none does. */
function commaBefore(line: string, isSuch: (rest: string) => boolean): number {
  for (let at = line.indexOf(","); at >= 0; at = line.indexOf(",", at + 1))
    if (isSuch(line.slice(at + 1).trim())) return at + 1;
  return line.length;
}
