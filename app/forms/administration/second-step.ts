import { z } from "zod";
import { recognitions } from "#app/domain/permission/account-change.ts";
import { exemptableRoles } from "#app/domain/sign-in/second-step-duty.ts";
import { choice, email, tick } from "../fields/fields.ts";
import { typedPassword } from "./sign-in.ts";

// Room for a recovery code in any grouping; anything longer is no code.
const codeLengthMax = 40;

/** A code of the app, or a recovery code; what it is shows when it is looked at. */
export const stepCode = z.object({
  code: z
    .string({ error: "forms:stepCode.missing" })
    .overwrite((typed) => typed.trim())
    .min(1, "forms:stepCode.missing")
    .max(codeLengthMax, "forms:stepCode.wrong"),
});

/** Setting it up in an open session asks the password again. */
export const ownSetUp = stepCode.extend({ current: typedPassword() });

/** Which roles sign in without a second step; in a demonstration also whether anybody needs one. */
export const signInRules = z.object({
  roles: z.array(choice(exemptableRoles, "forms:roles.missing")).default([]),
  demanded: tick(),
});

/** Whose password is lost. */
export const forgottenPassword = z.object({ email: email() });

/** How the administrator recognised whose second step is reset. */
export const secondStepReset = z.object({
  recognisedBy: choice(recognitions, "forms:recognisedBy.missing"),
});
