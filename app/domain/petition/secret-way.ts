/** How a new tracking secret reaches its sender, and how long a change of contact data is looked past. */

/** By mail or by a letter to the contact on file, on a slip at the counter, or read out by telephone. */
export const secretWays = ["email", "letter", "counter", "call"] as const;
export type SecretWay = (typeof secretWays)[number];

/** What is on file of the sender. */
type OnFile = { readonly email: string; readonly postalAddress: string; readonly address: string };

/**
 * The ways that are open. Where there is an e-mail address no officer has the secret in hand; it is read
 * out only to whoever can be reached in no other way than by telephone.
 */
export function openSecretWays({ email, postalAddress, address }: OnFile): readonly SecretWay[] {
  if (email !== "") return ["email"];
  return postalAddress !== "" || address !== "" ? ["letter", "counter"] : ["counter", "call"];
}

/** The ways on which an officer holds the secret, printed or read out. */
export const isInHand = (way: SecretWay) => way === "counter" || way === "call";

/** For so long after a change of contact data the former contact is told what is done in the sender's name. */
export const contactSettlesMilliseconds = 30 * 24 * 60 * 60_000;
