import { isOfficeTime } from "#app/domain/deadline/calendar/telling-hours.ts";
import { workingDayBefore } from "#app/domain/deadline/rules/reminder-steps.ts";
import type { RuleBook } from "#app/domain/deadline/rules/rule-book.ts";
import { staffOf } from "#app/domain/petition/reminders/reminded-people.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import {
  listOfficers,
  type OfficerRow,
  officerActor,
} from "../../persistence/people/officer-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { enqueueOnce, type NewMessage } from "../../persistence/work/outbox-writing.ts";
import { type ApartReminder, gatherReminders } from "./gather-reminders.ts";

/** So many working days are looked back, so that a night or a weekend without the server loses nothing. */
const caughtUpWorkingDays = 3;

/**
 * Tells the steps that a rule wants told apart, while the office works. The key of a message is the
 * petition, the limit, its due day, the step and the person: each is told once, whenever this runs.
 */
export async function remindAtOnce(context: Context): Promise<void> {
  const { read } = context.database;
  const now = context.clock.now();
  const today = todayOf(context.clock);
  const legalClock = await loadLegalClock(read);
  const { calendar, rules } = legalClock;
  if (!isOfficeTime(calendar, new Date(now)) || !hasImmediateReminder(rules)) return;
  const officers = (await listOfficers(read)).filter(({ deactivatedAt }) => deactivatedAt === null);
  const rows = new Map(officers.map((row) => [row.id, row]));
  const { apart } = await gatherReminders(read, {
    legalClock,
    staff: staffOf(officers.map(officerActor)),
    span: { after: workingDayBefore(calendar, today, caughtUpWorkingDays), upTo: today },
    moves: new Map(),
  });
  const messages = apart.flatMap((one) => reminderOf(one, rows.get(one.officer.officerId)));
  if (messages.length === 0) return;
  await context.database.transaction((transaction) => enqueueOnce(transaction, messages, now));
}

/** Walking every open petition each hour is only worth it where a rule asks for it. */
const hasImmediateReminder = ({ versions }: RuleBook) =>
  versions.some(({ reminders }) =>
    reminders.some(({ atOnce, to }) => atOnce && to.some((audience) => audience !== "sender")),
  );

function reminderOf(
  { petition, reminder, at, officer }: ApartReminder,
  row: OfficerRow | undefined,
): NewMessage[] {
  if (row === undefined) return [];
  const { clock, dueOn } = reminder.limit;
  const isShared = petition.others.length > 0;
  const share = isShared ? `${petition.place}:` : "";
  return [
    {
      messageKey: `remind:${petition.id}:${share}${clock}:${dueOn}:${at}:${row.id}`,
      petitionId: petition.id,
      channel: "email",
      template: "reminder",
      language: row.language,
      audience: "officer",
      officerId: row.id,
      address: row.email,
      facts: {
        code: petition.code,
        ...(isShared && { place: petition.place }),
        side: officer.side,
        clock,
        dueOn,
        section: reminder.section,
      },
    },
  ];
}
