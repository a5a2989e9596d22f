/** Where a house stands by what is beside it: "the house behind the village hall". */
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };

const HEADS = phraseList(lists.landmarkHeads);
const EDGES = phraseList(lists.edges);
const BREAKS = wordList([...lists.placeBreaks, ...lists.labelEnds]);
/** "the house of prayer", "the pump house": no new clause. */
const GOES_ON = wordList(lists.landmarkGoesOn);

const WORDS_MAX = 6;
const WORDS_MIN = 1;

/** The place after the landmark that begins at this word, or 0: it must end where the clause ends. */
export function landmarkEnd(words: readonly Word[], place: number, mayLackHead: boolean): number {
  const head = HEADS.at(words, place);
  if (head === 0 && !mayLackHead) return 0;
  const edge = EDGES.at(words, place + head);
  if (edge === 0 || (head > 0 && words[place + head]?.gap !== " ")) return 0;
  return clauseEnd(words, place + head + edge);
}

/** The place at the end of the clause, or 0 where it is too far or goes on to say something. */
function clauseEnd(words: readonly Word[], from: number): number {
  let after = from;
  while (words[after]?.gap === " ") {
    const isBreak = BREAKS.has(words[after]) && !GOES_ON.has(words[after]);
    if (after - from >= WORDS_MAX || isBreak) return 0;
    after += 1;
  }
  const ends = /^ ?[,.;)\n-]/.test(words[after]?.gap ?? ".");
  return ends && after - from >= WORDS_MIN ? after : 0;
}
