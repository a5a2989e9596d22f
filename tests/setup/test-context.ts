import path from "node:path";
import { usualDiskLimits } from "#app/domain/administration/disk-room.ts";
import { diskFileStore } from "#app/server/attachments/disk.ts";
import { diskWatch } from "#app/server/attachments/disk-watch.ts";
import { diskSpool } from "#app/server/attachments/spool.ts";
import { scansNothing } from "#app/server/attachments/virus-scan.ts";
import { fixedClock } from "#app/server/clock.ts";
import { systemIds } from "#app/server/ids.ts";
import { keysFrom } from "#app/server/keys.ts";
import { openDatabase } from "#app/server/persistence/engine/database.ts";
import { closeReadClient, rememberAddress } from "./read-client.ts";

/** The day on which tests begin: Saturday 21 November 2026, 09:00 in Viet Nam. */
export const testNow = "2026-11-21T02:00:00.000Z";

/** The secret keys of every test, whether the server runs in this process or in another. */
export const testKeys = {
  receiptKey: "receipt key of the tests ".repeat(2),
  sessionSecret: "session secret of the tests ".repeat(2),
};

/** Everything real but the clock. */
export function testContext(databaseUrl: string, folder: string) {
  const database = openDatabase(databaseUrl);
  rememberAddress(database.read, databaseUrl);
  return {
    database,
    clock: fixedClock(testNow),
    ids: systemIds,
    keys: keysFrom(testKeys.receiptKey, testKeys.sessionSecret),
    files: diskFileStore(path.join(folder, "files")),
    incoming: diskSpool(path.join(folder, "incoming"), systemIds),
    room: diskWatch([folder], usualDiskLimits),
    scan: scansNothing,
    close: async () => {
      await closeReadClient(database.read);
      await database.close();
    },
  };
}

export type TestContext = ReturnType<typeof testContext>;
