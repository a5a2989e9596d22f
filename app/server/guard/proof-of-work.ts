/**
 * A sum that a browser works out before it sends or tries a secret, made and checked here without any third party. One
 * for each draft: whoever wants to send a thousand letters has to work a thousand times.
 */
import { createChallenge, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { ProofLevel } from "#app/domain/petition/intake/bot-marks.ts";
import { later } from "../clock.ts";
import type { Context } from "../context.ts";
import { sameText } from "../keys.ts";

const algorithm = "PBKDF2/SHA-256";
const rounds = 2_000;
/** Long enough to read one's letter over once more before the last button. */
export const proofGoodForMilliseconds = 2 * 60 * 60 * 1000;

/** The least number of tries; the most is twice as many. A cheap telephone makes 300 in a second. */
const triesMin: { readonly [Level in ProofLevel]: number } = {
  light: 200,
  harder: 800,
  heavy: 2_500,
};

export type SentProof = {
  readonly challenge: {
    readonly parameters: {
      readonly algorithm: string;
      readonly nonce: string;
      readonly salt: string;
      readonly cost: number;
      readonly keyLength: number;
      readonly keyPrefix: string;
      readonly keySignature: string;
      readonly data: { readonly draft: string; readonly until: string };
    };
    readonly signature: string;
  };
  readonly solution: { readonly counter: number; readonly derivedKey: string };
};

const secrets = ({ keys }: Context) => ({
  hmacSignatureSecret: keys.signingKey("proof challenge"),
  hmacKeySignatureSecret: keys.signingKey("proof key"),
});

const draftMark = ({ keys }: Context, draftId: string) =>
  keys.fingerprint("draft of a proof", draftId);

/** A new challenge for this draft, as the text that its page carries. */
export async function newChallenge(context: Context, draftId: string, level: ProofLevel) {
  const least = triesMin[level];
  const chance = Buffer.from(context.ids.bytes(4)).readUInt32BE(0);
  const challenge = await createChallenge({
    algorithm,
    cost: rounds,
    counter: least + (chance % least),
    deriveKey,
    data: {
      draft: draftMark(context, draftId),
      // The library's own end of validity asks the machine's clock.
      until: later(context.clock.now(), proofGoodForMilliseconds),
    },
    ...secrets(context),
  });
  return JSON.stringify(challenge);
}

/**
 * Whether the work for this draft was done. What ran out or belongs to another draft counts as not
 * given, as a slow reader's would; what nobody here signed or does not come out right is wrong.
 */
export async function judgeProof(
  context: Context,
  draftId: string,
  proof: SentProof | null,
): Promise<"right" | "wrong" | "none"> {
  if (proof === null) return "none";
  const { verified } = await verifySolution({ ...proof, deriveKey, ...secrets(context) });
  if (!verified) return "wrong";
  const { draft, until } = proof.challenge.parameters.data;
  const fits = sameText(draft, draftMark(context, draftId)) && until > context.clock.now();
  return fits ? "right" : "none";
}
