/** One part of an address: a house number, a street, a hamlet or quarter, a commune or province. */

import surnames from "../people/surnames.words.json" with { type: "json" };
import type { Word } from "../text/word.ts";
import { phraseList, wordList } from "../text/word-list.ts";
import lists from "./address.words.json" with { type: "json" };
import {
  ALLEYS,
  COARSE,
  HEADS,
  NUMBER,
  NUMBER_LABELS,
  STREETS,
  UNITS,
  UNSURE_UNITS,
} from "./heads.ts";
import {
  HOUSE_NUMBER,
  isFlatCode,
  isInsideName,
  isLabelOf,
  isNear,
  isSentenceEnd,
  letteredNumber,
  trailingLetter,
} from "./house-label.ts";
import { landmarkEnd } from "./landmark.ts";
import { dayOfStreet, nameBehindNumber } from "./name-behind-number.ts";
import { capitalName, FAMOUS, guessedName } from "./place-name.ts";
import famous from "./places.words.json" with { type: "json" };

/** Whether the part alone points to a home, needs company to do so, or never does. */
export type AddressLevel = "fine" | "number" | "unsure" | "street" | "coarse" | "landmark";
export type AddressPart = {
  readonly after: number;
  readonly level: AddressLevel;
  /** Its name was cut from running text without capitals, where its end is a guess. */
  readonly guessed: boolean;
};

const CAPITAL_UNITS = phraseList(lists.capitalUnits);
const PLACE_BREAKS = wordList(lists.placeBreaks);
const NOT_HOUSE_STREET = wordList(lists.notHouseStreet);
const SURNAMES = wordList(surnames.kinh);
const ROOMS = phraseList(lists.rooms);
/** Streets are prolonged and keep their name. */
const SUFFIXES = phraseList(lists.suffixes);
const BLOCKS = phraseList(lists.blocks);
const FAMOUS_FIRST = wordList(
  [...famous.famous, ...famous.streetNames].flatMap((name) => name.split(" ").slice(0, 1)),
);
const CUES = phraseList(lists.cues);
const HOUSELESS = phraseList(lists.houseless);

/** Heads that count only with their marks. */
const MARKED_HEADS = wordList(lists.markedHeads);
/** Groups and lines: a part of an address only by their number. */
const NUMBERED = wordList(lists.numberedUnits);
/** Roads without a name of their own. */
const PLAIN_STREETS = phraseList(lists.plainStreets);

/** What was read once of a text: a chain of parts begins anew at each word of it. */
const readParts = new WeakMap<readonly Word[], Map<number, AddressPart | null>>();

/** The part of an address that begins at this word, or null. */
export function addressPartAt(words: readonly Word[], place: number): AddressPart | null {
  const read = readParts.get(words) ?? new Map<number, AddressPart | null>();
  readParts.set(words, read);
  const known = read.get(place);
  if (known !== undefined) return known;
  const part = readPart(words, place);
  read.set(place, part);
  return part;
}

function readPart(words: readonly Word[], place: number): AddressPart | null {
  const houseless = HOUSELESS.at(words, place);
  if (houseless) {
    const after = landmarkEnd(words, place + houseless, true) || place + houseless;
    return { after, level: "fine", guessed: false };
  }
  return (
    gluedPart(words, place) ??
    roomPart(words, place) ??
    numberPart(words, place) ??
    namedPart(words, place, UNITS, "fine") ??
    alleyPart(words, place) ??
    namedPart(words, place, STREETS, "street") ??
    namedPart(words, place, UNSURE_UNITS, "unsure") ??
    namedPart(words, place, COARSE, "coarse") ??
    houseOnStreet(words, place)
  );
}

/** kp3, kv5, p4: an abbreviation and its number in one. */
function gluedPart(words: readonly Word[], place: number): AddressPart | null {
  const glued = /^(kp|kv|tdp|p|q)\d{1,2}\p{L}?$/u.exec(words[place]?.plain ?? "");
  if (glued === null) return null;
  const isCoarse = glued[1]?.length === 1;
  return { after: place + 1, level: isCoarse ? "coarse" : "unsure", guessed: false };
}

/** P.302, P 12.04: a room; a ward has no such number. */
function roomPart(words: readonly Word[], place: number): AddressPart | null {
  const number = words[place + 1];
  const isRoom =
    words[place]?.plain === "p" &&
    /^\.? ?$/.test(number?.gap ?? "-") &&
    /^\d{3,4}\p{L}?$|^\d{1,2}[.-]\d{2}$/u.test(number?.plain ?? "");
  const isGlued = /^p\d{3,4}\p{L}?$/u.test(words[place]?.plain ?? "");
  if (!isRoom && !isGlued) return null;
  return { after: place + (isRoom ? 2 : 1), level: "number", guessed: false };
}

