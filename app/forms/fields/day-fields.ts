import { z } from "zod";
import { type CivilDate, compare } from "#app/domain/deadline/calendar/civil-date.ts";
import {
  type DayFault,
  readTypedParts,
  type TypedParts,
} from "#app/domain/deadline/calendar/typed-day.ts";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { messageAbout } from "#app/domain/text/message.ts";
import { normalForm } from "#app/domain/text/normal-form.ts";
import { shortText } from "#app/domain/text/short-text.ts";

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
  const parts = partsOf(typed);
  const day = readTypedParts(parts);
  if (typeof day !== "string") {
    refuse(messageOf(day, parts));
    return z.NEVER;
  }
  const broken = bounds.find((bound) => !bound.holds(day));
  if (broken === undefined) return day;
  refuse(broken.message);
  return z.NEVER;
}

/** The true fault; a message about one box carries its name, so that a link can lead there. */
function messageOf(fault: DayFault, { day, month, year }: TypedParts): string {
  switch (fault.is) {
    case "incomplete":
      return messageAbout("forms:day.incomplete", fault.part);
    case "no-number":
      return messageAbout("forms:day.noNumber", fault.part);
    case "out-of-range":
      return messageAbout(
        fault.part === "month" ? "forms:day.monthRange" : "forms:day.dayRange",
        fault.part,
      );
    case "short-year":
      return messageAbout("forms:day.shortYear", "year");
    case "not-in-month":
      return messageAbout("forms:day.notInMonth", String(Number(day)), String(Number(month)));
    case "not-in-year":
      return messageAbout("forms:day.notInYear", year);
  }
}

const partsOf = (typed: ThreeInputs): TypedParts => ({
  day: digits(typed?.day),
  month: digits(typed?.month),
  year: digits(typed?.year),
});

function isBlank(typed: ThreeInputs): boolean {
  return Object.values(partsOf(typed)).every((part) => part === "");
}

function digits(part: string | undefined): string {
  return cleanLine(normalForm(shortText(part ?? ""), "NFKC"));
}
