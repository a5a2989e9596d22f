import { civilDate, daysBetween } from "#app/domain/deadline/calendar/civil-date.ts";
import { todayOf } from "../clock.ts";
import type { Context } from "../context.ts";
import { backupState } from "../persistence/engine/backup-reading.ts";
import { historyHead } from "../persistence/history/history-reading.ts";
import { calendarYears } from "../persistence/time/calendar-reading.ts";
import { jobLeases } from "../persistence/work/job-run-reading.ts";
import { systemState } from "../persistence/work/system-reading.ts";

/** What a watching machine asks: figures, instants and days, nothing of any petition. */
export async function systemHealth(context: Context) {
  const read = context.database.watch;
  const now = Date.parse(context.clock.now());
  const [mail, leases, { backup, proof, failedTry }, years, history, disk] = await Promise.all([
    systemState(read),
    jobLeases(read),
    backupState(read),
    calendarYears(read),
    historyHead(read),
    context.room(),
  ]);
  const oldest = mail.oldestWaitingAt === null ? now : Date.parse(mail.oldestWaitingAt);
  const declared = years.filter(({ status }) => status === "official").map(({ year }) => year);
  return {
    disk,
    queue: {
      waiting: mail.waiting,
      oldestWaitingSeconds: Math.max(0, Math.round((now - oldest) / 1000)),
      setAside: mail.setAside,
    },
    lastMailAt: mail.lastSentAt,
    lastBackupAt: backup?.madeAt ?? null,
    lastProvenRestoreAt: proof?.finishedAt ?? null,
    restoreFault: failedTry?.fault ?? null,
    historyLinks: history.count,
    jobFaults: leases.filter(({ lastError }) => lastError !== "").map(({ name }) => name),
    /** Days for which the working calendar is official; below none, limits are provisional. */
    calendarDaysLeft:
      declared.length === 0
        ? 0
        : daysBetween(todayOf(context.clock), civilDate(`${Math.max(...declared)}-12-31`)),
  };
}

export type SystemHealth = Awaited<ReturnType<typeof systemHealth>>;
