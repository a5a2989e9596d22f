import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { after, requiredDay } from "../fields/day-fields.ts";
import { text } from "../fields/text-fields.ts";

/** What the sender is asked for, and by when. */
export function requestSupplement(today: CivilDate) {
  return z.object({
    question: text(2000, "forms:question.missing"),
    answerBy: requiredDay("forms:answerBy.missing", after(today, "forms:answerBy.notAfterToday")),
  });
}

/** What the sender adds; files go beside it. */
export const supply = z.object({ text: text(10000, "forms:supplement.missing") });
