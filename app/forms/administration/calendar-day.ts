import { z } from "zod";
import { weekday } from "#app/domain/deadline/calendar/civil-date.ts";
import { calendarDayKinds } from "#app/domain/deadline/calendar/working-calendar.ts";
import { requiredDay } from "../fields/day-fields.ts";
import { choice, evenWhenFieldsFail } from "../fields/fields.ts";
import { line } from "../fields/text-fields.ts";

/** A day that differs from its week, and the document that says so; only a weekend is swapped in. */
export const calendarDay = z
  .object({
    day: requiredDay("forms:day.missing"),
    kind: choice(calendarDayKinds, "forms:calendarDayKind.missing"),
    name: line(150, "forms:dayName.missing"),
    source: line(300, "forms:daySource.missing"),
  })
  .superRefine(({ day, kind }, context) => {
    if (kind !== "swapped-in" || typeof day !== "string") return;
    if (weekday(day) !== 0 && weekday(day) !== 6)
      context.addIssue({ code: "custom", path: ["day"], message: "forms:day.notWeekend" });
  }, evenWhenFieldsFail);
