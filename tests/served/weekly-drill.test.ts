import { expect, test } from "vitest";
import { backupState } from "#app/server/persistence/engine/backup-reading.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { freshDatabase } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { startServed } from "#tests/setup/served-app.ts";
import { testContext } from "#tests/setup/test-context.ts";
import { until } from "#tests/setup/until.ts";

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
      await until("the drill is recorded", 60_000, async () => {
        const leases = readClient(context.database.read).jobLease;
        const lease = await leases.findUnique({ where: { name: "prove-restore" } });
        return lease !== null && lease.doneAt !== null;
      });
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
