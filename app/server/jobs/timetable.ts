/** Every job, on one page, in the order in which missed ones are caught up. */
import { type TimedWorkName, timedWork } from "#app/domain/administration/timed-work.ts";
import {
  endSupplementWaits,
  remindAtOnce,
  sendDigests,
  tellOpenRestrictions,
  tellPartNews,
  tellProgress,
} from "./chase.ts";
import { closeAnswered } from "./close-answered.ts";
import { deliverOutbox } from "./deliver-outbox.ts";
import type { Job } from "./job.ts";
import { mailHistoryHead } from "./mail-history-head.ts";
import { backUpNightly } from "./nightly-backup.ts";
import { proveRestoreWeekly } from "./prove-restore.ts";
import { purgeExpired } from "./purge-expired.ts";
import { recount } from "./recount.ts";
import { remindCalendar } from "./remind-calendar.ts";
import { renewWords } from "./renew-words.ts";
import { sealOlderContent } from "./seal-content.ts";
import { sweepFiles } from "./sweep-files.ts";
import { tellAlarms } from "./tell-alarms.ts";
import { compareSample } from "./verify-sample.ts";

const sixHours = 6 * 60 * 60_000;

const job = (name: TimedWorkName, run: Job["run"], more: Partial<Job> = {}): Job => ({
  name,
  schedule: timedWork[name],
  run,
  ...more,
});

export const timetable: readonly Job[] = [
  job("deliver-outbox", deliverOutbox, { againWhenSetBack: true }),
  // Before what is told: a digest names days as they are now.
  job("recount", recount, { inTurn: true, leaseMilliseconds: sixHours }),
  job("purge-expired", purgeExpired),
  job("sweep-files", sweepFiles, { leaseMilliseconds: sixHours }),
  job("renew-words", renewWords, { leaseMilliseconds: sixHours }),
  job("seal-content", sealOlderContent, { leaseMilliseconds: sixHours }),
  job("verify-sample", compareSample, { leaseMilliseconds: sixHours }),
  job("close-answered", closeAnswered, { inTurn: true }),
  job("mail-history-head", mailHistoryHead, { inTurn: true }),
  job("remind-calendar", remindCalendar, { inTurn: true }),
  // Looked at each hour: the office sets the hour of the digests, and an outage is caught up.
  job("end-supplement-waits", endSupplementWaits, { inTurn: true }),
  job("send-digests", sendDigests, { inTurn: true }),
  job("remind-at-once", remindAtOnce, { inTurn: true }),
  job("tell-progress", tellProgress, { inTurn: true }),
  // After it, so that what is said of a late part stands in the same message.
  job("tell-parts", tellPartNews, { inTurn: true }),
  job("tell-open-restrictions", tellOpenRestrictions, { inTurn: true }),
  job("back-up", backUpNightly, { leaseMilliseconds: sixHours, inOwnProcess: true }),
  // After it, so that a backup that is being caught up is not told as late.
  job("tell-alarms", tellAlarms, { inTurn: true }),
  job("prove-restore", proveRestoreWeekly, { leaseMilliseconds: sixHours, inOwnProcess: true }),
];
