import { z } from "zod";
import { incidentDataKinds } from "#app/domain/data-rights/incident.ts";
import { type CivilDate, instantInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { shortText } from "#app/domain/text/short-text.ts";
import { notAfter, optionalDay, requiredDay } from "../fields/day-fields.ts";
import { choice, evenWhenFieldsFail, tick } from "../fields/fields.ts";
import { line, optionalLine, optionalText, text } from "../fields/text-fields.ts";

const clockTime = /^([01]?\d|2[0-3])[:h]([0-5]\d)$/;
const minutesPerHour = 60;

/** Minutes after midnight, as people write a time of day. */
const timeOfDay = () =>
  line(60, "rights:incident.not-time").transform((typed, context) => {
    const [, hours, minutes] = clockTime.exec(shortText(typed)) ?? [];
    if (hours !== undefined && minutes !== undefined)
      return Number(hours) * minutesPerHour + Number(minutes);
    context.issues.push({ code: "custom", message: "rights:incident.not-time", input: typed });
    return z.NEVER;
  });

const peopleMax = 100_000_000;
const people = () =>
  z
    .number({ error: "rights:errors.people" })
    .int("rights:errors.people")
    .min(0, "rights:errors.people")
    .max(peopleMax, "rights:errors.people")
    .nullable()
    .default(null);

const dataKinds = () =>
  z
    .preprocess(
      (given) => (given === undefined ? [] : [given].flat()),
      z.array(choice(incidentDataKinds, "rights:incident.data-missing")),
    )
    .refine((kinds) => kinds.length > 0, "rights:incident.data-missing");

const told = {
  serious: tick(),
  what: text(5000, "rights:incident.what-missing"),
  dataKinds: dataKinds(),
  peopleCount: people(),
  consequences: optionalText(2000),
  measures: optionalText(5000),
};

/** What happened, to which data, and when it was noticed. */
export function newIncidentForm(today: CivilDate) {
  const noticedOn = requiredDay(
    "rights:incident.noticed-missing",
    notAfter(today, "forms:day.afterToday"),
  );
  return z
    .object({ noticedOn, noticedTime: timeOfDay(), ...told })
    .transform(({ noticedOn: on, noticedTime, ...rest }) => ({
      ...rest,
      noticedAt: instantInVietnam(on, noticedTime).toISOString(),
    }));
}

/** What is known later: the same, and whom it was reported to. */
export function changedIncidentForm(today: CivilDate) {
  const reportedOn = optionalDay(notAfter(today, "forms:day.afterToday"));
  return z
    .object({
      ...told,
      reportedOn,
      reportedTime: z.string().default(""),
      reportNumber: optionalLine(60),
      peopleToldOn: optionalDay(notAfter(today, "forms:day.afterToday")),
    })
    .superRefine(({ reportedOn: on, reportedTime }, context) => {
      if (on !== null && !clockTime.test(shortText(reportedTime)))
        context.addIssue({
          code: "custom",
          path: ["reportedTime"],
          message: "rights:incident.not-time",
        });
    }, evenWhenFieldsFail)
    .transform(({ reportedOn: on, reportedTime, ...rest }) => {
      const [, hours, minutes] = clockTime.exec(shortText(reportedTime)) ?? [];
      const at = Number(hours ?? 0) * minutesPerHour + Number(minutes ?? 0);
      return { ...rest, reportedAt: on && instantInVietnam(on, at).toISOString() };
    });
}

/** What came of it. */
export const closeIncidentForm = z.object({
  closingNote: text(2000, "rights:incident.note-missing"),
});
