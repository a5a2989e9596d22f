/** What becomes of a first page: it goes on, or it is left with what was typed. */
import { data, redirect } from "react-router";
import { letterPages, withQuery } from "#app/addresses.ts";
import { scopeHintsOf } from "#app/domain/petition/intake/scope-hint.ts";
import { contentStep } from "#app/forms/intake/send-petition.ts";
import { readForm } from "../../kit/read-form.ts";
import type { Errors } from "../problem-summary.tsx";
import {
  type Asked,
  type DraftState,
  draftState,
  keepStep,
  letterOf,
  openId,
} from "./draft-state.ts";
import { freeLetter, isAnotherLetter, lettersOf } from "./letters.ts";
import { says, saysHints } from "./says.ts";
import type { StepNotice } from "./step-page.tsx";
import { answersTyped, isBackFromCheck, isUntouched } from "./steps.ts";
import { type LeavingStep, leavingTo } from "./ways.ts";

const tooMany = 429;

/** A first page as it was posted, and the letter that it belongs to. */
export type PostedLetter = {
  readonly state: DraftState;
  readonly values: Readonly<Record<string, string>>;
  /** Whether something stood on the page when it was opened. */
  readonly opened: "empty" | "filled";
  /** It is not the letter of this page's number. */
  readonly another: boolean;
  /** Null where there is no room for another letter. */
  readonly letter: number | null;
};

export async function readLetter(asked: Asked, form: FormData): Promise<PostedLetter> {
  const state = await draftState(asked);
  const values = answersTyped(form, "content");
  const opened = form.get("opened") === "empty" ? "empty" : "filled";
  const another = isAnotherLetter(state, opened === "empty", values);
  const letter = another ? freeLetter(await lettersOf(asked)) : letterOf(asked);
  return { state, values, opened, another, letter };
}

const showAgain = (
  { values, opened }: PostedLetter,
  notice: StepNotice,
  errors: Errors = {},
  status = 422,
) => data({ values, errors, notice, opened }, { status });

const keep = (asked: Asked, { state, values, another }: PostedLetter, letter: number) =>
  keepStep(asked, { letter, id: another ? null : openId(state), step: "content", values });

export async function goOn(asked: Asked, posted: PostedLetter, form: FormData) {
  const { state, another, letter } = posted;
  if (state.kind === "no-cookie") return showAgain(posted, "cookie");
  if (letter === null) return showAgain(posted, "too-many");
  const read = readForm(form, contentStep);
  // What is wrong stays on this page, and is not written down.
  if (!read.ok) return showAgain(posted, null, read.problems.errors);
  const kept = await keep(asked, posted, letter);
  if (kept === null) return showAgain(posted, "no-room", {}, tooMany);
  const hints = await hintOnce(asked, {
    letter,
    id: kept.draftId,
    given: another ? "" : givenHints(state),
    text: `${read.value.summary}\n${read.value.content}`,
  });
  const pages = letterPages(letter);
  const next = isBackFromCheck(asked.request) && !another ? pages.check : pages.place;
  const said = another ? says("apart") : state.kind === "expired" ? says("kept") : {};
  return redirect(withQuery(next, { ...said, ...saysHints(hints) }), {
    status: 303,
    headers: kept.headers,
  });
}

/** Another page or language: what was typed goes along, right or wrong. */
export async function leave(asked: Asked, posted: PostedLetter, way: LeavingStep) {
  const { state, letter, values } = posted;
  const pages = letterPages(letter ?? letterOf(asked));
  const to = leavingTo(asked.request, pages, "content", way);
  if (state.kind !== "open" && isUntouched(values)) return redirect(to, { status: 303 });
  if (state.kind === "no-cookie")
    return way === "back" ? showAgain(posted, "cookie") : showAgain(posted, null, {}, 200);
  if (letter === null) return showAgain(posted, "too-many");
  const kept = await keep(asked, posted, letter);
  if (kept === null) return showAgain(posted, "no-room", {}, tooMany);
  return redirect(to, { status: 303, headers: kept.headers });
}

const givenHints = (state: DraftState) =>
  state.kind === "open" ? (state.draft.content.hint?.shown ?? "") : "";

type Heard = { letter: number; id: string; given: string; text: string };

/** What the letter sounds like and was not told yet. That it was told is part of the draft. */
async function hintOnce(asked: Asked, { letter, id, given, text }: Heard) {
  const hints = scopeHintsOf(text).filter((hint) => !given.split(" ").includes(hint));
  const values = { shown: [given, ...hints].join(" ") };
  if (hints.length > 0) await keepStep(asked, { letter, id, step: "hint", values });
  return hints;
}
