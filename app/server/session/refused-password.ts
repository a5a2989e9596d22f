/** Whether a password may be chosen: the rule, with the list of leaked passwords that is shipped. */
import { dictionary } from "@zxcvbn-ts/language-common";
import {
  type PasswordFault,
  type PasswordOwner,
  passwordFault,
} from "#app/domain/sign-in/password-rule.ts";

let leaked: Set<string> | undefined;

/** The list is read when a password is first chosen, so that serving does not wait for it. */
const isLeaked = (word: string) => {
  leaked ??= new Set(dictionary["passwords-common"]);
  return leaked.has(word);
};

export const refusedPassword = (password: string, owner: PasswordOwner): PasswordFault | null =>
  passwordFault(password, owner, isLeaked);
