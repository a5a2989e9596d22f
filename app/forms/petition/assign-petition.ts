import { z } from "zod";
import { type CivilDate, compare } from "#app/domain/deadline/calendar/civil-date.ts";
import type { DivisionId, OfficerId } from "#app/domain/petition/petition-ids.ts";
import { type DayBound, notAfter, optionalDay } from "../fields/day-fields.ts";
import { optionalLine } from "../fields/text-fields.ts";

/** A person or a division of the own unit, as one choice. */
const assigneeOf = /^([od])([1-9]\d{0,8})$/;
export const officerChoice = (id: number) => `o${id}`;
export const divisionChoice = (id: number) => `d${id}`;

function readAssignee(text: string) {
  const [, kind, id] = assigneeOf.exec(text) ?? [];
  return {
    officerId: kind === "o" ? (Number(id) as OfficerId) : null,
    divisionId: kind === "d" ? (Number(id) as DivisionId) : null,
  };
}

const notBefore = (first: CivilDate, message: string): DayBound => ({
  holds: (day) => compare(day, first) >= 0,
  message,
});

/** To whom the work is given, until when inside the unit, and a word with it. */
export const assignPetition = (today: CivilDate, latest: CivilDate | null) =>
  z
    .object({
      assignee: z
        .string({ error: "forms:assignee.missing" })
        .regex(assigneeOf, "forms:assignee.missing"),
      innerDueOn: optionalDay(
        notBefore(today, "forms:innerDueOn.past"),
        ...(latest === null ? [] : [notAfter(latest, "forms:innerDueOn.after-reply")]),
      ),
      note: optionalLine(300),
    })
    .transform(({ assignee, ...rest }) => ({ ...readAssignee(assignee), ...rest }));
