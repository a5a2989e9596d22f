import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { backupState } from "#app/server/persistence/engine/backup-reading.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { freshDatabase } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { startServed } from "#tests/setup/served-app.ts";
import { type TestContext, testContext } from "#tests/setup/test-context.ts";
import { until } from "#tests/setup/until.ts";
import { asIfDone } from "#tests/setup/without-drill.ts";

const kept = "2";

test.each(["sqlite", "postgresql"] as const)(
  "the server makes the night's backup by itself, and keeps as many as it is told (%s)",
  async (kind) => {
    const database = await freshDatabase(kind);
    const context = testContext(database.url, database.folder);
    await asIfDone(context, ["prove-restore"]);
    const place = { databaseUrl: database.url, folder: database.folder, mailUrl: "http://[::1]:9" };
    const backups = path.join(database.folder, "backups");
    mkdirSync(backups);
    for (const year of ["2023", "2024", "2025"])
      writeFileSync(path.join(backups, `hoi-am-${year}0101T000000Z.tar.age`), "an old backup");
    writeFileSync(path.join(backups, "of-somebody-else.txt"), "stays");
    const served = await startServed(place, {
      BACKUP_DIR: backups,
      BACKUP_KEY: "key of the backups in the tests ".repeat(2),
      BACKUPS_KEPT: kept,
    });
    try {
      await until("the night's backup is made", 60_000, () => isDone(context, "back-up"));
      const { backup } = await backupState(context.database.read);
      expect(readdirSync(backups).sort()).toEqual([
        "hoi-am-20250101T000000Z.tar.age",
        backup?.fileName,
        "of-somebody-else.txt",
      ]);
    } finally {
      await served.end("SIGKILL");
      await context.close();
      await database.drop();
    }
  },
);

async function isDone(context: TestContext, name: string) {
  const lease = await readClient(context.database.read).jobLease.findUnique({ where: { name } });
  return lease !== null && lease.doneAt !== null;
}

test.each(["sqlite", "postgresql"] as const)(
  "the server proves a restore by itself, without being asked (%s)",
  async (kind) => {
    const database = await freshDatabase(kind);
    const context = testContext(database.url, database.folder);
    // The server's clock is the true one: what was sent today is late for nobody.
    context.clock.set(new Date().toISOString());
    await aSentPetition(context);
    const place = { databaseUrl: database.url, folder: database.folder, mailUrl: "http://[::1]:9" };
    const served = await startServed(place);
    try {
      await until("the drill is recorded", 60_000, () => isDone(context, "prove-restore"));
      const { proof, failedTry } = await backupState(context.database.read);
      expect(failedTry).toBeNull();
      expect(proof).toMatchObject({ source: "own-copy", petitions: 1, links: 1 });
      expect(await served.end("SIGTERM")).toBe(0);
    } finally {
      await served.end("SIGKILL");
      await context.close();
      await database.drop();
    }
  },
);
