import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { after, optionalDay, requiredDay } from "../fields/day-fields.ts";
import { evenWhenFieldsFail, optionalRowId, rowId, tick } from "../fields/fields.ts";
import { optionalText } from "../fields/text-fields.ts";

const noteToAll = { coverNote: optionalText(5000) };

const supportersMax = 10;
const partsMax = 20;

/** What every way of forwarding says beside its agencies. */
const commonFields = (today: CivilDate) => ({
  replyDueOn: optionalDay(after(today, "forms:replyDueOn.notAfterToday")),
  dueReason: optionalText(2000),
  notifySender: tick(),
});

type OwnDay = { readonly replyDueOn: unknown; readonly dueReason: unknown };

/** A day set by the officer instead of the rule's owes a reason. */
function askReason({ replyDueOn, dueReason }: OwnDay, context: z.RefinementCtx) {
  if (replyDueOn && dueReason === "")
    context.addIssue({ code: "custom", path: ["dueReason"], message: "forms:dueReason.missing" });
}

/** To one agency, which answers the whole. */
export const forwardPetition = (today: CivilDate) =>
  z
    .object({ agencyId: rowId("forms:agency.missing"), ...noteToAll, ...commonFields(today) })
    .superRefine(askReason, evenWhenFieldsFail);

/** To one agency that leads, and to others that hand it their opinions by a day of their own. */
export const forwardLed = (today: CivilDate) =>
  z
    .object({
      agencyId: rowId("forms:agency.missing"),
      supporting: z
        .array(z.object({ agencyId: optionalRowId() }))
        .max(supportersMax)
        .default([]),
      opinionDueOn: requiredDay(
        "forms:opinionDueOn.missing",
        after(today, "forms:replyDueOn.notAfterToday"),
      ),
      ...noteToAll,
      ...commonFields(today),
    })
    .superRefine((typed, context) => {
      askReason(typed, context);
      const chosen = (Array.isArray(typed.supporting) ? typed.supporting : []).filter(
        ({ agencyId }) => agencyId !== null,
      );
      if (chosen.length === 0)
        context.addIssue({
          code: "custom",
          path: ["supporting", 0, "agencyId"],
          message: "forms:agency.missing",
        });
    }, evenWhenFieldsFail);

/** Each point to the agency that answers for it, with words that only this agency reads. */
export const forwardSplit = (today: CivilDate) =>
  z
    .object({
      parts: z
        .array(
          z.object({
            point: z.number().int().min(0).max(partsMax),
            agencyId: rowId("forms:agency.missing"),
            note: optionalText(5000),
          }),
        )
        .max(partsMax)
        .default([]),
      ...commonFields(today),
    })
    .superRefine(askReason, evenWhenFieldsFail);
