import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { notAfter, requiredDay } from "../fields/day-fields.ts";
import { rowId } from "../fields/fields.ts";
import { line } from "../fields/text-fields.ts";

/** Which agency is chased. */
export const chaseAgencyForm = z.object({ agencyId: rowId("forms:choice.missing") });

/** When and by which way a letter went out. */
export function letterSentForm(today: CivilDate) {
  return z.object({
    sentOn: requiredDay("forms:sentOn.missing", notAfter(today, "forms:day.afterToday")),
    sentBy: line(150, "forms:sentBy.missing"),
  });
}
