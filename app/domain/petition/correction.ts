/** Why an act that was done by mistake is put right: short lists, and own words for what is on none. */

/** Why what was sent to an agency is asked back. */
export const recallReasons = [
  "wrong-agency",
  "wrong-points",
  "wrong-limit",
  "sent-twice",
  "other",
] as const;
export type RecallReason = (typeof recallReasons)[number];

/** Why the receiving unit no longer answers by itself. */
export const stopReasons = ["others-competence", "begun-by-mistake", "other"] as const;
export type StopReason = (typeof stopReasons)[number];

/** A reason of a list, and the words that one of them owes. */
export type CodedReason<Code extends string> = {
  readonly reason: Code | "other";
  /** Owed where the reason is another; may stand beside any. */
  readonly note: string;
};
