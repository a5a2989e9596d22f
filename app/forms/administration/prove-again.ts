import { z } from "zod";
import { typedPassword } from "./sign-in.ts";

/** Fields of the page that asks who one is, beside those of the form that waits for it. */
export const againFields = { password: "againPassword", code: "againCode" } as const;

// Room for a recovery code in any grouping; anything longer is no code.
const codeLengthMax = 40;

/** Password, and a code where the account has a second step. */
export const proveAgain = z.object({
  againPassword: typedPassword(),
  againCode: z.string().trim().max(codeLengthMax, "forms:stepCode.wrong").default(""),
});
