import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { notAfter, requiredDay } from "../fields/day-fields.ts";
import { choice, evenWhenFieldsFail } from "../fields/fields.ts";
import { optionalLine } from "../fields/text-fields.ts";

export const taskResults = ["told", "unreachable"] as const;

/** The day on which a call was made or a letter posted, and what came of it. */
export function finishTask(today: CivilDate) {
  return z
    .object({
      on: requiredDay("forms:taskOn.missing", notAfter(today, "forms:day.afterToday")),
      result: choice(taskResults, "forms:taskResult.missing"),
      note: optionalLine(300),
    })
    .superRefine(({ result, note }, context) => {
      if (result === "unreachable" && note === "")
        context.addIssue({ code: "custom", path: ["note"], message: "forms:taskNote.missing" });
    }, evenWhenFieldsFail);
}
