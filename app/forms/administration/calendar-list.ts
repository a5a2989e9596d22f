import { z } from "zod";
import { optionalLine } from "../fields/text-fields.ts";
import { calendarYear } from "./calendar-year.ts";

/** For which year a list of days off is, and the document that announced it. */
export const calendarList = z.object({
  year: calendarYear.shape.year,
  source: optionalLine(300),
});
