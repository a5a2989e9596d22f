/** How a sender wants to be reached from now on, and what proves that he is reached there. */

/** The ways in which a sender is reached, of which he may give another. */
export const contactWays = ["email", "phone", "postalAddress"] as const;
export type ContactWay = (typeof contactWays)[number];

export type Contact = { readonly [W in ContactWay]?: string };

/** The ways that change, as they were and as they are to be. */
export type ContactChange = { readonly before: Contact; readonly after: Contact };

/** The ways that this change names. */
export const waysOf = ({ after }: ContactChange): readonly ContactWay[] =>
  contactWays.filter((way) => after[way] !== undefined);

/** How long a code holds, how often it may be typed, and how long no other one is sent. */
export const contactCodeLife = { milliseconds: 30 * 60 * 1000, tries: 5 } as const;
/** So many changes are asked for in a day and a night. */
export const contactAsksMax = 3;
/** Short enough that a mistyped address is put right while its sender still sits there. */
export const contactCodePause = 10 * 60 * 1000;

const codeRange = 1_000_000;
const codeDigits = 6;

/** By which a code is made; nothing of it is kept. */
export const contactCodeId = (code: string, at: string) => `contact ${code} ${at}`;

/** Six digits out of bytes that nobody can foresee. */
export function contactCodeOf(bytes: Uint8Array): string {
  let number = 0;
  for (const byte of bytes.slice(0, codeDigits)) number = (number * 256 + byte) % codeRange;
  return String(number).padStart(codeDigits, "0");
}
