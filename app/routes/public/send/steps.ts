/** What the pages of sending read from a request and a draft, and what is still missing. */

import type { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  contentStep,
  fieldsOfStep,
  personStep,
  placeStep,
} from "#app/forms/intake/send-petition.ts";
import { queryKeys, queryValues } from "#app/query-keys.ts";
import type { OpenDraft } from "#app/server/queries/public/draft.ts";
import { type ReadForm, readForm, typedValues } from "../../kit/read-form.ts";
import { readHints, readSaid, type Step } from "./says.ts";

export const isBackFromCheck = (request: Request) =>
  new URL(request.url).searchParams.get(queryKeys.from) === queryValues.backToCheck;

/** What the page says first: what became of what was typed, and what the letter sounds like. */
export function noticesOf(request: Request) {
  const url = new URL(request.url);
  return { notice: readSaid(url), hints: readHints(url) };
}

/** A day is typed into three boxes, and its field is named for it. */
const boxesOfDay = ["day", "month", "year"];
const isDay = (field: string) => field.endsWith("On");

const boxesOf = (step: Step): readonly string[] =>
  fieldsOfStep[step].flatMap((field) =>
    isDay(field) ? boxesOfDay.map((box) => `${field}.${box}`) : [field],
  );

/** What was typed in a step, by the name of its box; whatever else was sent is no answer. */
export const answersTyped = (form: FormData, step: Step): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typedValues(form)).filter(([name]) => boxesOf(step).includes(name)),
  );

/** Whether every box of a step is empty, or says what it says untouched. */
export const isUntouched = (
  typed: Readonly<Record<string, string>>,
  asGiven: Readonly<Record<string, string>> = {},
) => Object.entries(typed).every(([name, value]) => value.trim() === "" || value === asGiven[name]);

export function formOf(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

const readStepAgain = <Schema extends z.ZodType>(draft: OpenDraft, step: Step, schema: Schema) =>
  readForm(formOf(draft.content[step] ?? {}), schema);

const readOrNull = <T>(read: ReadForm<T>) => (read.ok ? read.value : null);

/** The answers of all steps as they will be sent, or the first step that is not complete. */
export function wholeAnswers(draft: OpenDraft, today: CivilDate) {
  const content = readOrNull(readStepAgain(draft, "content", contentStep));
  if (content === null) return { missing: "content" } as const;
  const place = draft.content.place
    ? readOrNull(readStepAgain(draft, "place", placeStep(today)))
    : null;
  if (place === null) return { missing: "place" } as const;
  const person = readOrNull(readStepAgain(draft, "person", personStep(today)));
  if (person === null) return { missing: "person" } as const;
  return { missing: null, answers: { content, place, person } } as const;
}
