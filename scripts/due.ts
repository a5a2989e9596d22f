/** The last day of a limit by the shipped calendar: `npm run due -- --from 2026-11-20 --amount 5 --unit working-days [--json]`. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import {
  type CivilDate,
  civilDate,
  parseCivilDate,
} from "#app/domain/deadline/calendar/civil-date.ts";
import {
  type CalendarDay,
  type CalendarYear,
  workingCalendar,
} from "#app/domain/deadline/calendar/working-calendar.ts";
import { countDays, dayUnits, explainDays } from "#app/domain/deadline/counting/count-days.ts";
import reference from "#prisma/seed/reference/calendar.json" with { type: "json" };

const amountMax = 3650;
const usage =
  "usage: npm run due -- --from YYYY-MM-DD --amount N --unit working-days|calendar-days [--json], " +
  "or --file vectors.json with an array of { from, amount, unit }";

const vector = z.object({
  from: z.string().transform((text, context): CivilDate => {
    const day = parseCivilDate(text);
    if (day !== null) return day;
    context.addIssue({ code: "custom", message: "is no day written YYYY-MM-DD" });
    return z.NEVER;
  }),
  amount: z.number().int().min(1).max(amountMax),
  unit: z.enum(dayUnits),
});
type Vector = z.infer<typeof vector>;

/** A fault of what was typed, told in one line. */
class Unusable extends Error {}

const calendar = workingCalendar(
  reference.days.map((day) => ({ ...day, day: civilDate(day.day) }) as CalendarDay),
  reference.years as CalendarYear[],
);

function readAs<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Unusable(`${issue?.path.join(".") || "vectors"}: ${issue?.message}\n${usage}`);
}

function vectorsIn(file: string): Vector[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, ""));
  } catch {
    throw new Unusable(`Cannot read ${file} as JSON.\n${usage}`);
  }
  return readAs(z.array(vector), json);
}

function proofOf({ from, amount, unit }: Vector) {
  const proof = explainDays(calendar, { amount, unit }, from);
  const steps = proof.steps.map(({ day, number, off, listed }) => ({
    day,
    number,
    off,
    name: listed?.name ?? null,
    source: listed?.source ?? null,
  }));
  const { on: due, provisional, draftYears } = proof;
  return { due, from, amount, unit, provisional, draftYears, steps };
}

function tableOf({ due, draftYears, steps }: ReturnType<typeof proofOf>): string {
  const lines = steps.map(({ day, number, off, name }) =>
    [day, String(number ?? "–").padStart(4), off ?? "", name ?? ""].join("  ").trimEnd(),
  );
  const warning = draftYears.map((year) => `provisional: the days off of ${year} are a draft`);
  return [...lines, `due ${due}`, ...warning].join("\n");
}

function answer(): string {
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      amount: { type: "string" },
      unit: { type: "string" },
      file: { type: "string" },
      json: { type: "boolean" },
    },
  });
  if (values.file !== undefined) {
    const days = vectorsIn(values.file).map((one) => countDays(calendar, one, one.from));
    return values.json ? JSON.stringify(days) : days.join("\n");
  }
  const { from, amount, unit } = values;
  const proof = proofOf(readAs(vector, { from, amount: Number(amount), unit }));
  return values.json ? JSON.stringify(proof, null, 2) : tableOf(proof);
}

try {
  process.stdout.write(`${answer()}\n`);
} catch (error) {
  const typed =
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (!typed && !(error instanceof Unusable)) throw error;
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
