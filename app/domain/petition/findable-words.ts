/**
 * By which words a petition is found, and by whom. What names the sender is looked for in a search of its
 * own, which is recorded; agencies do not find a letter by what its page hides from them (Law
 * 91/2025/QH15).
 */
import { examineTogether } from "../redaction/known/examine-together.ts";
import { type KnownSender, senderFacts } from "../redaction/known/sender-facts.ts";
import { redact } from "../redaction/redact.ts";
import { type KeptWords, keptWords } from "../text/fold.ts";
import { senderWords } from "./sender-words.ts";

export type FindableLetter = {
  readonly code: string;
  readonly foreignCode: string;
  readonly foreignDocument: string;
  readonly title: string;
  readonly content: string;
  readonly proposalText: string;
  readonly agencyText: string;
  /** Where it happened, who handles it, and the numbers of the replies. */
  readonly around: readonly string[];
};

export type FindableWords = {
  /** For the unit that received it and the office: the letter as it stands, without the sender's form. */
  readonly letter: KeptWords;
  /** For the sender search of the unit that received it. */
  readonly sender: KeptWords;
  /** For agencies; null for what no agency sees yet. */
  readonly agency: KeptWords | null;
};

export function findableWords(
  letter: FindableLetter,
  sender: KnownSender | null,
  isForAgencies: boolean,
): FindableWords {
  return {
    letter: wordsAround(letter, textsOf(letter)),
    sender: senderWords(sender),
    agency: isForAgencies ? wordsAround(letter, withoutPersons(textsOf(letter), sender)) : null,
  };
}

const textsOf = ({ title, content, proposalText, agencyText }: FindableLetter) => [
  title,
  content,
  proposalText,
  agencyText,
];

const wordsAround = (letter: FindableLetter, texts: readonly string[]) =>
  keptWords([letter.code, letter.foreignCode, ...texts, letter.foreignDocument, ...letter.around]);

/** The texts without what looks personal and without every known fact of the sender. */
function withoutPersons(texts: readonly string[], sender: KnownSender | null): readonly string[] {
  const facts = sender === null ? [] : senderFacts(sender, "");
  const spans = examineTogether(texts, facts);
  return texts.map((text, place) => redact(text, spans[place] ?? [], () => "\n"));
}
