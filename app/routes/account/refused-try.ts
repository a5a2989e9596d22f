/** A wrong password or code, for the page that shows it again. */
import type { SignInRefusal } from "#app/server/session/sign-in.ts";

export type RefusedTry = { readonly reason: string; readonly minutes: number };

const unprocessable = 422;
const tooMany = 429;

export function describeRefusedTry(answer: SignInRefusal): { refused: RefusedTry; status: number } {
  if (answer.reason === "wrong")
    return { refused: { reason: "wrong", minutes: 0 }, status: unprocessable };
  return { refused: { reason: answer.reason, minutes: answer.minutes }, status: tooMany };
}
