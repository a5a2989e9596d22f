import { z } from "zod";
import {
  type DataRequestKind,
  dataRequestDelays,
  dataRequestGrounds,
  dataRequestKinds,
  dataRequestOutcomes,
  dataRequestProofs,
} from "#app/domain/data-rights/data-request.ts";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { notAfter, requiredDay } from "../fields/day-fields.ts";
import { choice, evenWhenFieldsFail, tick } from "../fields/fields.ts";
import { personName } from "../fields/name-field.ts";
import { optionalLine, optionalText, text } from "../fields/text-fields.ts";

/** What is asked on the tracking page; taking an agreement back is a button of its own. */
export const kindsOnline = [
  "copy",
  "correct",
  "restrict",
  "object",
  "erase",
] as const satisfies readonly DataRequestKind[];

/** Without words nobody knows what is wrong, or against what somebody objects. */
const needWords: readonly DataRequestKind[] = ["correct", "restrict", "object"];

const tellWhat = (
  { kind, asked }: { kind: DataRequestKind; asked: string },
  context: z.RefinementCtx,
) => {
  if (needWords.includes(kind) && asked === "")
    context.addIssue({ code: "custom", path: ["asked"], message: "rights:errors.asked" });
};

/** What the sender asks about his data. */
export const askDataRequestForm = z
  .object({
    kind: choice(kindsOnline, "rights:errors.kind"),
    asked: optionalText(2000),
  })
  .superRefine(tellWhat, evenWhenFieldsFail);

/** What a person asks at the counter, and how he proved who he is. */
export function takeInDataRequestForm(today: CivilDate) {
  return z
    .object({
      kind: choice(dataRequestKinds, "rights:errors.kind"),
      code: optionalLine(60),
      proof: choice(dataRequestProofs, "rights:errors.proof"),
      proofNote: optionalLine(300),
      personName: personName(150, "rights:errors.person"),
      personContact: optionalLine(300),
      asked: optionalText(2000),
      receivedOn: requiredDay("rights:errors.received", notAfter(today, "forms:day.afterToday")),
      involvesOthers: tick(),
    })
    .superRefine(tellWhat, evenWhenFieldsFail);
}

const daysMax = 20;

/** How many days more, and why; how many are allowed is the rule's question. */
export const extendDataRequestForm = z.object({
  days: z
    .number({ error: "rights:errors.days" })
    .int("rights:errors.days")
    .min(1, "rights:errors.days")
    .max(daysMax, "rights:errors.days"),
  reason: choice(dataRequestDelays, "rights:errors.delay"),
});

/** The answer; whether a ground is owed is the rule's question. */
export const answerDataRequestForm = z.object({
  outcome: choice(dataRequestOutcomes, "rights:errors.outcome"),
  ground: choice(["", ...dataRequestGrounds], "forms:choice.missing")
    .default("")
    .transform((ground) => (ground === "" ? null : ground)),
  answer: text(5000, "rights:errors.answer"),
});
