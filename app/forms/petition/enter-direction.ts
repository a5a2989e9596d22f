import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { directionForms, directors } from "#app/domain/petition/leadership.ts";
import { notAfter, requiredDay } from "../fields/day-fields.ts";
import { choice, evenWhenFieldsFail, optionalRowId } from "../fields/fields.ts";
import { optionalLine, text } from "../fields/text-fields.ts";

/** A direction of the leadership: a note has its scan alone, a paper has a number. */
export const enterDirectionForm = (today: CivilDate) =>
  z
    .object({
      by: choice(directors, "forms:director.missing"),
      form: choice(directionForms, "forms:directionForm.missing"),
      documentNumber: optionalLine(60),
      givenOn: requiredDay("forms:givenOn.missing", notAfter(today, "forms:givenOn.afterToday")),
      text: text(2000, "forms:directionText.missing"),
      agencyId: optionalRowId(),
    })
    .superRefine(({ form, documentNumber }, context) => {
      if (form === "paper" && documentNumber === "")
        context.addIssue({
          code: "custom",
          path: ["documentNumber"],
          message: "forms:documentNumber.missing",
        });
    }, evenWhenFieldsFail);
