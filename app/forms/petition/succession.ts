import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { notAfter, requiredDay } from "../fields/day-fields.ts";
import { line } from "../fields/text-fields.ts";

/** The decision by which an agency was ended or merged. */
export function successionForm(today: CivilDate) {
  return z.object({
    documentNumber: line(60, "forms:documentNumber.missing"),
    documentOn: requiredDay(
      "forms:documentOn.missing",
      notAfter(today, "forms:documentOn.afterToday"),
    ),
  });
}
