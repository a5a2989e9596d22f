import { expect, test } from "vitest";
import { type CivilDate, civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { plainCircumstances } from "#tests/factories/circumstances.ts";
import { aPetition, twoReaders } from "#tests/factories/petition.ts";
import { evolve } from "../evolve.ts";
import { decide } from "../lifecycle.ts";

const reason = "A denunciation";
const restricted = (on: CivilDate, decides: boolean) => {
  const command = { type: "restrict", reason, namedReaders: twoReaders, decides } as const;
  const decision = decide(aPetition(), command, { ...plainCircumstances, today: on });
  if (!decision.ok) throw new Error(decision.reason);
  return decision.value.reduce(evolve, aPetition());
};

const friday = civilDate("2026-11-20");

test.each<[CivilDate, string, boolean]>([
  [civilDate("2026-11-20"), "on the day itself", false],
  [civilDate("2026-11-22"), "on the Sunday after it", false],
  [civilDate("2026-11-23"), "on the working day that the lead has", false],
  [civilDate("2026-11-24"), "when that day is over", true],
  [civilDate("2026-12-24"), "a month later, since it never lapses", true],
])("%s, %s: those above are told %s", (today, _when, told) => {
  const petition = restricted(friday, false);
  const asked = { type: "escalate-restriction" } as const;
  const decision = decide(petition, asked, { ...plainCircumstances, officer: null, today });
  expect(decision).toEqual(
    told
      ? { ok: true, value: [{ type: "RestrictionLeftOpen", on: today }] }
      : { ok: false, reason: "too-early" },
  );
  expect(petition.restricted).toBe(true);
});

test("what the lead restricts is decided; what an officer restricts is open until the lead decides", () => {
  expect(restricted(friday, true)).toMatchObject({ restricted: true, openRestriction: null });
  const open = restricted(friday, false);
  expect(open).toMatchObject({
    restricted: true,
    openRestriction: { on: friday, toldAbove: false },
  });
  const told = evolve(open, { type: "RestrictionLeftOpen", on: friday });
  expect(told.openRestriction).toEqual({ on: friday, toldAbove: true });
  expect(evolve(told, { type: "RestrictionConfirmed", reason })).toMatchObject({
    restricted: true,
    openRestriction: null,
  });
  expect(evolve(open, { type: "RestrictionLifted", reason })).toMatchObject({
    restricted: false,
    openRestriction: null,
  });
});
