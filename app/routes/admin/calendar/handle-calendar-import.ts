import { addresses, withQuery } from "#app/addresses.ts";
import { accepted } from "#app/domain/result.ts";
import { calendarList } from "#app/forms/administration/calendar-list.ts";
import { calendarPreview } from "#app/server/queries/admin/calendar-preview.ts";
import {
  type CalendarList,
  importCalendar,
  planCalendarImport,
} from "#app/server/usecases/time/import-calendar.ts";
import { readForm } from "../../kit/read-form.ts";
import type { StaffRequest } from "../../kit/staff-request.ts";
import { handleListImport } from "../list-import/handle-list-import.ts";

export const handleCalendarImport = (who: StaffRequest, form: FormData) =>
  handleListImport(form, {
    box: "list",
    missing: "forms:calendarList.missing",
    readFields: (sent) => readForm(sent, calendarList),
    plan: ({ text, fields }) => planWithForeseen(who, { ...fields, text }),
    apply: ({ text, fields }, mark) =>
      importCalendar(who.app, who.actor, { ...fields, text }, mark),
    addressAfter: ({ fields: { year } }) => withQuery(addresses.admin.calendar, { year }),
  });

/** The plan, with what it would do to open petitions where it would write anything. */
async function planWithForeseen({ app, actor }: StaffRequest, list: CalendarList) {
  const planned = await planCalendarImport(app, actor, list);
  if (!planned.ok) return planned;
  const { changes } = planned.value;
  const writes = changes.some(({ state }) => state !== "unchanged");
  const foreseen = writes ? await calendarPreview(app, actor, changes) : null;
  return accepted({ ...planned.value, foreseen });
}

export type CalendarImportPlan = Extract<
  Awaited<ReturnType<typeof planWithForeseen>>,
  { ok: true }
>["value"];
