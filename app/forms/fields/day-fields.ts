import { z } from "zod";
import {
  type CivilDate,
  compare,
  parseCivilDate,
} from "#app/domain/deadline/calendar/civil-date.ts";

/** A bound that a day must keep, with the words for one that does not. */
export type DayBound = { holds: (day: CivilDate) => boolean; message: string };

/** The day itself is allowed. */
export function notAfter(limit: CivilDate, message: string): DayBound {
  return { holds: (day) => compare(day, limit) <= 0, message };
}

/** The day itself is not allowed. */
export function after(limit: CivilDate, message: string): DayBound {
  return { holds: (day) => compare(day, limit) > 0, message };
}

/** Three text inputs, name.day, name.month and name.year: date pickers speak the wrong language. */
const threeInputs = z
  .object({
    day: z.string().optional(),
    month: z.string().optional(),
    year: z.string().optional(),
  })
  .optional();

type ThreeInputs = z.output<typeof threeInputs>;

/** A civil day, or null where all three inputs are empty; a wrong one is told at the whole field. */
export function optionalDay(...bounds: readonly DayBound[]) {
  return threeInputs.transform((typed, context): CivilDate | null => {
    if (isBlank(typed)) return null;
    return readDay(typed, bounds, (message) => {
      context.issues.push({ code: "custom", message, input: typed });
    });
  });
}

/** A civil day that must be given. */
export function requiredDay(missing: string, ...bounds: readonly DayBound[]) {
  return threeInputs.transform((typed, context): CivilDate => {
    const refuse = (message: string) => {
      context.issues.push({ code: "custom", message, input: typed });
    };
    if (!isBlank(typed)) return readDay(typed, bounds, refuse);
    refuse(missing);
    return z.NEVER;
  });
}

function readDay(
  typed: ThreeInputs,
  bounds: readonly DayBound[],
  refuse: (message: string) => void,
): CivilDate {
  const day = parseCivilDate(
    `${digits(typed?.year)}-${digits(typed?.month).padStart(2, "0")}-${digits(typed?.day).padStart(2, "0")}`,
  );
  const broken = bounds.find((bound) => day !== null && !bound.holds(day));
  if (day !== null && broken === undefined) return day;
  refuse(broken?.message ?? "forms:day.unreal");
  return z.NEVER;
}

function isBlank(typed: ThreeInputs): boolean {
  return [typed?.day, typed?.month, typed?.year].every((part) => digits(part) === "");
}

function digits(part: string | undefined): string {
  return (part ?? "").normalize("NFKC").trim();
}
