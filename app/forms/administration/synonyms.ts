import { z } from "zod";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { searchWords } from "#app/domain/text/fold.ts";
import type { Synonyms } from "#app/domain/text/search-plan.ts";
import { text } from "../fields/text-fields.ts";

const groupsMax = 200;
const phrasesMax = 10;
const between = "=";

/** What means the same, one group a line, its phrases parted by the sign of equality. */
export const synonyms = z.object({
  synonyms: text(20000, "forms:synonyms.missing")
    .transform(groupsOf)
    .refine((groups) => groups.length <= groupsMax, "forms:synonyms.tooMany")
    .refine(
      (groups) =>
        groups.every((group) => group.length > 1 && group.length <= phrasesMax && hasWords(group)),
      "forms:synonyms.wrong",
    )
    .refine((groups) => {
      const phrases = groups.flat().map((phrase) => phrase.toLowerCase());
      return new Set(phrases).size === phrases.length;
    }, "forms:synonyms.twice"),
});

function groupsOf(typed: string): string[][] {
  return typed
    .split("\n")
    .map((written) => written.split(between).map(cleanLine).filter(Boolean))
    .filter((group) => group.length > 0);
}

const hasWords = (group: readonly string[]) => group.every((phrase) => searchWords(phrase) !== "");

/** The groups as the form shows them. */
export const synonymsText = (groups: Synonyms) =>
  groups.map((group) => group.join(` ${between} `)).join("\n");
