import { z } from "zod";
import { recallReasons, stopReasons } from "#app/domain/petition/correction.ts";
import { choice, evenWhenFieldsFail } from "../fields/fields.ts";
import { optionalText } from "../fields/text-fields.ts";

const noteMax = 2000;

/** A reason of a list; another one owes its words. */
const codedReason = <Code extends string>(reasons: readonly [Code, ...Code[]]) =>
  z
    .object({
      reason: choice(reasons, "forms:takingBack.reason-missing"),
      note: optionalText(noteMax),
    })
    .superRefine(({ reason, note }, context) => {
      if (reason === "other" && note === "")
        context.addIssue({
          code: "custom",
          path: ["note"],
          message: "forms:takingBack.note-missing",
        });
    }, evenWhenFieldsFail);

export const recallForm = codedReason(recallReasons);
export const stopHandlingForm = codedReason(stopReasons);