function numberPart(words: readonly Word[], place: number): AddressPart | null {
  if (isUnlikeItsMarks(words[place])) return null;
  const labelled = NUMBER_LABELS.at(words, place);
  const isOfStreet = !labelled && STREETS.before(words, place) > 0;
  const head = labelled || (isOfStreet ? 0 : NUMBER.at(words, place));
  const lettered = labelled ? letteredNumber(words, place + labelled) : 0;
  const isRoom = labelled > 1 || ROOMS.at(words, place) > 0;
  if (lettered) return { after: lettered, level: isRoom ? "fine" : "number", guessed: false };
  const number = words[place + head];
  const next = words[place + head + 1];
  const isLong = next?.gap === " " && /^\d{3,}/.test(next.plain);
  const isRoomNumber =
    labelled > 0 && !isLong && isNear(number) && /^0\d{1,3}$/.test(number?.plain ?? "");
  if (!head || !(isRoomNumber || isLabelOf(number)) || isDocument(words, place, head)) return null;
  const isSure = labelled > 1 || (labelled > 0 && isFlatCode(number));
  const street = isNear(words[place + head + 1]) ? capitalName(words, place + head + 1) : 0;
  const onStreet = street > 1 && isStreetName(words, place + head + 1);
  const beforeUnit = street > 0 && isBeforeUnit(words, place + head + 1 + street);
  const takesName = onStreet || beforeUnit || (street > 1 && isFlatCode(number));
  const post = /^ ?\+ ?$/.test(next?.gap ?? "") && next?.shape === "number" ? 1 : 0;
  const after = place + head + 1 + post + (takesName ? street : 0);
  return { after, level: isSure || onStreet || beforeUnit ? "fine" : "number", guessed: false };
}

/** "no. 212/9 Hau Giang, ward 9": before a comma and a ward any name in capitals is a street. */
function isBeforeUnit(words: readonly Word[], place: number): boolean {
  if (!/^ ?[,-] ?$/.test(words[place]?.gap ?? "")) return false;
  return [UNITS, COARSE].some((heads) => heads.at(words, place) > 0);
}

/** "No: 14/CV-PA", "66/GP-SGTVT": the number of a paper. */
function isDocument(words: readonly Word[], place: number, head: number): boolean {
  const [label, number, next] = [words[place], words[place + head], words[place + head + 1]];
  const isHeadline = label?.gap.includes("\n") === true && /^ ?: ?$/.test(number?.gap ?? "");
  const isNumber = NUMBER.at(words, place) === head;
  return (isHeadline && isNumber) || (next?.gap === "/" && next.shape !== "number");
}

/** Without its mark the market is "for", the room "in": such a word heads no part. */
function isUnlikeItsMarks(word: Word | undefined): boolean {
  return word?.unmarked === true && MARKED_HEADS.has(word);
}

function alleyPart(words: readonly Word[], place: number): AddressPart | null {
  const head = ALLEYS.at(words, place);
  const number = words[place + head];
  if (!head || number === undefined) return null;
  if (number.shape === "number" && isNear(number)) {
    const street = streetAfterNumber(words, place + head + 1);
    return { after: place + head + 1 + street, level: "fine", guessed: false };
  }
  return namedPart(words, place, ALLEYS, "street");
}

function namedPart(
  words: readonly Word[],
  place: number,
  heads: typeof UNITS,
  level: AddressLevel,
): AddressPart | null {
  const head = heads.at(words, place);
  if (!head) return null;
  if (level === "fine" && isInsideName(words, place)) return null;
  if (level !== "fine" && isUnlikeItsMarks(words[place])) return null;
  const from = place + head;
  const isNumbered = head === 1 && NUMBERED.has(words[place]);
  const first = words[from];
  if (head > 0 && isSentenceEnd(words, from)) return null;
  if (first === undefined || !/^(?:[. :]{0,3}|\n)$/.test(first.gap)) return null;
  if (first.shape === "number") {
    const isLetterStreet = level === "street" && words[place]?.plain.length === 1;
    if (isLetterStreet || !HOUSE_NUMBER.test(first.plain)) return null;
    if (isNumbered && isCount(words, from + 1)) return null;
    const day = dayOfStreet(words, from + 1);
    if (day > 0) return { after: from + 1 + day, level, guessed: false };
    const tail = trailingLetter(words, from + 1) || nameBehindNumber(words, from + 1);
    return { after: from + 1 + tail, level, guessed: false };
  }
  if (isNumbered) return null;
  const plain = level === "street" ? PLAIN_STREETS.at(words, from) : 0;
  if (plain > 0) {
    const number = /^\d/.test(words[from + plain]?.plain ?? "") && isNear(words[from + plain]);
    const isRange = number && words[from + plain + 1]?.gap === "-";
    return { after: from + plain + (isRange ? 2 : number ? 1 : 0), level, guessed: false };
  }
  const capitals = capitalName(words, from);
  const suffix = SUFFIXES.at(words, from + capitals);
  const isSureUnit = level === "unsure" && CAPITAL_UNITS.at(words, place) > 0 && capitals > 1;
  if (capitals)
    return { after: from + capitals + suffix, level: isSureUnit ? "fine" : level, guessed: false };
  const isAbbreviation = (words[place]?.plain.length ?? 0) < 2;
  const guess = isAbbreviation ? 0 : guessedName(words, from);
  return guess ? { after: from + guess, level, guessed: true } : null;
}

