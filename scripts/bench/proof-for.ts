/** The sum that the last page asks for, worked out as its script does it. */
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";

const hidden = /name="challenge" value="([^"]*)"/;

export async function proofFor(html: string): Promise<{ challenge: string; proof: string }> {
  const written = hidden.exec(html)?.[1];
  if (written === undefined) throw new Error("the page asks for no proof");
  const challenge = written.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const solution = await solveChallenge({ challenge: JSON.parse(challenge), deriveKey });
  if (solution === null) throw new Error("the challenge was not solved");
  const { counter, derivedKey } = solution;
  return { challenge, proof: JSON.stringify({ counter, derivedKey }) };
}
