import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForDeed } from "#app/domain/permission/policy.ts";
import { calendarDays, calendarYears } from "../../persistence/calendar-store.ts";
import { listFields } from "../../persistence/reference-store.ts";
import { loadSettings } from "../../persistence/setting-store.ts";
import type { Context } from "../../usecases/context.ts";

const permitted = (actor: OfficerActor) => roleForDeed(actor, "administer") !== null;

/** Fields of administration in Vietnamese order. */
export async function fields(context: Context, actor: OfficerActor) {
  if (!permitted(actor)) return null;
  const rows = await listFields(context.database.read);
  return rows.map(({ code, name, nameEn, retiredOn }) => ({ code, name, nameEn, retiredOn }));
}

/** The days of one year that differ from the plain week, and the state of every year. */
export async function calendarOfYear(context: Context, actor: OfficerActor, year: number) {
  if (!permitted(actor)) return null;
  const days = await calendarDays(context.database.read);
  return {
    years: await calendarYears(context.database.read),
    days: days.filter(({ day }) => day.startsWith(`${year}-`)),
  };
}

export async function settings(context: Context, actor: OfficerActor) {
  if (!permitted(actor)) return null;
  const { provinceName, closingHour, nationalPortalUrl } = await loadSettings(
    context.database.read,
  );
  return { provinceName, closingHour, nationalPortalUrl };
}
