import { z } from "zod";
import { type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import { dayUnits } from "#app/domain/deadline/counting/count-days.ts";
import { requiredDay } from "../fields/day-fields.ts";
import { choice } from "../fields/fields.ts";

const amountMax = 366;
const withinReach = {
  holds: (day: CivilDate) => yearOf(day) >= 2000 && yearOf(day) <= 2100,
  message: "forms:day.outOfReach",
};

/** A limit that anybody may have counted: from which day, how many days, of which kind. */
export const countDaysForm = z.object({
  from: requiredDay("forms:day.missing", withinReach),
  amount: z
    .number({ error: "forms:dayCount.wrong" })
    .int("forms:dayCount.wrong")
    .min(1, "forms:dayCount.wrong")
    .max(amountMax, "forms:dayCount.wrong"),
  unit: choice(dayUnits, "forms:dayUnit.missing"),
});
