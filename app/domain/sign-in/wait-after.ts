/** How long who typed wrongly waits: nothing at first, then longer each time, never for ever. */
export type WrongTriesRule = {
  /** From this many wrong tries on one waits. */
  readonly allowed: number;
  /** No wait is longer, so that nobody is locked out. */
  readonly longestMinutes: number;
  /** After so long from the first one, counting begins anew. */
  readonly countedHours: number;
};

/** At one account (NIST SP 800-63B, 3.2.2). */
export const accountTriesRule: WrongTriesRule = {
  allowed: 5,
  longestMinutes: 60,
  countedHours: 24,
};

/** From one address, wide and short: a whole office may stand behind it on its first morning. */
export const addressTriesRule: WrongTriesRule = { allowed: 50, longestMinutes: 5, countedHours: 1 };

const waitSteps = [1, 2, 4, 8, 15, 30] as const;

/**
 * Minutes of waiting after the given number of wrong tries; 0 while more are allowed without
 * waiting.
 */
export function waitMinutesAfter(
  wrongTries: number,
  { allowed, longestMinutes }: WrongTriesRule,
): number {
  if (wrongTries < allowed) return 0;
  return Math.min(waitSteps[wrongTries - allowed] ?? longestMinutes, longestMinutes);
}
