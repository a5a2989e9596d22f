/** What about a sending looks like a machine's work, and when that is enough for the quarantine. */

export const botMarks = [
  "trap-filled",
  "too-fast",
  "no-proof",
  "wrong-proof",
  "many-from-address",
  "flood-from-address",
  "same-text",
  "many-links",
] as const;
export type BotMark = (typeof botMarks)[number];

/** What was seen of one sending. Counts include this one. */
export type Sending = {
  /** The field that people do not see was filled in. */
  readonly trapFilled: boolean;
  /** From the first page that was kept to the last button. */
  readonly filledInSeconds: number;
  readonly proof: "right" | "wrong" | "none";
  /** Sends from this address in ten minutes; null where the address belongs to a counter. */
  readonly sendsOfAddress: number | null;
  /** Beyond so many of them the address floods the site, as the province has set. */
  readonly floodSends: number;
  /** How often this very text came within a day. */
  readonly sameTexts: number;
  readonly text: string;
};

/** How busy the whole site has been in the last ten minutes, and from how many sends on it is attacked. */
export type Load = {
  readonly sends: number;
  readonly sendsWithoutProof: number;
  readonly attackSends: number;
};

/** Nobody reads and fills in four pages, with name and address, in less. */
const filledInSecondsMin = 10;
const sameTextsMax = 3;
const linksMax = 2;

/**
 * Sends from one address within ten minutes. A village may share one address of a telephone
 * network, so the tiers ask for more work first, then hold in quarantine what is odd in other ways
 * too, and only at the end let people wait. Without a proof of work an address is watched from the
 * first tier.
 */
export const addressTiers = { harder: 5, watched: 15, waits: 60 } as const;

/** People without scripts are few: a tenth of an attack's sends is an attack where none brings a proof. */
const attackShareWithoutProof = 0.1;

const isUnderAttack = ({ sends, sendsWithoutProof, attackSends }: Load) =>
  sends > attackSends || sendsWithoutProof > attackSends * attackShareWithoutProof;

const linksIn = (text: string) => text.match(/\bhttps?:|\bwww[.]/gi)?.length ?? 0;

/**
 * The marks that one sending bears, in the order of `botMarks`; none where it looks like a person's. By
 * themselves they decide nothing: `isHeld` does.
 */
export function marksOf(sending: Sending): readonly BotMark[] {
  const watchedBeyond = sending.proof === "right" ? addressTiers.watched : addressTiers.harder;
  const found: { readonly [Mark in BotMark]: boolean } = {
    "trap-filled": sending.trapFilled,
    "too-fast": sending.filledInSeconds < filledInSecondsMin,
    "no-proof": sending.proof === "none",
    "wrong-proof": sending.proof === "wrong",
    "many-from-address": (sending.sendsOfAddress ?? 0) > watchedBeyond,
    "flood-from-address": (sending.sendsOfAddress ?? 0) > sending.floodSends,
    "same-text": sending.sameTexts > sameTextsMax,
    "many-links": linksIn(sending.text) > linksMax,
  };
  return botMarks.filter((mark) => found[mark]);
}

const enoughAlone: readonly BotMark[] = ["trap-filled", "wrong-proof", "flood-from-address"];

/**
 * Whether a sending with these marks goes to the quarantine. The trap, a forged proof and a flood from
 * one address are enough alone: whoever buys work by the thousand pays for every proof. Without a proof, as from a browser without script, one other mark or an attack is; with
 * one, two others are.
 */
export function isHeld(marks: readonly BotMark[], load: Load): boolean {
  if (marks.some((mark) => enoughAlone.includes(mark))) return true;
  if (marks.includes("no-proof")) return marks.length > 1 || isUnderAttack(load);
  return marks.length > 1;
}

const proofLevels = ["light", "harder", "heavy"] as const;
export type ProofLevel = (typeof proofLevels)[number];

/** How much work the next proof is to cost, by what this address and the whole site have sent. */
export function proofLevel(sendsOfAddress: number | null, load: Load): ProofLevel {
  const own = sendsOfAddress ?? 0;
  if (own >= addressTiers.watched || isUnderAttack(load)) return "heavy";
  return own >= addressTiers.harder || load.sends > load.attackSends / 2 ? "harder" : "light";
}
