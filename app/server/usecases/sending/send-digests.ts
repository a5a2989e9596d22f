/** One digest a person a working day; its promises and the mark of the day are written together. */
import { type CivilDate, instantInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { isTellingTime } from "#app/domain/deadline/calendar/telling-hours.ts";
import { workingDayBefore } from "#app/domain/deadline/rules/reminder-steps.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { type DigestLine, digestSections } from "#app/domain/petition/reminders/digest.ts";
import { staffOf } from "#app/domain/petition/reminders/reminded-people.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import {
  listOfficers,
  type OfficerRow,
  officerActor,
} from "../../persistence/people/officer-reading.ts";
import { dueMovesBetween } from "../../persistence/time/chasing-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { lastLease } from "../../persistence/work/job-run-reading.ts";
import { finishLease, takeLease } from "../../persistence/work/lease-writing.ts";
import { enqueueOnce, type NewMessage } from "../../persistence/work/outbox-writing.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { escalateLateness } from "./escalate-lateness.ts";
import { gatherReminders } from "./gather-reminders.ts";

/** The mark of the last day of digests: it, not the hour of a run, says from when there is to tell. */
const dayMark = "digest-day";
/** Lines of one section that a mail shows; the rest are counted. */
const linesShown = 30;

/**
 * Writes the digests of this working day, once, from the set hour on and never in the evening or on a
 * day off. Everything since the digest before is in it, so a day without one is caught up. Lateness
 * that a rule reports further up is recorded with the petition first. Answers how many people are told.
 */
export async function sendDigests(context: Context): Promise<number> {
  const { read } = context.database;
  const now = context.clock.now();
  const today = todayOf(context.clock);
  const legalClock = await loadLegalClock(read);
  const { digestHour } = await loadSettings(read);
  if (!isTellingTime(legalClock.calendar, new Date(now), digestHour)) return 0;
  const last = await lastLease(read, dayMark);
  if (last !== null && last.slot >= today) return 0;
  const after = (last?.slot ?? workingDayBefore(legalClock.calendar, today, 1)) as CivilDate;
  const officers = await listOfficers(read);
  const rows = new Map(officers.map((row) => [row.id, row]));
  const gathered = await gatherReminders(read, {
    legalClock,
    staff: staffOf(officers.filter(isOpen).map(officerActor)),
    span: { after, upTo: today },
    moves: await dueMovesBetween(read, last?.takenAt ?? startOfDay(after), now),
  });
  for (const escalation of gathered.escalations) await escalateLateness(context, escalation);
  const messages = [...gathered.lines].flatMap(([actor, lines]) =>
    digestOf(rows.get(actor.officerId), actor, lines, today),
  );
  return markAndPromise(context, today, messages);
}

const startOfDay = (day: CivilDate) => instantInVietnam(day, 0).toISOString();

const isOpen = ({ deactivatedAt }: OfficerRow) => deactivatedAt === null;

/** Whoever takes the day's mark first writes the digests; everyone else writes nothing. */
function markAndPromise(context: Context, today: CivilDate, messages: readonly NewMessage[]) {
  const now = context.clock.now();
  const name = dayMark;
  return context.database.transaction(async (transaction) => {
    const lease = { name, slot: today, now, until: now };
    if (!(await takeLease(transaction, lease))) return 0;
    await enqueueOnce(transaction, messages, now);
    await finishLease(transaction, { name, slot: today, at: now, lastError: "" });
    return messages.length;
  });
}

function digestOf(
  row: OfficerRow | undefined,
  actor: OfficerActor,
  lines: readonly DigestLine[],
  today: CivilDate,
): NewMessage[] {
  if (row === undefined) return [];
  const of = (section: DigestLine["section"]) => lines.filter((line) => line.section === section);
  const sections = digestSections.flatMap((section) => {
    const found = of(section);
    if (found.length === 0) return [];
    return {
      section,
      lines: found.slice(0, linesShown),
      more: Math.max(found.length - linesShown, 0),
    };
  });
  return [
    {
      messageKey: `digest:${today}:${row.id}`,
      petitionId: null,
      channel: "email",
      template: "digest",
      language: row.language,
      audience: "officer",
      officerId: row.id,
      address: row.email,
      facts: {
        day: today,
        side: actor.side,
        total: lines.length,
        overdue: of("overdue").length,
        dueToday: of("due-today").length,
        sections,
      },
    },
  ];
}
