import { z } from "zod";
import { extensionReasons } from "#app/domain/petition/clocks/petition-time.ts";
import { choice, evenWhenFieldsFail } from "../fields/fields.ts";
import { line, optionalText, text } from "../fields/text-fields.ts";

const daysMax = 365;

const days = () =>
  z
    .number({ error: "forms:extensionDays.missing" })
    .int("forms:extensionDays.missing")
    .positive("forms:extensionDays.missing")
    .max(daysMax, "forms:extensionDays.missing");

/** Working days more, why, and by which text; how many are allowed is the rule's question. */
export const askExtension = z.object({
  days: days(),
  reason: choice(extensionReasons, "forms:extensionReason.missing"),
  explanation: text(2000, "forms:extensionExplanation.missing"),
  legalBasis: line(300, "forms:legalBasis.missing"),
});

/** Granted, perhaps with fewer days, or refused; a refusal owes a word, a cut as the rule asks. */
export const decideExtension = z
  .object({
    decision: choice(["grant", "refuse"], "forms:decision.missing"),
    days: days().nullable().default(null),
    note: optionalText(2000),
    soloReason: optionalText(2000),
  })
  .superRefine(({ decision, days: granted, note }, context) => {
    if (decision === "grant" && granted === null)
      context.addIssue({ code: "custom", path: ["days"], message: "forms:extensionDays.missing" });
    if (decision === "refuse" && note === "")
      context.addIssue({ code: "custom", path: ["note"], message: "forms:reason.missing" });
  }, evenWhenFieldsFail);
