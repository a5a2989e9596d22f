/**
 * Whether the letter that is about to be sent is the one that its writer has just read over. The page
 * before the last button carries a short text that stands for what it showed, answer by answer, and
 * gives none of it away.
 */

/** What was typed, by step and field, as the draft keeps it. */
type Typed = { readonly [step: string]: { readonly [field: string]: string } };
export type ShownDraft = {
  readonly content: Typed;
  readonly files: readonly { readonly id: number }[];
};

/** The steps whose answers are shown and sent; a draft remembers other things besides. */
const shownSteps = ["content", "place", "person"];
/** Enough that two answers are not taken for one another by chance. */
const digestLength = 12;

/** A day stands in three boxes and is one answer. */
const answerOf = (box: string) => box.split(".")[0] ?? box;

function answersOf({ content, files }: ShownDraft): Map<string, string> {
  const answers = new Map<string, string>();
  for (const step of shownSteps)
    for (const [box, text] of Object.entries(content[step] ?? {})) {
      if (text === "") continue;
      const answer = answerOf(box);
      answers.set(answer, `${answers.get(answer) ?? ""}${box}\0${text}\0`);
    }
  if (files.length > 0) answers.set("files", files.map(({ id }) => id).join(" "));
  return answers;
}

/** A keyed stand-in for a text: a short answer, such as a phone number, would be guessed from a plain one. */
type Fingerprint = (purpose: string, text: string) => string;

/** Stands for all answers of a draft as they are now: one word for each that is not empty. */
export const showingOf = (draft: ShownDraft, fingerprint: Fingerprint): string =>
  [...answersOf(draft)]
    .map(([name, text]) => `${name}:${fingerprint("shown answer", text).slice(0, digestLength)}`)
    .sort()
    .join(" ");

const wordsOf = (showing: string) => showing.split(" ").filter((word) => word !== "");

/**
 * The names of the answers that stand otherwise in one showing than in the other: changed, new or gone.
 * What is no showing at all has changed in everything.
 */
export function changedAnswers(before: string, now: string): string[] {
  const [old, present] = [new Set(wordsOf(before)), new Set(wordsOf(now))];
  const differing = [
    ...[...old].filter((word) => !present.has(word)),
    ...[...present].filter((word) => !old.has(word)),
  ];
  return [...new Set(differing.map((word) => word.split(":")[0] ?? ""))].sort();
}
