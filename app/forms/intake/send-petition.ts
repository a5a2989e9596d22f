import { z } from "zod";
import { type CivilDate, civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { perDay } from "../administration/per-day.ts";
import { notAfter, optionalDay } from "../fields/day-fields.ts";
import { choice, evenWhenFieldsFail } from "../fields/fields.ts";
import { optionalLine, optionalText, text } from "../fields/text-fields.ts";
import { senderFields, senderProblems, withoutOtherSenderType } from "./sender-fields.ts";

/** The plain-word question that stands in for the legal content types; an officer classifies. */
export const aims = ["conduct", "regulation", "proposal", "unsure"] as const;

const contentLengthMin = 20;
export const contentLengthMax = 10000;

export const contentStep = z.object({
  aim: choice(aims, "forms:aim.missing"),
  summary: optionalLine(150),
  content: text(contentLengthMax, "forms:content.missing").refine(
    (typed) => typed.length >= contentLengthMin,
    "forms:content.short",
  ),
  proposal: optionalText(5000),
});
export type ContentStep = z.output<typeof contentStep>;

/** Where and when it happened; nothing of it must be known. */
export function placeFields(today: CivilDate) {
  return {
    unitCode: optionalLine(60),
    agencyText: optionalLine(200),
    happenedOn: optionalDay(notAfter(today, "forms:happenedOn.afterToday")),
    dossierNumber: optionalLine(60),
  };
}

export const placeStep = perDay((today) => z.object(placeFields(today)));
export type PlaceStep = z.output<ReturnType<typeof placeStep>>;

export const personStep = perDay((today) =>
  z
    .object(senderFields(today))
    .superRefine((sender, context) => {
      for (const { field, message } of senderProblems(sender)) {
        context.addIssue({ code: "custom", path: [field], message });
      }
    }, evenWhenFieldsFail)
    .transform(withoutOtherSenderType),
);
/** The names of what each step asks for, whatever the day. */
const anyDay = civilDate("2000-01-01");
export const fieldsOfStep: Readonly<Record<"content" | "place" | "person", readonly string[]>> = {
  content: Object.keys(contentStep.shape),
  place: Object.keys(placeFields(anyDay)),
  person: Object.keys(senderFields(anyDay)),
};

export type PersonStep = z.output<ReturnType<typeof personStep>>;
