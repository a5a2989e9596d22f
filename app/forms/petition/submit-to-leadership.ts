import { z } from "zod";
import { submissionReasons } from "#app/domain/petition/leadership.ts";
import { choice } from "../fields/fields.ts";
import { text } from "../fields/text-fields.ts";

/** Why the leadership is asked, and what. */
export const submitToLeadershipForm = z.object({
  reason: choice(submissionReasons, "forms:submissionReason.missing"),
  question: text(2000, "forms:submissionQuestion.missing"),
});
