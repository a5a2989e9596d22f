import { alarmsOf, type StandingAlarm } from "#app/domain/administration/standing-alarms.ts";
import { todayOf } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { administratorMessages } from "../outbox/administrator-messages.ts";
import { backupState } from "../persistence/engine/backup-reading.ts";
import { jobLeases } from "../persistence/work/job-run-reading.ts";
import { enqueueOnce } from "../persistence/work/outbox-writing.ts";
import { systemState } from "../persistence/work/system-reading.ts";

/**
 * Mails the administrators what stands still: a late backup, mail that does not leave, timed work that
 * fails. Each is told once a day for as long as it lasts.
 */
export async function tellAlarms({ backup }: Config, context: Context) {
  const { database, clock } = context;
  const at = clock.now();
  const day = todayOf(clock);
  const mail = await systemState(database.read);
  const failing = (await jobLeases(database.read)).filter(({ lastError }) => lastError !== "");
  const { backup: lastBackup } = await backupState(database.read);
  const state = {
    backupSet: backup.directory !== null && backup.key !== null,
    lastBackupAt: lastBackup?.madeAt ?? null,
    oldestMailAt: mail.oldestWaitingAt,
    mailsSetAside: mail.setAside,
    failingJobs: failing.length,
  };
  const facts: Readonly<Record<StandingAlarm, Readonly<Record<string, string>>>> = {
    "backup-late": { day },
    "mail-stuck": { count: String(mail.waiting + mail.setAside) },
    "jobs-failing": { count: String(failing.length) },
  };
  const told = alarmsOf(state, at);
  if (told.length === 0) return;
  await database.transaction(async (transaction) => {
    for (const template of told) {
      const message = { key: `${template}:${day}`, template, facts: facts[template] };
      await enqueueOnce(transaction, await administratorMessages(transaction, message), at);
    }
  });
}
