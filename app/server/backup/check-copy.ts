import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { shippedFolder } from "../config.ts";
import type { Keys } from "../keys.ts";
import { openDatabase } from "../persistence/engine/database.ts";
import { integrityFaults, rowCounts } from "../persistence/engine/database-copy.ts";
import { migrateDatabase } from "../persistence/engine/migrate.ts";
import { verifyHistory } from "../persistence/history/history-reading.ts";
import { receiptKeyFits } from "./key-witness.ts";
import type { BackupManifest } from "./manifest.ts";

export type CheckedCopy = {
  /** The first thing that is not as it was when the backup was made; empty where all is well. */
  readonly fault: string;
  readonly petitions: number;
  readonly links: number;
  readonly rows: number;
  readonly files: number;
};

type Copy = {
  readonly databaseUrl: string;
  readonly manifest: BackupManifest;
  readonly fileAt: (storageKey: string) => string;
  readonly keys: Keys;
  /** Whether Prisma's private parts may be used to bring the copy to the newest migration. */
  readonly privateParts: boolean;
};

/**
 * Proves a restored copy: sound pages and references, the counted rows, the whole history up to the
 * noted head, every file to the byte, and that secrets given out still open their petitions. Brings
 * an older copy to the newest migration, as an upgrade would.
 */
export async function checkCopy(copy: Copy): Promise<CheckedCopy> {
  const { databaseUrl, manifest } = copy;
  const counts = await rowCounts(databaseUrl);
  const broken = await integrityFaults(databaseUrl);
  const differing = differenceOf(counts, manifest.rows);
  await migrateDatabase(shippedFolder(), databaseUrl, copy);
  const history = await historyFault(copy);
  const changedFile = await firstChangedFile(copy);
  const missing =
    manifest.missing.length > 0 ? `${manifest.missing.length} files were missing already` : "";
  return {
    fault: broken[0] ?? ([differing, history, changedFile, missing].find(Boolean) || ""),
    petitions: counts.Petition ?? 0,
    links: manifest.history.count,
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    files: manifest.files.length,
  };
}

function differenceOf(found: Counts, wanted: Counts): string {
  const names = new Set([...Object.keys(found), ...Object.keys(wanted)]);
  const name = [...names].sort().find((table) => found[table] !== wanted[table]);
  return name ? `${name} has ${found[name] ?? 0} rows, not ${wanted[name] ?? 0}` : "";
}
type Counts = Readonly<Record<string, number>>;

async function historyFault({ databaseUrl, manifest, keys, privateParts }: Copy): Promise<string> {
  const database = openDatabase(databaseUrl, { privateParts });
  try {
    const { broken, count, head } = await verifyHistory(database.read);
    if (broken) return `the history breaks at link ${broken.sequence}: ${broken.fault}`;
    if (count !== manifest.history.count || head !== manifest.history.head)
      return "the history ends at another link than when the backup was made";
    const fits = await receiptKeyFits(database.read, keys);
    return fits ? "" : "RECEIPT_KEY is not the one of this backup: no tracking secret would open";
  } finally {
    await database.close();
  }
}

async function firstChangedFile({ manifest, fileAt }: Copy): Promise<string> {
  for (const { storageKey, sha256 } of manifest.files) {
    const bytes = await readFile(fileAt(storageKey)).catch(() => null);
    const digest = bytes && createHash("sha256").update(bytes).digest("hex");
    if (digest !== sha256) return `file ${storageKey} is not what was stored`;
  }
  return "";
}
