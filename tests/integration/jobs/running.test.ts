/** Timed work: missed slots, failures, clocks set back, two processes, and what a person asks for. */
import { expect } from "vitest";
import { readConfig } from "#app/server/config.ts";
import { type Job, TellableFault } from "#app/server/jobs/job.ts";
import { runJob } from "#app/server/jobs/run-job.ts";
import { runAskedJobs, runDueJobs } from "#app/server/jobs/runner.ts";
import { jobLeases, newestRuns } from "#app/server/persistence/work/job-run-reading.ts";
import { finishLease, takeLease } from "#app/server/persistence/work/lease-writing.ts";
import { jobOverview } from "#app/server/queries/admin/jobs.ts";
import { askForJob } from "#app/server/usecases/administration/ask-for-job.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { must } from "#tests/factories/petition-life.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const config = readConfig({ DEMO: "1" });

/** A daily job at seven that notes when it ran; it fails while the list of faults is not empty. */
function aJob(name = "count") {
  const turns: string[] = [];
  const faults: string[] = [];
  const job: Job = {
    name,
    schedule: { every: "day", hour: 7 },
    run: async (_config, { clock }) => {
      turns.push(clock.now());
      const fault = faults.shift();
      if (fault) throw new TellableFault(fault);
    },
  };
  return { job, turns, faults };
}

onBothDatabases(
  "what was missed over a weekend is caught up once, in the timetable's order",
  async (context) => {
    const order: string[] = [];
    const jobs = ["first", "second", "third"].map(
      (name): Job => ({
        name,
        schedule: { every: "day", hour: 7 },
        run: async (_config, { clock }) => {
          order.push(`${name} ${clock.now().slice(0, 10)}`);
        },
      }),
    );
    context.clock.set("2026-11-20T02:00:00.000Z");
    await runDueJobs(config, context, jobs);
    context.clock.set("2026-11-23T05:00:00.000Z");
    await runDueJobs(config, context, jobs);
    await runDueJobs(config, context, jobs);
    expect(order).toEqual([
      "first 2026-11-20",
      "second 2026-11-20",
      "third 2026-11-20",
      "first 2026-11-23",
      "second 2026-11-23",
      "third 2026-11-23",
    ]);
  },
);

onBothDatabases(
  "a failed slot is tried again after ten minutes, until it is done",
  async (context) => {
    const { job, turns, faults } = aJob();
    context.clock.set("2026-11-20T02:00:00.000Z");
    await runJob(config, context, job);
    faults.push("no room", "no room");
    context.clock.set("2026-11-21T02:00:00.000Z");
    expect(await runJob(config, context, job)).toBe(true);
    context.clock.set("2026-11-21T02:05:00.000Z");
    expect(await runJob(config, context, job)).toBe(false);
    context.clock.set("2026-11-21T02:10:00.000Z");
    expect(await runJob(config, context, job)).toBe(true);
    context.clock.set("2026-11-22T02:00:00.000Z");
    await runJob(config, context, job);
    expect(turns.map((at) => at.slice(0, 16))).toEqual([
      "2026-11-20T02:00",
      "2026-11-21T02:00",
      "2026-11-21T02:10",
      "2026-11-22T02:00",
    ]);
    const runs = await newestRuns(context.database.read, 10);
    expect(runs.map(({ fault }) => fault)).toEqual(["", "no room", "no room", ""]);
  },
);

onBothDatabases("a clock that jumps back does nothing twice", async (context) => {
  const { job, turns } = aJob();
  context.clock.set("2026-11-20T02:00:00.000Z");
  await runJob(config, context, job);
  for (const earlier of ["2026-11-20T01:00:00.000Z", "2026-11-18T02:00:00.000Z"]) {
    context.clock.set(earlier);
    expect(await runJob(config, context, job)).toBe(false);
  }
  context.clock.set("2026-11-20T03:00:00.000Z");
  expect(await runJob(config, context, job)).toBe(false);
  expect(turns).toHaveLength(1);
});

