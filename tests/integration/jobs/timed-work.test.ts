import { expect } from "vitest";
import { standingAlarms } from "#app/domain/administration/standing-alarms.ts";
import { later } from "#app/server/clock.ts";
import { readConfig } from "#app/server/config.ts";
import { closeAnswered } from "#app/server/jobs/close-answered.ts";
import { mailHistoryHead } from "#app/server/jobs/mail-history-head.ts";
import { purgeExpired } from "#app/server/jobs/purge-expired.ts";
import { remindCalendar } from "#app/server/jobs/remind-calendar.ts";
import { runJob } from "#app/server/jobs/run-job.ts";
import { tellAlarms } from "#app/server/jobs/tell-alarms.ts";
import { historyHead } from "#app/server/persistence/history/history-reading.ts";
import { countEach } from "#app/server/persistence/people/throttle-writing.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { addDraftFiles } from "#app/server/usecases/intake/attach-files.ts";
import { saveDraft } from "#app/server/usecases/intake/draft.ts";
import { declareCalendarYear } from "#app/server/usecases/time/declare-calendar-day.ts";
import { notAnnounced } from "#tests/factories/calendar-years.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { anyVisitor } from "#tests/setup/visitor.ts";

const config = readConfig({ DEMO: "1" });
const day = 24 * 60 * 60_000;

onBothDatabases(
  "an answered petition closes by itself after its limit, not a day before",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "answered");
    const stage = async () => (await findPetition(context.database.read, code))?.stage;
    // Answered on 21 November; thirty days end on Monday 21 December, so it closes on the 22nd.
    context.clock.set("2026-12-21T10:00:00.000Z");
    await closeAnswered(config, context);
    expect(await stage()).toBe("answered");
    context.clock.set("2026-12-22T01:00:00.000Z");
    await closeAnswered(config, context);
    expect(await stage()).toBe("closed");
  },
);

onBothDatabases("an unsent draft goes after 24 hours, with its files", async (context) => {
  const { draftId } = must(
    await saveDraft(context, anyVisitor, null, "content", { content: "half a letter" }),
  );
  const file = {
    fileName: "a.pdf",
    mediaType: "application/pdf",
    bytes: new Uint8Array([1]),
    hasTextLayer: true,
  };
  must(await addDraftFiles(context, anyVisitor, draftId, [file], 5));
  const { draft, storedFile } = readClient(context.database.read);
  const key = (await storedFile.findFirst())?.storageKey ?? "";
  context.clock.set(later(context.clock.now(), day - 60_000));
  await purgeExpired(config, context);
  expect(await draft.count()).toBe(1);
  context.clock.set(later(context.clock.now(), 120_000));
  await purgeExpired(config, context);
  expect([await draft.count(), await storedFile.count()]).toEqual([0, 0]);
  expect(await context.files.get(key)).toBeNull();
});

onBothDatabases("counts whose window has run out are taken away", async (context) => {
  const now = context.clock.now();
  const entries = [
    { key: "over", resetsAt: later(now, 1) },
    { key: "running", resetsAt: later(now, day) },
  ];
  await context.database.transaction((transaction) => countEach(transaction, entries, now));
  context.clock.set(later(now, 1));
  await purgeExpired(config, context);
  const left = await readClient(context.database.read).throttle.findMany();
  expect(left.map(({ key }) => key)).toEqual(["running"]);
});

onBothDatabases(
  "count and head of the history are mailed to each administrator",
  async (context) => {
    await anOfficer(context, ["administrator"]);
    const people = await thePeople(context);
    await aPetitionAt(context, people, "registered");
    const { count, hash } = await historyHead(context.database.read);
    await mailHistoryHead(config, context);
    const mails = await readClient(context.database.read).outboxMessage.findMany({
      where: { template: "history-head" },
    });
    expect(mails).toHaveLength(1);
    expect(JSON.parse(mails[0]?.facts ?? "{}")).toMatchObject({ head: `${count}:${hash}` });
  },
);

onBothDatabases(
  "from November administrators are asked once a week for a year that is not official",
  async (context) => {
    await notAnnounced(context, 2027);
    const admin = await anOfficer(context, ["administrator"]);
    await anOfficer(context, ["office-lead"]);
    const sentOn = async (...days: readonly string[]) => {
      for (const on of days) {
        context.clock.set(`${on}T01:30:00.000Z`);
        await remindCalendar(config, context);
      }
      const where = { template: "calendar-reminder" };
      const mails = await readClient(context.database.read).outboxMessage.findMany({ where });
      return mails.map(({ facts, createdAt }) => `${createdAt.slice(0, 10)} ${facts}`);
    };
    expect(await sentOn("2026-10-30")).toEqual([]);
    expect(await sentOn("2026-11-01", "2026-11-02", "2026-11-03")).toEqual([
      '2026-11-02 {"year":"2027"}',
    ]);
    expect(await sentOn("2026-11-21", "2026-11-23", "2026-11-25")).toHaveLength(2);
    const source = "announcement";
    must(await declareCalendarYear(context, admin, { year: 2027, status: "official", source }));
    expect(await sentOn("2026-11-30")).toHaveLength(2);
  },
);

onBothDatabases("what stands still is told to each administrator once a day", async (context) => {
  await anOfficer(context, ["administrator"]);
  await anOfficer(context, ["office-lead"]);
  const toldOf = async () =>
    (
      await readClient(context.database.read).outboxMessage.findMany({
        where: { template: { in: [...standingAlarms] } },
        orderBy: { id: "asc" },
      })
    ).map(({ template, createdAt, facts }) => `${createdAt.slice(0, 10)} ${template} ${facts}`);
  const now = context.clock.now();
  await tellAlarms(config, context);
  expect(await toldOf()).toEqual([]);

  const key = "key of backups ".repeat(3);
  const withBackups = { ...config, backup: { directory: "/backups", key, kept: 30 } };
  const failing = {
    name: "fails",
    schedule: { every: "hour" } as const,
    run: () => Promise.reject(new Error("no")),
  };
  await runJob(config, context, failing);
  for (const hours of [0, 1, 24]) {
    context.clock.set(later(now, hours * 60 * 60_000));
    await tellAlarms(withBackups, context);
  }
  expect(await toldOf()).toEqual([
    '2026-11-21 backup-late {"day":"2026-11-21"}',
    '2026-11-21 jobs-failing {"count":"1"}',
    '2026-11-22 backup-late {"day":"2026-11-22"}',
    // What was told yesterday has not left since.
    '2026-11-22 mail-stuck {"count":"2"}',
    '2026-11-22 jobs-failing {"count":"1"}',
  ]);
});

onBothDatabases(
  "one slot is run once, by whichever of two processes comes first",
  async (context) => {
    let runs = 0;
    const job = {
      name: "count",
      schedule: { every: "day", hour: 7 } as const,
      run: async () => {
        runs += 1;
      },
    };
    await Promise.all([runJob(config, context, job), runJob(config, context, job)]);
    await runJob(config, context, job);
    expect(runs).toBe(1);
    context.clock.set(later(context.clock.now(), day));
    await runJob(config, context, job);
    expect(runs).toBe(2);
    context.clock.set(later(context.clock.now(), -day));
    await runJob(config, context, job);
    expect(runs).toBe(2);
  },
);
