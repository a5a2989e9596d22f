/** What changes people asks that the acting person has just proven who he is (OWASP ASVS 7.5.1). */

/** A sign-in with everything that the account asks counts as fresh for so long. */
export const freshMilliseconds = 10 * 60_000;

/** Whether password and second step were given within the last minutes; never where it is not known when. */
export function isFresh(provenAt: string | undefined, now: string): boolean {
  const age = Date.parse(now) - Date.parse(provenAt ?? "");
  return age >= 0 && age < freshMilliseconds;
}