onBothDatabases("two processes never take one slot", async (context) => {
  const { job, turns } = aJob();
  await Promise.all([1, 2, 3, 4].map(() => runJob(config, context, job)));
  expect(turns).toHaveLength(1);
});

onBothDatabases(
  "an administrator has timed work run now, sees how it went, and nobody else may ask",
  async (context) => {
    const administrator = await anOfficer(context, ["administrator"]);
    const clerk = await anOfficer(context, ["intake-officer"]);
    expect(await askForJob(context, clerk, "purge-expired")).toMatchObject({
      reason: "not-permitted",
    });
    expect(await askForJob(context, administrator, "rm -rf")).toMatchObject({
      reason: "not-found",
    });
    expect(await jobOverview(context, clerk)).toBeNull();
    must(await askForJob(context, administrator, "purge-expired"));
    const lineOf = async () =>
      (await jobOverview(context, administrator))?.jobs.find(
        ({ name }) => name === "purge-expired",
      );
    expect(await lineOf()).toMatchObject({ state: "asked", lastAt: null });
    await Promise.all([runAskedJobs(config, context), runAskedJobs(config, context)]);
    expect(await lineOf()).toMatchObject({
      state: "done",
      lastAt: context.clock.now(),
      nextAt: "2026-11-21T03:00:00.000Z",
    });
    const overview = await jobOverview(context, administrator);
    expect(overview?.runs).toMatchObject([
      { name: "purge-expired", askedBy: expect.stringMatching(/./) },
    ]);
    must(await askForJob(context, administrator, "purge-expired"));
    await runAskedJobs(config, context);
    expect((await jobOverview(context, administrator))?.runs).toHaveLength(2);
  },
);

onBothDatabases("what is asked for while it runs is run once more afterwards", async (context) => {
  const administrator = await anOfficer(context, ["administrator"]);
  const now = context.clock.now();
  const name = "purge-expired";
  const lease = { name, slot: "2026-11-21T02", now, until: "2026-11-21T02:05:00.000Z" };
  await context.database.transaction((transaction) => takeLease(transaction, lease));
  must(await askForJob(context, administrator, name));
  await runAskedJobs(config, context);
  const overview = () => jobOverview(context, administrator);
  expect((await overview())?.runs).toEqual([]);
  await context.database.transaction((transaction) =>
    finishLease(transaction, { name, slot: lease.slot, at: now, lastError: "" }),
  );
  await runAskedJobs(config, context);
  expect((await overview())?.runs).toMatchObject([{ name, fault: "" }]);
});

onBothDatabases(
  "a job that hangs is given up, told as failing, and writes nothing when it wakes up",
  async (context) => {
    let wake = () => undefined as undefined;
    const sleeping = new Promise<void>((done) => {
      wake = () => void done();
    });
    let afterwards: Promise<unknown> = Promise.resolve();
    const job: Job = {
      name: "hang",
      schedule: { every: "day", hour: 7 },
      leaseMilliseconds: 300,
      run: async (_config, { database }, tooLate) => {
        afterwards = sleeping.then(() => database.transaction(() => Promise.resolve("written")));
        afterwards.catch(() => undefined);
        await sleeping;
        expect(tooLate.aborted).toBe(true);
      },
    };
    context.clock.set("2026-11-20T02:00:00.000Z");
    expect(await runJob(config, context, job)).toBe(true);
    const [lease] = await jobLeases(context.database.read);
    expect(lease).toMatchObject({ name: "hang", lastError: "given up after 0 s" });
    wake();
    await expect(afterwards).rejects.toThrow("given up");
    // Its turn comes again when a failed one would.
    context.clock.set("2026-11-20T02:10:00.000Z");
    expect(await runJob(config, context, { ...job, run: async () => undefined })).toBe(true);
    expect((await jobLeases(context.database.read))[0]).toMatchObject({ lastError: "" });
  },
);
