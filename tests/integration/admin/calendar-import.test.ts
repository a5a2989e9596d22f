import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { skipReason } from "#app/domain/deadline/calendar/working-calendar.ts";
import {
  calendarDays,
  calendarYears,
  loadCalendar,
} from "#app/server/persistence/time/calendar-reading.ts";
import { calendarOfYear } from "#app/server/queries/admin/reference.ts";
import { dropCalendarDay } from "#app/server/usecases/time/declare-calendar-day.ts";
import {
  draftOfYear,
  importCalendar,
  planCalendarImport,
} from "#app/server/usecases/time/import-calendar.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import fixture from "#tests/fixtures/admin/calendar.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const { header, announced, source } = fixture;
const listOf = (lines: readonly string[]) => [header, ...lines].join("\n");

async function anAdministrator(context: TestContext) {
  const admin = await anOfficer(context, ["administrator"]);
  const plan = async (year: number, text: string, from = source) =>
    must(await planCalendarImport(context, admin, { year, text, source: from }));
  const states = async (year: number, text: string) => {
    const { changes, faults } = await plan(year, text);
    expect(faults).toEqual([]);
    return new Set(changes.map(({ state }) => state));
  };
  const apply = async (year: number, text: string) =>
    importCalendar(context, admin, { year, text, source }, (await plan(year, text)).mark);
  return { admin, plan, states, apply };
}

onBothDatabases(
  "an announced year is shown first, then applied as it was shown",
  async (context) => {
    const { plan, states, apply } = await anAdministrator(context);
    const text = listOf(announced);
    const planned = await plan(2027, text);
    const told = planned.changes.map(({ state, entry }) => `${entry.day} ${state}`);
    expect(told).toContain("2027-04-29 new");
    expect(told).toContain("2027-05-08 new");
    expect(told).toContain("2027-02-09 changed");
    expect(told).toContain("2027-09-02 removed");
    const before = await calendarDays(context.database.read);
    expect(before.some(({ day }) => day === "2027-04-29")).toBe(false);
    must(await apply(2027, text));
    expect(await states(2027, text)).toEqual(new Set(["unchanged"]));
    const calendar = await loadCalendar(context.database.read);
    expect(skipReason(calendar, civilDate("2027-04-29"))).toBe("swapped-off");
    expect(skipReason(calendar, civilDate("2027-05-08"))).toBeNull();
    expect(calendar.listed.get(civilDate("2027-05-08"))?.source).toBe(source);
    const days = await calendarDays(context.database.read);
    expect(days.filter(({ day }) => day < "2027").map(({ day }) => day)).toEqual(
      before.filter(({ day }) => day < "2027").map(({ day }) => day),
    );
  },
);

onBothDatabases(
  "a draft from the law makes an unknown year a draft, not official",
  async (context) => {
    const { admin, plan, apply } = await anAdministrator(context);
    const draft = draftOfYear(admin, 2028) ?? "";
    const planned = await plan(2028, draft, "");
    expect(planned.changes.map(({ entry }) => entry.day)).toContain("2028-01-26");
    expect(planned.changes.map(({ entry }) => entry.day)).toContain("2028-04-04");
    must(await apply(2028, draft));
    const years = await calendarYears(context.database.read);
    expect(years.find(({ year }) => year === 2028)?.status).toBe("draft");
    expect((await loadCalendar(context.database.read)).officialYears.has(2028)).toBe(false);
    const page = await calendarOfYear(context, admin, 2028);
    expect(page?.days).toHaveLength(planned.changes.length);
  },
);

onBothDatabases("the state of a known year stays as the administrator set it", async (context) => {
  const { apply } = await anAdministrator(context);
  must(await apply(2026, listOf(["2026-01-01,holiday,New Year,law"])));
  const years = await calendarYears(context.database.read);
  expect(years.find(({ year }) => year === 2026)?.status).toBe("official");
});

onBothDatabases("faulty lines are told by number, and then nothing is removed", async (context) => {
  const { plan } = await anAdministrator(context);
  const lines = fixture.faulty.map(([line]) => line ?? "");
  const planned = await plan(2027, listOf(["2027-02-05,holiday,new name,", ...lines]));
  expect(planned.faults.map(({ reason }) => reason)).toEqual(
    fixture.faulty.map(([, reason]) => reason),
  );
  expect(planned.faults.map(({ line }) => line)).toEqual(lines.map((_line, at) => at + 3));
  expect(planned.changes.map(({ state }) => state)).toEqual(["changed"]);
  const twice = await plan(2027, listOf(["2027-02-05,holiday,a,b", "5/2/2027,holiday,a,b"]));
  expect(twice.faults.map(({ reason }) => reason)).toEqual(["day-twice"]);
  const nameless = await plan(2027, listOf(["2027-02-05,holiday,a,"]), "");
  expect(nameless.faults.map(({ reason }) => reason)).toEqual(["source-missing"]);
});

onBothDatabases("an iCal file is read by events, by days in Viet Nam", async (context) => {
  const { plan } = await anAdministrator(context);
  const { changes, faults } = await plan(2027, fixture.ical.join("\r\n"));
  expect(faults).toEqual([]);
  const put = changes.filter(({ state }) => state !== "removed").map(({ entry }) => entry);
  expect(put.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
    "2027-02-05 holiday",
    "2027-02-06 holiday",
    "2027-02-07 holiday",
    "2027-02-08 holiday",
    "2027-02-09 holiday",
    "2027-02-10 holiday",
    "2027-02-11 holiday",
    "2027-04-29 swapped-off",
    "2027-05-08 swapped-in",
  ]);
  expect(put.at(-1)?.source).not.toBe(source);
  expect((await plan(2027, "BEGIN:VCALENDAR\nBEGIN:VEVENT")).fileFault).toBe("ical-broken");
  expect((await plan(2027, "day;kind\n")).fileFault).toBe("columns-missing");
});

onBothDatabases("a calendar that changed meanwhile is not overwritten unseen", async (context) => {
  const { admin, plan } = await anAdministrator(context);
  const list = { year: 2027, text: listOf(announced), source };
  const { mark } = await plan(2027, list.text);
  must(await dropCalendarDay(context, admin, civilDate("2027-11-24")));
  const refusal = await importCalendar(context, admin, list, mark);
  expect(refusal).toEqual({ ok: false, reason: "version-conflict" });
});

onBothDatabases("nobody but an administrator sees or changes a year", async (context) => {
  const lead = await anOfficer(context, ["office-lead"]);
  const list = { year: 2027, text: listOf(announced), source };
  expect((await planCalendarImport(context, lead, list)).ok).toBe(false);
  expect((await importCalendar(context, lead, list, "")).ok).toBe(false);
  expect(draftOfYear(lead, 2028)).toBeNull();
});
