/** Puts together what use cases are handed, from the settings. */
import path from "node:path";
import { diskFileStore } from "./attachments/disk.ts";
import { diskWatch } from "./attachments/disk-watch.ts";
import { diskSpool } from "./attachments/spool.ts";
import { clamavScan, scansNothing } from "./attachments/virus-scan.ts";
import { type Clock, clockFrom, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import type { Context } from "./context.ts";
import { systemIds } from "./ids.ts";
import { keysFrom } from "./keys.ts";
import { openDatabase } from "./persistence/engine/database.ts";
import { databaseKind, databasePath } from "./persistence/engine/database-url.ts";

export function openContext(config: Config, clock?: Clock): Context & { close(): Promise<void> } {
  const database = openDatabase(config.databaseUrl, config);
  return {
    database,
    clock: clock ?? (config.fixedNow === null ? systemClock : clockFrom(config.fixedNow)),
    ids: systemIds,
    keys: keysFrom(config.receiptKey, config.sessionSecret),
    files: diskFileStore(path.join(config.dataDirectory, "files")),
    incoming: diskSpool(path.join(config.dataDirectory, "incoming"), systemIds),
    room: diskWatch(writtenFolders(config), config.disk),
    scan: config.clamavSocket === null ? scansNothing : clamavScan(config.clamavSocket),
    close: () => database.close(),
  };
}

/** Files and, for SQLite, the database may lie on two disks. */
const writtenFolders = ({ databaseUrl, dataDirectory }: Config) =>
  databaseKind(databaseUrl) === "sqlite"
    ? [dataDirectory, path.dirname(path.resolve(databasePath(databaseUrl)))]
    : [dataDirectory];
