/** What follows the number of a road or hamlet and still belongs to its name. */
import surnames from "../people/surnames.words.json" with { type: "json" };
import type { Word } from "../text/word.ts";
import { wordList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };
import { capitalName } from "./place-name.ts";

const MONTH = wordList(lists.months);
const SURNAMES = wordList(surnames.kinh);

/** "road 3 February", written out: the month and its number. */
export function dayOfStreet(words: readonly Word[], place: number): number {
  const [month, number] = words.slice(place, place + 2);
  return MONTH.has(month) && /^\d{1,2}$/.test(number?.plain ?? "") ? 2 : 0;
}

/** "canal 5 Xang,", "hamlet 4 Hoa Khuong.": a name that ends with the clause; three words are a person. */
export function nameBehindNumber(words: readonly Word[], place: number): number {
  const length = words[place]?.gap === " " ? capitalName(words, place) : 0;
  const isPerson = length > 2 && SURNAMES.hasPlain(words[place]);
  return length > 0 && !isPerson && /^ ?[,.;)\n]/.test(words[place + length]?.gap ?? ".")
    ? length
    : 0;
}
