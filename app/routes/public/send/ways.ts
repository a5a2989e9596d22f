/** Where somebody belongs whose letter is not there, or not there any more. */
import { redirect } from "react-router";
import { addresses, type LetterPages, letterPages, withQuery } from "#app/addresses.ts";
import { type Asked, type DraftState, letterOf } from "./draft-state.ts";
import { backToCheck, type Step, says } from "./says.ts";
import { isBackFromCheck } from "./steps.ts";

const seeOther = { status: 303 };

/** From a later step: to the receipt of what was sent, or to the beginning of what has run out. */
export function leaveWithoutDraft(asked: Asked, { kind }: DraftState) {
  const pages = letterPages(letterOf(asked));
  if (kind === "sent") throw redirect(pages.receipt, seeOther);
  if (kind === "expired") throw redirect(withQuery(pages.content, says("expired")), seeOther);
}

/** The receipt, saying that what was typed just now has not gone with the letter. */
export const afterSending = (letter: number) =>
  withQuery(letterPages(letter).receipt, says("after-sending"));

/**
 * The first step where it is not there, saying that it is empty and that the later step was kept; null
 * where it is. A first step that is there but wrong is asked for before sending.
 */
export const missingFirstStep = (letter: number, state: DraftState): string | null =>
  state.kind === "open" && state.draft.content.content !== undefined
    ? null
    : withQuery(letterPages(letter).content, says(state.kind === "expired" ? "kept" : "empty"));

/** The two buttons that leave a step without going on. */
export type LeavingStep = "back" | "language";

/** Where a step is left to: the page before it, or itself, which now speaks the other language. */
export function leavingTo(
  request: Request,
  pages: LetterPages,
  step: Step,
  way: LeavingStep,
): string {
  const toCheck = isBackFromCheck(request);
  if (way === "language") return withQuery(pages[step], { ...(toCheck && backToCheck) });
  if (toCheck) return pages.check;
  const before = { content: addresses.send.start, place: pages.content, person: pages.place };
  return before[step];
}
