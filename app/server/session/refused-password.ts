/** Whether a password may be chosen: the rule, with the list of leaked passwords that is shipped. */
import {
  type PasswordFault,
  type PasswordOwner,
  passwordFault,
} from "#app/domain/sign-in/password-rule.ts";

let leaked: Promise<ReadonlySet<string>> | undefined;

/** The list is read when a password is first chosen, so that serving neither waits for it nor holds it. */
async function leakedPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

export async function refusedPassword(
  password: string,
  owner: PasswordOwner,
): Promise<PasswordFault | null> {
  leaked ??= leakedPasswords();
  const words = await leaked;
  return passwordFault(password, owner, (word) => words.has(word));
}
