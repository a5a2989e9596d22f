import { z } from "zod";
import { choice } from "../fields/fields.ts";
import { line } from "../fields/text-fields.ts";

const firstYear = 2000;
const lastYear = 2100;

/** Whether the days off of a year have been announced, and by which document. */
export const calendarYear = z.object({
  year: z
    .number({ error: "forms:calendarYear.wrong" })
    .int("forms:calendarYear.wrong")
    .min(firstYear, "forms:calendarYear.wrong")
    .max(lastYear, "forms:calendarYear.wrong"),
  status: choice(["draft", "official"], "forms:yearStatus.missing"),
  yearSource: line(300, "forms:yearSource.missing"),
});
