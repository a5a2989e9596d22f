import { expect, test } from "vitest";
import { parseCivilDate, weekday, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import { calendarDayKinds } from "#app/domain/deadline/calendar/working-calendar.ts";
import {
  formatRegisterNumber,
  parseRegisterNumber,
} from "#app/domain/identifiers/register-number.ts";
import { doors } from "#app/domain/petition/petition.ts";
import { agencyKinds } from "#app/forms/administration/agency.ts";
import { vietnamesePhone } from "#app/forms/fields/phone-field.ts";
import unitRows from "#prisma/seed/reference/administrative-units.json" with { type: "json" };
import agencyRows from "#prisma/seed/reference/agencies.json" with { type: "json" };
import calendarRows from "#prisma/seed/reference/calendar.json" with { type: "json" };
import doorRows from "#prisma/seed/reference/doors.json" with { type: "json" };
import fieldRows from "#prisma/seed/reference/fields.json" with { type: "json" };

const agencyCodes = agencyRows.map(({ code }) => code);
const unitCodes = unitRows.map(({ code }) => code);

function expectDistinct(values: readonly string[]) {
  expect(values).toEqual([...new Set(values)]);
}

test("codes are kebab-case and given once", () => {
  for (const rows of [agencyRows, unitRows, doorRows, fieldRows]) {
    const codes = rows.map(({ code }) => code);
    expectDistinct(codes);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  }
});

test("every door is there, in the order of the domain", () => {
  expect(doorRows.map(({ code }) => code)).toEqual(doors);
});

test("agencies are of a known kind, hang in one tree and stand where a place is", () => {
  for (const { kind, parent, unit } of agencyRows) {
    expect(agencyKinds).toContain(kind);
    if (parent !== null) expect(agencyCodes).toContain(parent);
    if (unit !== null) expect(unitCodes).toContain(unit);
  }
  const communes = agencyRows.filter(({ kind }) => kind === "commune").map(({ unit }) => unit);
  expect(communes).toEqual(
    unitRows.filter(({ parent }) => parent !== null).map(({ code }) => code),
  );
  expect(agencyRows.filter(({ kind }) => kind === "coordinating-office")).toHaveLength(1);
});

test("units with an account have a register code of their own", () => {
  const codes = agencyRows
    .filter(({ hasAccount }) => hasAccount)
    .map(({ registerCode }) => registerCode);
  expectDistinct(codes);
  for (const unitCode of codes) {
    const written = formatRegisterNumber({ year: 2026, unitCode, number: 1 });
    expect(parseRegisterNumber(written)).toEqual({ year: 2026, unitCode, number: 1 });
  }
});

test("ministries, the council and vertical bodies have no account", () => {
  for (const { kind, hasAccount } of agencyRows) {
    const outside = ["central-vertical", "ministry", "council", "citizen-reception"].includes(kind);
    if (outside) expect(hasAccount).toBe(false);
  }
});

test("a former name leads to one unit only and is no present name", () => {
  for (const rows of [agencyRows, unitRows]) {
    expectDistinct([...rows.map(({ name }) => name), ...rows.flatMap((row) => row.formerNames)]);
  }
});

test("contacts are visibly invented", () => {
  for (const { contact } of agencyRows.filter(({ kind }) => kind !== "ministry")) {
    expect(vietnamesePhone(contact.phone)).toMatch(/^0900000\d{3}$/);
    expect(contact.email).toMatch(/[@.]example\.vn$/);
    expect(new URL(contact.website).hostname).toMatch(/\.example\.vn$/);
  }
});

test("calendar days exist, are sorted, lie in a listed year and name their source", () => {
  const years = calendarRows.years.map(({ year }) => year);
  const days = calendarRows.days.map(({ day }) => day);
  expect(days).toEqual([...new Set(days)].sort());
  for (const { day, kind, name, source } of calendarRows.days) {
    const parsed = parseCivilDate(day);
    if (parsed === null) throw new Error(`Not a day of the calendar: ${day}`);
    expect(years).toContain(yearOf(parsed));
    expect(calendarDayKinds).toContain(kind);
    expect([0, 6].includes(weekday(parsed))).toBe(kind === "swapped-in");
    expect(name && source).not.toBe("");
  }
});
