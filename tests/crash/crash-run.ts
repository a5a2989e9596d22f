/** Citizens send, the server is killed again and again, and afterwards nothing may be missing or double. */

import type { DatabaseKind } from "#app/server/persistence/engine/database-url.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { type Line, type Receipt, sendLetter } from "../factories/citizen.ts";
import { startResendServer } from "../fakes/resend-server.ts";
import { furnishedDatabase } from "../setup/furnished-database.ts";
import { type Served, startServed } from "../setup/served-app.ts";
import { testContext } from "../setup/test-context.ts";
import { until } from "../setup/until.ts";
import { withoutDrill } from "../setup/without-drill.ts";
import { faultsAfter } from "./faults-after.ts";

const citizens = 8;
const receiptsBetweenKills = 6;
const inMidDelivery = 3;
const patienceMilliseconds = 60_000;
const answerAfterMilliseconds = 150;
/** What a killed process had claimed is free again after two minutes; the last clock runs ahead of that. */
const aheadMilliseconds = 3 * 60_000;

export type CrashReport = {
  readonly kills: number;
  readonly killsInDelivery: number;
  readonly receipts: number;
  readonly mails: number;
  /** Parcels that were handed over more than once because the answer had not been noted. */
  readonly repeatedParcels: number;
  readonly faults: readonly string[];
};

export async function crashRun(kind: DatabaseKind, times: number): Promise<CrashReport> {
  const database = await furnishedDatabase(kind);
  const mail = await startResendServer({ answerAfterMilliseconds });
  const place = { databaseUrl: database.url, folder: database.folder, mailUrl: mail.url };
  const context = testContext(database.url, database.folder);
  await withoutDrill(context);
  let served = await startServed(place);
  try {
    const receipts: Receipt[] = [];
    const line = lineTo(() => served);
    const sending = startCitizens(line, receipts);
    let killsInDelivery = 0;
    for (let kill = 1; kill <= times; kill += 1) {
      const goal = receipts.length + 1 + Math.floor(Math.random() * receiptsBetweenKills);
      await Promise.race([
        sending.failed,
        until("letters arrive", patienceMilliseconds, () => receipts.length >= goal),
      ]);
      if (kill % inMidDelivery === 0) {
        await until("mail is under way", patienceMilliseconds, () => mail.waiting() > 0);
        killsInDelivery += 1;
      }
      await served.end("SIGKILL");
      served = await startServed(place);
    }
    await sending.stop();
    await served.end("SIGTERM");
    const ahead = new Date(Date.now() + aheadMilliseconds).toISOString();
    served = await startServed(place, { DEMO: "1", FIXED_NOW: ahead });
    const pending = { state: "pending", channel: "email" };
    await until(
      "every mail is delivered",
      patienceMilliseconds,
      async () =>
        (await readClient(context.database.read).outboxMessage.count({ where: pending })) === 0,
    );
    const faults = await faultsAfter(context, line, receipts, mail.taken);
    const parcels = new Set(mail.requests.map(({ key }) => key)).size;
    return {
      kills: times,
      killsInDelivery,
      receipts: receipts.length,
      mails: mail.taken.length,
      repeatedParcels: mail.requests.length - parcels,
      faults,
    };
  } finally {
    await served.end("SIGKILL");
    await context.close();
    await mail.stop();
    database.drop();
  }
}

/** Whoever is cut off waits for the server and asks again, as a person presses reload. */
function lineTo(served: () => Served): Line {
  return {
    url: () => served().url,
    comesBack: true,
    cutOff: () =>
      until("the server is back", patienceMilliseconds, async () => {
        const answer = await fetch(`${served().url}/health/live`).catch(() => null);
        return answer?.status === 200;
      }),
  };
}

function startCitizens(line: Line, receipts: Receipt[]) {
  let sent = 0;
  let stopped = false;
  async function citizen() {
    while (!stopped) {
      sent += 1;
      const letter = { email: `sender-${sent}@example.vn`, from: addressOf(sent) };
      receipts.push(await sendLetter(line, letter));
    }
  }
  const all = Promise.all(Array.from({ length: citizens }, citizen));
  const failed = new Promise<never>((_none, reject) => all.catch(reject));
  failed.catch(() => undefined);
  return {
    failed,
    stop: async () => {
      stopped = true;
      await all;
    },
  };
}

const addressOf = (number: number) =>
  `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
