/** What becomes of a form of the staff: back to its list with a word of success, or shown again. */

import { data, redirect } from "react-router";
import type { z } from "zod";
import { withQuery } from "#app/addresses.ts";
import type { RefusalReason, Result } from "#app/domain/result.ts";
import type { AskedAgain } from "./fresh-sign-in.ts";
import { type FormProblems, readForm, typedValues } from "./read-form.ts";
import { statusOf } from "./refusals.ts";

export type FormOutcome = {
  readonly problems?: FormProblems;
  readonly refusal?: RefusalReason;
  /** Every box that was ticked in a group. */
  readonly chosen?: readonly string[];
  /** The person proves first who he is; the form waits in the page. */
  readonly askedAgain?: AskedAgain;
};

const unprocessable = 422;

export const redirectWithSavedMark = (address: string) =>
  redirect(withQuery(address, { saved: 1 }));

/** What waits for a second person is not said to be saved. */
const redirectWithMark = (address: string, value: unknown) =>
  value instanceof Object && "waits" in value && value.waits === true
    ? redirect(withQuery(address, { waits: 1 }))
    : redirectWithSavedMark(address);

/** Reads the form, does what it asks for, and leads to the address; what was typed comes back otherwise. */
export async function handleForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  address: string,
  act: (value: z.output<Schema>) => Promise<Result<unknown>>,
) {
  const read = readForm(form, schema);
  if (!read.ok) return respondWithProblems(read.problems, form);
  const result = await act(read.value);
  return result.ok
    ? redirectWithMark(address, result.value)
    : respondWithRefusal(result.reason, form);
}

/** A form that is wrong comes back with what was typed. */
export const respondWithProblems = (problems: FormProblems, form: FormData) =>
  data<FormOutcome>({ problems, chosen: chosenIn(form) }, { status: unprocessable });

const chosenIn = (form: FormData) => form.getAll("roles").map(String);

/** Refusals that are about one field stand there. */
const fieldOf: Partial<Record<RefusalReason, string>> = {
  "agency-unknown": "agencyId",
  "code-taken": "code",
  "division-not-in-unit": "divisionId",
  "division-taken": "divisionName",
  "email-taken": "email",
  "last-administrator": "roles",
  "last-holder": "leavesRoleUnheld",
  "last-office": "kind",
  "own-superior": "parentId",
  "role-of-agencies": "roles",
  "role-of-office": "roles",
  "successor-unknown": "successorId",
  "superior-unknown": "parentId",
};

/** A rule speaks against it: what was typed comes back all the same. */
export function respondWithRefusal(reason: RefusalReason, form: FormData) {
  const field = fieldOf[reason];
  const errors = field ? { [field]: `refusals:reason.${reason}` } : {};
  const problems: FormProblems = { values: typedValues(form), errors };
  const chosen = chosenIn(form);
  const refusal = field ? undefined : reason;
  return data<FormOutcome>({ refusal, problems, chosen }, { status: statusOf(reason) });
}

/** An act of one button. */
export async function redirectWhenDone(address: string, act: Promise<Result<unknown>>) {
  const result = await act;
  if (result.ok) return redirectWithMark(address, result.value);
  return data<FormOutcome>({ refusal: result.reason }, { status: statusOf(result.reason) });
}
