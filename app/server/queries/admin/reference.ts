import { type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import { officeHoursText } from "#app/domain/deadline/calendar/office-hours.ts";
import { dueDate } from "#app/domain/deadline/counting/due-date.ts";
import { ruleFor } from "#app/domain/deadline/rules/rule-book.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { calendarDays, calendarYears } from "../../persistence/time/calendar-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { listFields } from "../../persistence/work/reference-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";

const mayAdminister = (actor: OfficerActor) => roleForAction(actor, "administer") !== null;

/** Fields of administration in Vietnamese order. */
export async function fields(context: Context, actor: OfficerActor) {
  if (!mayAdminister(actor)) return null;
  const rows = await listFields(context.database.read);
  return rows.map(({ code, name, nameEn, retiredOn }) => ({ code, name, nameEn, retiredOn }));
}

/** The days of one year that differ from the plain week, and the state of every year. */
export async function calendarOfYear(context: Context, actor: OfficerActor, asked: number | null) {
  if (!mayAdminister(actor)) return null;
  const today = todayOf(context.clock);
  const year = asked ?? yearOf(today);
  const days = await calendarDays(context.database.read);
  return {
    year,
    today,
    years: await calendarYears(context.database.read),
    days: days.filter(({ day }) => yearOf(day) === year),
  };
}

/** When the limits of this office would end for a petition of that day. */
export async function limitsFrom(context: Context, actor: OfficerActor, from: CivilDate) {
  if (!mayAdminister(actor)) return null;
  const { calendar, rules } = await loadLegalClock(context.database.read);
  const kind = { class: null, channel: "web", complexity: "ordinary" } as const;
  return (["forward", "reply"] as const).map((key) => {
    const rule = ruleFor(rules, key, kind, from);
    const { on, provisional } = dueDate(calendar, rule, from);
    return { key, amount: rule.amount, unit: rule.unit, on, provisional };
  });
}

/** The notice as it was entered, whether its days have come or gone; undefined for who may not administer. */
export async function storedNotice(context: Context, actor: OfficerActor) {
  if (!mayAdminister(actor)) return undefined;
  return (await loadSettings(context.database.read)).siteNotice;
}

/** What means the same to whoever searches. */
export async function synonyms(context: Context, actor: OfficerActor) {
  if (!mayAdminister(actor)) return null;
  return (await loadSettings(context.database.read)).synonyms;
}

/**
 * The settings as their form shows them: hours of the day in Viet Nam, one network a line, from how many
 * sends in ten minutes the site counts as attacked and one address as flooding it, and the minutes in which a forwarding is told to nobody. Null for who may not administer.
 */
export async function settings(context: Context, actor: OfficerActor) {
  if (!mayAdminister(actor)) return null;
  const stored = await loadSettings(context.database.read);
  const { provinceName, closingHour, digestHour, nationalPortalUrl, counterNetworks } = stored;
  const { attackSends, floodSends, forwardingWaitMinutes, lateApology, lateApologyEn } = stored;
  const { dataOfficerName, dataOfficerPhone, dataOfficerEmail } = stored;
  const officeHours = officeHoursText(stored.officeHours);
  return {
    provinceName,
    closingHour,
    officeHours,
    digestHour,
    nationalPortalUrl,
    counterNetworks: counterNetworks.join("\n"),
    attackSends,
    floodSends,
    forwardingWaitMinutes,
    lateApology,
    lateApologyEn,
    dataOfficerName,
    dataOfficerPhone,
    dataOfficerEmail,
  };
}
