/** Which version of a limit holds a clock after another set of limits was chosen. */
import { expect, test } from "vitest";
import { aLegalClock, aPetition } from "#tests/factories/petition.ts";
import { civilDate } from "../../deadline/calendar/civil-date.ts";
import { type LimitProfile, withProfile } from "../../deadline/rules/limit-profiles.ts";
import { presentRule } from "./clock-starts.ts";

const portalFrom = civilDate("2026-11-10");
const officeAgainFrom = civilDate("2026-11-20");
const forwardedOn = civilDate("2026-11-27");

function bookAfter(...chosen: readonly (readonly [LimitProfile, typeof portalFrom])[]) {
  let book = aLegalClock.rules;
  for (const [profile, from] of chosen) {
    const next = withProfile(book, profile, from);
    if (!next.ok) throw new Error(next.reason);
    book = next.value.book;
  }
  return { ...aLegalClock, rules: book };
}

const there = bookAfter(["national-portal", portalFrom]);
const andBack = bookAfter(["national-portal", portalFrom], ["office", officeAgainFrom]);

test.each([
  ["received before the portal's limits", there, "2026-11-09", "forwarding"],
  ["received under the portal's limits", there, "2026-11-10", "day-zero"],
  ["received under them, forwarded after the office's returned", andBack, "2026-11-19", "day-zero"],
  ["received after the office's returned", andBack, "2026-11-20", "forwarding"],
] as const)("%s: the reply counts as was said at receipt", (_named, clock, on, countedFrom) => {
  const petition = aPetition({ stage: "registered", receivedOn: civilDate(on) });
  expect(presentRule(petition, "reply", clock, forwardedOn).countedFrom).toBe(countedFrom);
});
