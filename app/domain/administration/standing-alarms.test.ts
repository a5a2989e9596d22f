import { expect, test } from "vitest";
import { alarmsOf, type MachineState, type StandingAlarm } from "./standing-alarms.ts";

const now = "2026-11-21T02:00:00.000Z";
const sound: MachineState = {
  backupSet: true,
  lastBackupAt: "2026-11-20T18:00:00.000Z",
  oldestMailAt: null,
  mailsSetAside: 0,
  failingJobs: 0,
};

const table: readonly (readonly [string, Partial<MachineState>, readonly StandingAlarm[]])[] = [
  ["all runs", {}, []],
  ["a backup of 26 hours ago", { lastBackupAt: "2026-11-20T00:00:00.000Z" }, []],
  ["a backup of a minute more", { lastBackupAt: "2026-11-19T23:59:00.000Z" }, ["backup-late"]],
  ["no backup at all", { lastBackupAt: null }, ["backup-late"]],
  ["no backup where none is set", { backupSet: false, lastBackupAt: null }, []],
  ["a mail of two hours ago", { oldestMailAt: "2026-11-21T00:00:00.000Z" }, []],
  ["a mail of a minute more", { oldestMailAt: "2026-11-20T23:59:00.000Z" }, ["mail-stuck"]],
  ["a mail that was set aside", { mailsSetAside: 1 }, ["mail-stuck"]],
  ["a job that failed", { failingJobs: 1 }, ["jobs-failing"]],
  [
    "everything at once",
    { lastBackupAt: null, mailsSetAside: 2, failingJobs: 3 },
    ["backup-late", "mail-stuck", "jobs-failing"],
  ],
];

test.each(table)("with %s", (_, change, told) => {
  expect(alarmsOf({ ...sound, ...change }, now)).toEqual(told);
});
