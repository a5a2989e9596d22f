import { searchWords } from "./fold.ts";

/** A syllable as it may be written in Vietnamese, without marks. */
const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oi|oo|u|ua|uai|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)(?:ch?|m|ng?|nh|p|t)?$/;
const LETTERS = /^[a-z]+$/;

/** Too few words say nothing. */
const wordsMin = 8;
const syllablesShare = 0.6;

/**
 * Whether a text is written in Vietnamese, with marks or without: whether most of its words could be
 * Vietnamese syllables. Short texts are taken to be.
 */
export function isVietnamese(written: string): boolean {
  const text = withoutAddresses(written);
  const letters = text.match(/\p{L}/gu) ?? [];
  const words = searchWords(text)
    .split(" ")
    .filter((word) => LETTERS.test(word));
  // Of another script nothing is left to judge by.
  if (letters.length > wordsMin * 3 && words.join("").length < letters.length / 2) return false;
  if (words.length < wordsMin) return true;
  const syllables = words.filter((word) => SYLLABLE.test(word)).length;
  return syllables >= words.length * syllablesShare;
}

/** Addresses of mail and of pages are in no language. */
const withoutAddresses = (text: string) =>
  text
    .split(/\s+/)
    .filter((word) => !/[@/_]|[a-z][.][a-z]/i.test(word))
    .join(" ");
