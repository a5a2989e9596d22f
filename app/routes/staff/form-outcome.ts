/** What becomes of a form about data and records: back to a page with a word of success, or shown again. */
import { data, redirect } from "react-router";
import type { z } from "zod";
import { withQuery } from "#app/addresses.ts";
import type { RefusalReason, Result } from "#app/domain/result.ts";
import { type FormProblems, readForm, typedValues } from "../kit/read-form.ts";
import { statusOf } from "../kit/refusals.ts";

export type FormOutcome = {
  readonly problems?: FormProblems;
  readonly refusal?: RefusalReason;
};

const unprocessable = 422;

/** A form that is wrong comes back with what was typed. */
export const backWithProblems = (problems: FormProblems) =>
  data<FormOutcome>({ problems }, { status: unprocessable });

/** A rule speaks against it: what was typed comes back all the same. */
export const backWithRefusal = (refusal: RefusalReason, form: FormData) =>
  data<FormOutcome>(
    { refusal, problems: { values: typedValues(form), errors: {} } },
    { status: statusOf(refusal) },
  );

/** Reads the form, does what it asks for, and leads to the address. */
export async function handleForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
  address: string,
  act: (value: z.output<Schema>) => Promise<Result<unknown>>,
) {
  const read = readForm(form, schema);
  if (!read.ok) return backWithProblems(read.problems);
  const result = await act(read.value);
  return result.ok
    ? redirect(withQuery(address, { saved: 1 }))
    : backWithRefusal(result.reason, form);
}

/** An act of one button. */
export async function redirectWhenDone(address: string, act: Promise<Result<unknown>>) {
  const result = await act;
  if (result.ok) return redirect(withQuery(address, { saved: 1 }));
  return data<FormOutcome>({ refusal: result.reason }, { status: statusOf(result.reason) });
}
