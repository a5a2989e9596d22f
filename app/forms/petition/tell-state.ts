import { z } from "zod";
import { stateCallOutcomes } from "#app/domain/petition/state-call.ts";
import { choice } from "../fields/fields.ts";

/** What came of the call back to the number on file. */
export const tellStateForm = z.object({
  outcome: choice(stateCallOutcomes, "forms:stateCall.missing"),
});
