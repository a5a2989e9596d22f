import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { WorkingCalendar } from "#app/domain/deadline/calendar/working-calendar.ts";
import { workingDaysBetween } from "#app/domain/deadline/counting/due-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { ChasedLine } from "#app/domain/petition/clocks/overdue.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { chaseLetterBody } from "../../documents/compose-chase-letter.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import { chaseLetterOfDay } from "../../persistence/time/chase-letter-reading.ts";
import { insertChaseLetter } from "../../persistence/time/chase-letter-store.ts";
import { type OverdueRow, overdueAtAgency } from "../../persistence/time/overdue-reading.ts";
import { changeTogether } from "../custody/change-petition.ts";

/** The longest overdue first; what does not fit comes with the next letter. */
const linesMax = 100;

/**
 * Makes the letter that chases an agency for everything overdue there which this unit forwarded, and
 * files it in the history of each petition. A second press on the same day gives the same letter.
 * Returns its number in our own list; its document number is the registry's.
 */
export const makeChaseLetter = (
  context: Context,
  actor: OfficerActor,
  agencyId: number,
): Promise<Result<number>> =>
  changeTogether(context, actor, async (transaction, ask) => {
    if (roleForAction(actor, "chase") === null) return refused("not-permitted");
    const madeOn = todayOf(context.clock);
    const fromUnitId = actor.unitId;
    const known = await chaseLetterOfDay(transaction, { fromUnitId, agencyId, madeOn });
    if (known !== null) return accepted(known.id);
    const place = { receivingUnitId: fromUnitId, agencyId, limit: linesMax };
    const overdue = await overdueAtAgency(transaction, madeOn, place);
    if (overdue.length === 0) return refused("not-late");
    const calendar = await loadCalendar(transaction);
    const lines = overdue.map((row) => chaseLineOf(row, calendar, madeOn));
    const letter = { fromUnitId, agencyId, lines };
    const letterId = await insertChaseLetter(transaction, {
      ...letter,
      madeAt: context.clock.now(),
      madeOn,
      madeById: actor.officerId,
      body: await chaseLetterBody(transaction, { ...letter, today: madeOn }),
    });
    for (const { code, forwarding } of lines) {
      const filed = await ask(
        { code, version: null, forwarding: forwarding ?? null },
        { command: () => accepted({ type: "make-chase-letter", letterId }) },
      );
      if (!filed.ok) return filed;
    }
    return accepted(letterId);
  });

function chaseLineOf(row: OverdueRow, calendar: WorkingCalendar, today: CivilDate): ChasedLine {
  const { code, forwarding, registerNumber, forwardedOn, dueOn } = row;
  const daysLate = workingDaysBetween(calendar, dueOn, today);
  return {
    code,
    ...(forwarding !== null && { forwarding }),
    registerNumber,
    forwardedOn,
    dueOn,
    daysLate,
  };
}
