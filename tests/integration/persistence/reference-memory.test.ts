/** What stands in memory stands only as long as nobody, in this process or another, has changed it. */
import { setImmediate } from "node:timers/promises";
import { expect } from "vitest";
import { openDatabase } from "#app/server/persistence/engine/database.ts";
import { raisePublicVersion } from "#app/server/persistence/public/public-count-writing.ts";
import { loadCached } from "#app/server/persistence/work/reference-memory.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

onBothDatabases(
  "reference data is loaded once until it changes, here or in another process",
  async ({ database }, { url }) => {
    let loads = 0;
    const ask = () =>
      loadCached(database.read, "counted", async () => {
        loads += 1;
        return loads;
      });
    expect([await ask(), await ask(), await ask()]).toEqual([1, 1, 1]);

    // In one go with what was asked before: the own change counts at once.
    await database.transaction(raisePublicVersion);
    expect([await ask(), await ask()]).toEqual([2, 2]);

    // A transaction sees its own change, and what it saw is kept for nobody.
    await database.transaction(async (transaction) => {
      await raisePublicVersion(transaction);
      expect(await loadCached(transaction, "counted", async () => -1)).toBe(-1);
    });
    expect(await ask()).toBe(3);

    // Another process changed it before the next request came in.
    const other = openDatabase(url);
    await other.transaction(raisePublicVersion);
    await other.close();
    await setImmediate();
    expect([await ask(), await ask()]).toEqual([4, 4]);
  },
);
