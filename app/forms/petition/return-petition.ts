import { z } from "zod";
import { type ReturnReason, returnReasons } from "#app/domain/petition/clocks/petition-time.ts";
import { choice, evenWhenFieldsFail, optionalRowId } from "../fields/fields.ts";
import { text } from "../fields/text-fields.ts";

const reasonsThatNameAnAgency: readonly ReturnReason[] = [
  "outside-competence",
  "other-agency-leads",
  "higher-level",
];

/** Nobody says "not mine" without saying whose it is. */
export const returnPetition = z
  .object({
    reason: choice(returnReasons, "forms:returnReason.missing"),
    explanation: text(2000, "forms:explanation.missing"),
    proposedAgencyId: optionalRowId(),
  })
  .superRefine(({ reason, proposedAgencyId }, context) => {
    if (reasonsThatNameAnAgency.includes(reason) && proposedAgencyId === null)
      context.addIssue({
        code: "custom",
        path: ["proposedAgencyId"],
        message: "forms:proposedAgency.missing",
      });
  }, evenWhenFieldsFail);
