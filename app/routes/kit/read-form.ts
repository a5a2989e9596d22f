/** Reads a posted form against its schema: the value, or what to show again with nothing lost. */
import { parseWithZod, unstable_coerceFormValue as readingForms } from "@conform-to/zod/v4";
import type { z } from "zod";
import { typedBeforeField } from "#app/forms/fields/typed-before.ts";

/** What was typed and what is wrong with it, by field; messages are locale keys. */
export type FormProblems = {
  readonly values: { readonly [name: string]: string };
  readonly errors: { readonly [name: string]: string };
};

export type ReadForm<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: FormProblems };

/** What reads forms with a schema: the library would make it anew at every post. */
const readers = new WeakMap<z.ZodType, z.ZodType>();

function readerOf<Schema extends z.ZodType>(schema: Schema): Schema {
  const reader = readers.get(schema) ?? readingForms(schema);
  readers.set(schema, reader);
  // Of the same shape as the schema it was made from, which the library's types forget.
  return reader as Schema;
}

export function readForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): ReadForm<z.output<Schema>> {
  // What somebody typed before is shown to be read over and sent, and is never taken as sent.
  if (form.has(typedBeforeField))
    return { ok: false, problems: { values: typedValues(form), errors: {} } };
  const submission = parseWithZod(form, {
    schema: readerOf(schema),
    disableAutoCoercion: true,
  });
  if (submission.status === "success") return { ok: true, value: submission.value };
  return {
    ok: false,
    problems: { values: typedValues(form), errors: firstErrors(submission.error) },
  };
}

/** Every text that was typed, by its field's name; files are never echoed. */
export function typedValues(form: FormData): { [name: string]: string } {
  const values: { [name: string]: string } = {};
  for (const [name, value] of form) if (typeof value === "string") values[name] = value;
  return values;
}

function firstErrors(error: unknown): { [name: string]: string } {
  const errors: { [name: string]: string } = {};
  for (const [name, messages] of Object.entries((error ?? {}) as Record<string, string[] | null>)) {
    const first = messages?.[0];
    if (first) errors[name] = first;
  }
  return errors;
}
