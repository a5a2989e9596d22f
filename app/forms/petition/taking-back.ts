import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { readRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import {
  annulReasons,
  recallReasons,
  reopenReasons,
  stopReasons,
} from "#app/domain/petition/correction.ts";
import { after, requiredDay } from "../fields/day-fields.ts";
import { choice, evenWhenFieldsFail } from "../fields/fields.ts";
import { optionalLine, optionalText } from "../fields/text-fields.ts";

const noteMax = 2000;

/** What every form of a coded reason has. */
export const codedFields = <Code extends string>(reasons: readonly [Code, ...Code[]]) => ({
  reason: choice(reasons, "forms:takingBack.reason-missing"),
  note: optionalText(noteMax),
});

type Noted = { readonly reason: string; readonly note: string };
/** A reason of a list; another one owes its words. */
export const otherOwesWords = ({ reason, note }: Noted, context: z.core.$RefinementCtx) => {
  if (reason === "other" && note === "")
    context.addIssue({ code: "custom", path: ["note"], message: "forms:takingBack.note-missing" });
};
const codedReason = <Code extends string>(reasons: readonly [Code, ...Code[]]) =>
  z.object(codedFields(reasons)).superRefine(otherOwesWords, evenWhenFieldsFail);

export const recallForm = codedReason(recallReasons);
export const stopHandlingForm = codedReason(stopReasons);

/** A new last day is owed where it is reopened late, own words by whoever ended it himself. */
export const reopenForm = (
  today: CivilDate,
  owed: { readonly late: boolean; readonly own: boolean },
) =>
  z
    .object({
      ...codedFields(reopenReasons),
      dueOn: owed.late
        ? requiredDay("forms:reopen.due-missing", after(today, "forms:reopen.due-past"))
        : z
            .unknown()
            .optional()
            .transform(() => null),
    })
    .superRefine((typed, context) => {
      otherOwesWords(typed, context);
      if (owed.own && typed.reason !== "other" && typed.note === "")
        context.addIssue({ code: "custom", path: ["note"], message: "forms:reopen.note-own" });
    }, evenWhenFieldsFail);

/** The other number is owed for every reason but a test; whoever entered it himself owes a word. */
export const annulForm = (owed: { readonly own: boolean }) =>
  z
    .object({ ...codedFields(annulReasons), replacedBy: optionalLine(60) })
    .superRefine(({ reason, note, replacedBy }, context) => {
      const problem = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: [field], message });
      if (replacedBy === "" && reason !== "test")
        problem("replacedBy", "forms:annul.number-missing");
      // Without its book a number is of the own one, whatever that is called.
      if (replacedBy !== "" && readRegisterNumber(replacedBy, "X") === null)
        problem("replacedBy", "forms:annul.number-wrong");
      if (owed.own && note === "") problem("note", "forms:annul.note-own");
    }, evenWhenFieldsFail);
