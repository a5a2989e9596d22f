import { z } from "zod";
import { line } from "../fields/text-fields.ts";

// Attestations of every kind are far shorter.
const answerLengthMax = 20_000;
const challengeLengthMax = 400;

/** What the browser answered for a key, and the sealed challenge that it answered. */
export const keyAnswer = z.object({
  response: z.string().min(1).max(answerLengthMax),
  challenge: z.string().min(1).max(challengeLengthMax),
});

/** A new key, under a name by which its person knows it. */
export const newPasskey = keyAnswer.extend({
  name: line(150, "forms:passkey.name"),
});
