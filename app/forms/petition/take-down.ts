import { z } from "zod";
import { takeDownCauses } from "#app/domain/petition/restriction.ts";
import { choice } from "../fields/fields.ts";
import { text } from "../fields/text-fields.ts";

/** For what an officer takes a published answer down, and where in it. */
export const takeDown = z.object({
  cause: choice(takeDownCauses, "forms:takeDownCause.missing"),
  reason: text(2000, "forms:reason.missing"),
});