/** "A group of 5 people": the number counts what follows. */
function isCount(words: readonly Word[], place: number): boolean {
  const next = words[place];
  const isHead = HEADS.some((heads) => heads.at(words, place) > 0);
  return next?.gap === " " && next.shape === "small" && !isHead && !PLACE_BREAKS.has(next);
}

/** 12/5 Le Loi, 27B Ly Tu Trong: a bare number before the name of a street. */
function houseOnStreet(words: readonly Word[], place: number): AddressPart | null {
  const number = words[place];
  const isYear = /^(?:19|20)\d\d$/.test(number?.plain ?? "");
  if (number?.shape === "number" && !isYear && BLOCKS.at(words, place + 1) > 0) {
    return { after: place + 1, level: "number", guessed: false };
  }
  if (
    number?.shape !== "number" ||
    !/^\p{L}{0,2}\d+\p{L}?(?:\/[kh]?\d+\p{L}?)*$/u.test(number.plain)
  )
    return null;
  const isSlashed = number.plain.includes("/");
  const goesOnBehindComma =
    isSlashed &&
    [STREETS, UNITS].some((heads) => heads.at(words, place + 1) > 0) &&
    /^ ?, ?$/.test(words[place + 1]?.gap ?? "");
  if (!isNear(words[place + 1]) && !goesOnBehindComma) return null;
  if (isNumberOfStreet(words, place)) return null;
  const street = capitalName(words, place + 1);
  const isStreet = street > 1 && isStreetName(words, place + 1);
  if (isStreet || (street > 0 && isBeforeUnit(words, place + 1 + street))) {
    return { after: place + 1 + street, level: "fine", guessed: false };
  }
  const small = smallStreet(words, place);
  if (small) return small;
  const isHouse = /[/]|\d\p{L}$|^\p{L}{1,2}\d/u.test(number.plain) || isHouseOfHamlet(words, place);
  const named = [STREETS, ALLEYS, UNITS].map((heads) => heads.at(words, place + 1));
  if (isHouse && named.some((length) => length > 0)) {
    return { after: place + 1, level: "number", guessed: false };
  }
  const [streets = 0, alleys = 0] = named;
  const goesOn = alleys > 0 && words[place + 1 + alleys]?.shape === "number";
  const isOnStreet = streets > 0 && capitalName(words, place + 1 + streets) > 1;
  if (goesOn || isOnStreet) return { after: place + 1, level: "number", guessed: false };
  if (!isHouse) return null;
  const isDate = /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/.test(number.plain);
  return street > 1 && !isDate
    ? { after: place + 1 + street, level: "number", guessed: false }
    : null;
}

/** "I live at 27 Ap Ba Lay 2": behind the word of a dwelling the number is the house's. */
function isHouseOfHamlet(words: readonly Word[], place: number): boolean {
  const head = UNITS.at(words, place + 1) || STREETS.at(words, place + 1);
  if (head === 0 || CUES.before(words, place) === 0) return false;
  const name = words[place + 1 + head];
  return name?.shape === "capital" || name?.shape === "number";
}

/** "Road no. 5 of the industrial park": the number is the road's. */
function isNumberOfStreet(words: readonly Word[], place: number): boolean {
  return NUMBER.before(words, place) > 0 && STREETS.before(words, place - 1) > 0;
}

/** 234/5 nguyen thi minh khai, without capitals; a date before a name looks the same. */
function smallStreet(words: readonly Word[], place: number): AddressPart | null {
  const famous = FAMOUS.at(words, place + 1);
  const isSlashed = /\/\d+(?:\/|\p{L}|$)/u.test(words[place]?.plain ?? "");
  const isDate = /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/.test(words[place]?.plain ?? "");
  if (famous > 1)
    return { after: place + 1 + famous, level: isSlashed ? "fine" : "unsure", guessed: false };
  if (!isSlashed || isDate || STREETS.at(words, place + 1) > 0) return null;
  if (!SURNAMES.has(words[place + 1])) return null;
  const guess = guessedName(words, place + 1);
  return guess > 1 ? { after: place + 1 + guess, level: "fine", guessed: false } : null;
}

/** The street of an alley, in capitals or, by its family name, without them. */
function streetAfterNumber(words: readonly Word[], place: number): number {
  if (HEADS.some((heads) => heads.at(words, place) > 0)) return 0;
  const capitals = capitalName(words, place);
  if (words[place]?.gap !== " " || NOT_HOUSE_STREET.has(words[place])) return 0;
  if (capitals > 0 || !isStreetName(words, place)) return capitals;
  const guess = FAMOUS.at(words, place) || guessedName(words, place);
  return guess > 1 ? guess : 0;
}

function isStreetName(words: readonly Word[], place: number): boolean {
  const first = words[place];
  if (NOT_HOUSE_STREET.has(first)) return false;
  return SURNAMES.hasPlain(first) || FAMOUS_FIRST.hasPlain(first);
}
