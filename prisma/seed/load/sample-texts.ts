/** Realistic texts made from the demonstration's own sentences, in ever new combinations. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { demoPetitions } from "../demo/demo-data.ts";
import type { Chance } from "./seeded-chance.ts";

export type SampleTexts = {
  readonly title: (chance: Chance) => string;
  readonly content: (chance: Chance, place: string) => string;
  readonly answer: (chance: Chance) => string;
  readonly person: (chance: Chance) => string;
  /** A sentence with a word that stands in no other one. */
  readonly rareSentence: string;
};

const sentencesOf = (text: string) =>
  text.split(/(?<=[.?!])\s+/).filter((part) => part.length > 20);

export function sampleTexts(): SampleTexts {
  const demo = demoPetitions();
  const titles = demo.map(({ title }) => title);
  const sentences = demo.flatMap(({ content, proposal }) => sentencesOf(`${content} ${proposal}`));
  const answers = demo.flatMap(({ answer }) => sentencesOf(answer));
  const names = demo.map(({ sender }) => sender.name.split(" ")).filter((name) => name.length > 2);
  const rare: unknown = JSON.parse(
    readFileSync(path.join("prisma", "seed", "load", "rare-words.json"), "utf8"),
  );
  const pickSeveral = (chance: Chance, from: readonly string[], count: number) =>
    Array.from({ length: count }, () => chance.pick(from)).join(" ");
  return {
    title: (chance) => chance.pick(titles),
    content: (chance, place) => `${pickSeveral(chance, sentences, 3 + chance.below(3))} ${place}.`,
    answer: (chance) => pickSeveral(chance, answers, 2 + chance.below(2)),
    person: (chance) => {
      const [family = ""] = chance.pick(names);
      const given = chance.pick(names).slice(1).join(" ");
      return `${family} ${given}`;
    },
    rareSentence: Array.isArray(rare) ? String(rare[0]) : "",
  };
}
