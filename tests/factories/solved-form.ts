import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";

/** What a browser's script works out, as the form's hidden fields carry it. */
export async function solvedForm(challenge: string) {
  const solution = await solveChallenge({ challenge: JSON.parse(challenge), deriveKey });
  if (solution === null) throw new Error("the challenge was not solved");
  const { counter, derivedKey } = solution;
  return { challenge, proof: JSON.stringify({ counter, derivedKey }) };
}
