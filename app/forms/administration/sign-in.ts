import { z } from "zod";
import { passwordLengthMin } from "#app/domain/sign-in/password-rule.ts";
import { normalForm } from "#app/domain/text/normal-form.ts";
import { email, evenWhenFieldsFail } from "../fields/fields.ts";

// Keeps the hashing of a password cheap to refuse.
const passwordLengthMax = 200;
/** A letter with its marks is typed as three characters at the most. */
const typedMax = passwordLengthMax * 3;

// Keyboards write marks in two ways; both must give the same password.
function password() {
  return z
    .string({ error: "forms:password.missing" })
    .overwrite((typed) => (typed.length > typedMax ? typed : normalForm(typed, "NFC")))
    .max(passwordLengthMax, "forms:password.long");
}

export const signIn = z.object({ email: email(), password: password() });

/** A password chosen by its owner, typed twice. */
export const setPassword = z
  .object({
    password: password().min(passwordLengthMin.besideSecondStep, "forms:password.short"),
    repeated: password(),
  })
  .superRefine((typed, context) => {
    if (typed.repeated && typed.password !== typed.repeated)
      context.addIssue({ code: "custom", path: ["repeated"], message: "forms:password.different" });
  }, evenWhenFieldsFail);

/** The present password, asked again. */
export const typedPassword = () => password().min(1, "forms:password.missing");

/** A signed-in officer's own new password; the present one is asked again. */
export const changePassword = setPassword.safeExtend({
  current: typedPassword(),
});
