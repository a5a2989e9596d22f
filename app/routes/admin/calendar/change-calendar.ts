import { addresses, withQuery } from "#app/addresses.ts";
import { parseCivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { calendarDay } from "#app/forms/administration/calendar-day.ts";
import { calendarYear } from "#app/forms/administration/calendar-year.ts";
import type { Context } from "#app/server/context.ts";
import {
  declareCalendarDay,
  declareCalendarYear,
  dropCalendarDay,
} from "#app/server/usecases/time/declare-calendar-day.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { handleForm, redirectWhenDone, respondWithRefusal } from "../../kit/handle-form.ts";

const makeAddress = (year: number | string) => withQuery(addresses.admin.calendar, { year });

/** The three forms of the calendar's page: a day, its removal, the state of a year. */
export async function changeCalendar(app: Context, actor: OfficerActor, form: FormData) {
  const acts = { day: declareDay, year: declareYear, remove: removeDay };
  return chooseAct(form, acts, "day")(app, actor, form);
}

const declareDay = (app: Context, actor: OfficerActor, form: FormData) =>
  handleForm(form, calendarDay, makeAddress(String(form.get("day.year"))), (value) =>
    declareCalendarDay(app, actor, value),
  );

const declareYear = (app: Context, actor: OfficerActor, form: FormData) =>
  handleForm(form, calendarYear, makeAddress(String(form.get("year"))), (value) => {
    const { year, status, yearSource: source } = value;
    return declareCalendarYear(app, actor, { year, status, source });
  });

async function removeDay(app: Context, actor: OfficerActor, form: FormData) {
  const day = parseCivilDate(String(form.get("date")));
  if (day === null) return respondWithRefusal("not-found", form);
  return redirectWhenDone(makeAddress(yearOf(day)), dropCalendarDay(app, actor, day));
}
