/** Letters with an e-mail address and two photos, while mail is delivered and timed work runs for real. */
import sharp from "sharp";
import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";
import type { Context } from "#app/server/context.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { until } from "#tests/setup/until.ts";
import { withDailyWork } from "#tests/setup/without-drill.ts";
import { sendWork } from "./citizen-works.ts";
import type { House } from "./house.ts";
import {
  type Measured,
  measureOnce,
  preparePeople,
  runPeople,
  summaryOf,
  type Tally,
  warmUpShare,
  watchServer,
} from "./measure.ts";
import type { MeasuredProcess } from "./measured-process.ts";

/** A day's mail of a whole province leaves in batches, every ten seconds. */
const patienceMilliseconds = 15 * 60_000;
/** As a telephone takes them: twelve million pixels, about three megabytes. */
const photoSize = { width: 4000, height: 3000 };
const photosOfEach = 2;

const undoneWork = `SELECT COUNT(*) AS "count" FROM "JobLease"
  WHERE ("slot" = '' OR "doneAt" IS NULL) AND "name" <> 'prove-restore'`;
const undeliveredMail = `SELECT COUNT(*) AS "count" FROM "OutboxMessage"
  WHERE "state" = 'pending' AND "channel" = 'email'`;

async function isEmpty(context: Context, count: string): Promise<boolean> {
  const [row] = await askRows<{ count: number | bigint }>(context.database.read, count);
  return Number(row?.count ?? 0) === 0;
}

async function makePhoto(): Promise<Blob> {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const bytes = await sharp({ create: { ...photoSize, channels: 3, background: "#808080", noise } })
    .blur(1)
    .jpeg({ quality: 85 })
    .toBuffer();
  return new Blob([new Uint8Array(bytes)], { type: "image/jpeg" });
}

export type LettersWithMail = {
  /** What a day's timed work and its mail cost, done all at once after a start. */
  readonly catchingUp: Measured;
  readonly letters: Measured;
};

/** Starts the server of the house with its timed work free, and stops it afterwards. */
export async function measureLettersWithMail(
  house: House,
  { concurrency, seconds }: { readonly concurrency: number; readonly seconds: number },
): Promise<LettersWithMail> {
  const context = openContext(readConfig(house.environment));
  try {
    await withDailyWork(context);
    const server = await house.start();
    try {
      const catchingUp = await measureOnce("timed work of a day, all at once", server, async () => {
        await until("timed work is done", patienceMilliseconds, () => isEmpty(context, undoneWork));
        await untilDelivered(context);
      });
      const letters = await measureLetters(house, server, context, { concurrency, seconds });
      return { catchingUp, letters };
    } finally {
      await server.stop();
    }
  } finally {
    await context.close();
  }
}

const untilDelivered = (context: Context) =>
  until("mail is delivered", patienceMilliseconds, () => isEmpty(context, undeliveredMail));

async function measureLetters(
  house: House,
  server: MeasuredProcess,
  context: Context,
  { concurrency, seconds: usual }: { readonly concurrency: number; readonly seconds: number },
): Promise<Measured> {
  const photo = await makePhoto();
  const photos = Array.from({ length: photosOfEach }, () => photo);
  let letters = 0;
  const work = sendWork(
    "letter with e-mail and two photos, until its mail left",
    house.scene,
    () => {
      letters += 1;
      return { email: `bench-${letters}@example.vn`, photos };
    },
  );
  const seconds = usual * (work.lasts ?? 1);
  const people = await preparePeople(work, concurrency);
  await runPeople(people, { seconds: seconds * warmUpShare }, server);
  await untilDelivered(context);
  const tally = await runPeople(people, { seconds }, server);
  // Its mail belongs to a letter's cost, and not to the time that its sender waited.
  const mail: Tally = { took: [], cpu: 0, elapsed: 0, memory: 0 };
  await watchServer(server, mail, () => untilDelivered(context));
  return summaryOf(work.name, concurrency, {
    ...tally,
    cpu: tally.cpu + mail.cpu,
    memory: Math.max(tally.memory, mail.memory),
  });
}
