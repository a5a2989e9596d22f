import type { Language } from "./language.ts";
import { sentence } from "./setup.server.ts";

export type ToldNews = {
  readonly agency: string;
  readonly office: string;
  /** The agency's own sentence, empty where it has given none. */
  readonly sentence: string;
  /** The day by which it hopes to answer, in words; empty where none lies ahead. */
  readonly hopedOn: string;
};

/** What the sender of a late answer is told of it: the agency's news, or plainly that there is none. */
export function newsSentence(language: Language, news: ToldNews): string {
  const given = news.sentence === "" ? "none" : "given";
  const said = sentence(language, `domain:news.${given}`, news);
  return news.hopedOn === "" ? said : `${said} ${sentence(language, "domain:news.hoped", news)}`;
}
