import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { after, optionalDay } from "../fields/day-fields.ts";
import { evenWhenFieldsFail, rowId, tick } from "../fields/fields.ts";
import { optionalText } from "../fields/text-fields.ts";

/** To whom, with which note; a day set by the officer instead of the rule's owes a reason. */
export function forwardPetition(today: CivilDate) {
  return z
    .object({
      agencyId: rowId("forms:agency.missing"),
      coverNote: optionalText(5000),
      replyDueOn: optionalDay(after(today, "forms:replyDueOn.notAfterToday")),
      dueReason: optionalText(2000),
      notifySender: tick(),
    })
    .superRefine(({ replyDueOn, dueReason }, context) => {
      if (replyDueOn && dueReason === "")
        context.addIssue({
          code: "custom",
          path: ["dueReason"],
          message: "forms:dueReason.missing",
        });
    }, evenWhenFieldsFail);
}
