import { expect } from "vitest";
import type { CalendarChange } from "#app/domain/deadline/calendar/calendar-plan.ts";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { calendarPreview } from "#app/server/queries/admin/calendar-preview.ts";
import {
  declareCalendarDay,
  dropCalendarDay,
} from "#app/server/usecases/time/declare-calendar-day.ts";
import { recountPetitions } from "#app/server/usecases/time/recount-petitions.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";

const entry = {
  day: civilDate("2026-11-25"),
  kind: "holiday",
  name: "announced late",
  source: "announcement",
} as const;
const added: CalendarChange = { state: "new", entry, before: null };
const removed: CalendarChange = { state: "removed", entry, before: entry };

onBothDatabases(
  "a drafted day is previewed, and the recount moves just those days",
  async (context) => {
    const people = await thePeople(context);
    const admin = await anOfficer(context, ["administrator"]);
    for (const station of ["received", "classified", "forwarded", "published"] as const)
      await aPetitionAt(context, people, station);
    const lastMoved = async () => {
      await recountPetitions(context);
      const [last] = await readClient(context.database.read).recount.findMany({
        orderBy: { id: "desc" },
      });
      return last?.moved;
    };
    const there = await calendarPreview(context, admin, [added]);
    // Two clocks of the one that came, one each of the two under way; the days of what was answered and
    // published end on the same day.
    expect(there).toMatchObject({ moved: 4, late: 0, cutOff: false });
    must(await declareCalendarDay(context, admin, entry));
    expect(await lastMoved()).toBe(there?.moved);
    expect(await calendarPreview(context, admin, [added])).toMatchObject({ moved: 0 });
    const back = await calendarPreview(context, admin, [removed]);
    must(await dropCalendarDay(context, admin, entry.day));
    expect(await lastMoved()).toBe(back?.moved);
    expect(await calendarPreview(context, people.lead, [added])).toBeNull();
  },
);
