/** How long who typed wrongly waits: nothing at first, then longer each time, never for ever. */

/** Wrong tries at one account from which the waiting begins (NIST SP 800-63B, 5.2.2). */
export const wrongTriesOfAccount = 5;
/** The same for one address, wide: a whole office may stand behind it. */
export const wrongTriesOfAddress = 30;

const minutes = [1, 2, 4, 8, 15, 30, 60] as const;
const longestMinutes = 60;

/** Minutes of waiting after the given number of wrong tries; 0 while more are allowed at once. */
export function waitMinutesAfter(wrongTries: number, allowed: number): number {
  if (wrongTries < allowed) return 0;
  return minutes[wrongTries - allowed] ?? longestMinutes;
}
