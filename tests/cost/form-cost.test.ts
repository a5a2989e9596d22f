import { expect, test } from "vitest";
import { z } from "zod";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { submittedForm } from "#tests/fakes/submitted-form.ts";
import { dearOf } from "#tests/setup/processor-time.ts";
import { signs, textOf } from "./shapes.ts";

const today = civilDate("2026-12-14");
/** What the text fields of a posted form may have together. */
const formBytesMax = 2 * 1024 * 1024;

const modules = import.meta.glob<Record<string, unknown>>(
  ["/app/forms/**/*.ts", "!/app/forms/**/*.test.ts"],
  { eager: true },
);

const isSchema = (value: unknown): value is z.ZodType => value instanceof z.ZodType;

/** The schemas that a module offers, as they stand or for today. */
function schemasOf(offered: unknown): readonly z.ZodType[] {
  if (isSchema(offered)) return [offered];
  if (typeof offered !== "function" || offered.length !== 1) return [];
  try {
    const made: unknown = offered(today);
    return isSchema(made) ? [made] : [];
  } catch {
    return [];
  }
}

/** The inputs of a form, below whatever it is made into; a day is typed into three. */
function inputsOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodPipe) return inputsOf(schema.in as z.ZodType);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries<z.ZodType>(schema.shape).flatMap(([name, field]) =>
    isDay(field) ? [`${name}.day`, `${name}.month`, `${name}.year`] : [name],
  );
}

const isDay = (field: z.ZodType) => field instanceof z.ZodPipe && field.in instanceof z.ZodOptional;

const forms = Object.entries(modules).flatMap(([file, offered]) =>
  Object.entries(offered).flatMap(([name, value]) =>
    schemasOf(value)
      .map((schema) => ({ name: `${file.slice("/app/forms/".length)}: ${name}`, schema }))
      .filter(({ schema }) => inputsOf(schema).length > 0),
  ),
);

test("the forms are found", () => {
  expect(forms.length).toBeGreaterThan(40);
});

/** Every input filled, so that together they are as long as a post may be. */
function filled(names: readonly string[], piece: string, bytes: number) {
  const perLetter = Buffer.byteLength(piece) / piece.length;
  const text = textOf(piece, Math.floor(bytes / names.length / perLetter));
  return Object.fromEntries(names.map((name) => [name, text]));
}

test.each(forms)(
  "the form $name is read in linear time, however long its fields are",
  {
    timeout: 120_000,
  },
  async ({ schema }) => {
    const names = inputsOf(schema);
    const inputs = signs.map((piece) => ({
      name: JSON.stringify(piece),
      half: filled(names, piece, formBytesMax / 2),
      whole: filled(names, piece, formBytesMax),
    }));
    expect(await dearOf(inputs, (entries) => submittedForm(schema, entries))).toEqual([]);
  },
);
