import type { ExtensionReason } from "#app/domain/petition/clocks/petition-time.ts";
import type { KeptNews } from "#app/domain/petition/reminders/part-news.ts";
import type { Language } from "./language.ts";
import { newsSentence } from "./news-sentence.ts";
import { sentence } from "./setup.server.ts";

/** News of the parts of one petition, with how names and days are spoken. */
export type SpokenNews = {
  readonly language: Language;
  readonly news: readonly KeptNews[];
  readonly nameOf: (agencyId: number) => string;
  readonly office: string;
  readonly day: (on: string) => string;
};

/** What is told of one part: whose it is or which points, and a sentence for each piece of news. */
export type PartSection = { readonly title: string; readonly lines: readonly string[] };

/** Beside the answer to a part: which points are still being handled, or that none is. */
export const restOfParts = (language: Language, openPoints: string) =>
  openPoints === ""
    ? sentence(language, "emails:parts.rest.none")
    : sentence(language, "emails:parts.rest.open", { points: openPoints });

/** The news part by part. What one agency returned and another got stays one part. */
export function partSections(spoken: SpokenNews): readonly PartSection[] {
  const parts = new Map<string, string[]>();
  for (const piece of spoken.news) {
    const title = titleOf(spoken.language, piece);
    const lines = parts.get(title);
    const line = lineOf(spoken, piece);
    if (lines) lines.push(line);
    else parts.set(title, [line]);
  }
  return [...parts].map(([title, lines]) => ({ title, lines }));
}

function titleOf(language: Language, { points }: KeptNews) {
  const part = points.length === 0 ? "whole" : "points";
  const numbers = points.map((place) => place + 1).join(", ");
  return sentence(language, `emails:parts.title.${part}`, { numbers });
}

function lineOf({ language, nameOf, office, day }: SpokenNews, piece: KeptNews) {
  const { kind, on, agencyId, dueOn = "", why = "", hopedOn = "" } = piece;
  const names = { agency: agencyId === undefined ? office : nameOf(agencyId), office };
  const told = { ...names, sentence: piece.sentence ?? "", hopedOn: day(hopedOn) };
  const dueDay =
    piece.dueIs === "provisional"
      ? sentence(language, "domain:provisional-day", { day: day(dueOn) })
      : day(dueOn);
  return sentence(language, `emails:parts.line.${kind}`, {
    ...names,
    on: day(on),
    dueOn: dueDay,
    why: why === "" ? "" : sentence(language, `domain:extension-reason.${why as ExtensionReason}`),
    news: newsSentence(language, told),
  });
}
