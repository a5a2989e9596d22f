import path from "node:path";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { token } from "../ids.ts";
import { faultOf } from "../log.ts";
import {
  type ProofSource,
  type RestoreProof,
  recordRestoreProof,
} from "../persistence/engine/backup-store.ts";
import {
  databaseBytes,
  restoreDatabase,
  scratchDatabase,
} from "../persistence/engine/database-copy.ts";
import { headAt } from "../persistence/history/history-reading.ts";
import { storedBytes } from "../persistence/petition/stored-file-reading.ts";
import { newestBackup } from "./backups-in-folder.ts";
import { checkCopy } from "./check-copy.ts";
import { ensureKeyWitness } from "./key-witness.ts";
import { makeBackup } from "./make-backup.ts";
import { type BackupManifest, filesFolderName } from "./manifest.ts";
import { openBackup } from "./open-backup.ts";
import { inScratchFolder } from "./scratch-folder.ts";

const onceKeyBytes = 32;
/** The copy, the encrypted file, what is unpacked of it, and the restored database. */
const copiesAtOnce = 4;
const bytesInMegabyte = 1024 * 1024;
const reasonLengthMax = 300;

type Place = Pick<Config, "databaseUrl" | "dataDirectory" | "backup" | "privateParts">;

/**
 * Restores into a scratch place, checks what came out and records it: the newest stored backup where
 * BACKUP_DIR and BACKUP_KEY are set, else a copy made for this with a key of its own. Never throws;
 * what went wrong is the fault of the recorded proof. Reads whole databases: for a process of its own.
 */
export async function proveRestore(place: Place, context: Context): Promise<RestoreProof> {
  const startedAt = context.clock.now();
  const nothing = { petitions: 0, links: 0, rows: 0, files: 0, backupMadeAt: startedAt };
  const stored = await storedBackup(place);
  const source: ProofSource = stored ? "stored-backup" : "own-copy";
  const tried = await inScratchFolder(place.dataDirectory, (folder) =>
    tryRestore(place, context, stored, folder),
  ).catch((error: unknown) => ({ ...nothing, fault: reasonOf(error) }));
  const proof = { startedAt, finishedAt: context.clock.now(), source, ...tried };
  await context.database.transaction((transaction) => recordRestoreProof(transaction, proof));
  return proof;
}

const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : faultOf(error).fault).slice(0, reasonLengthMax);

async function storedBackup({ backup: { directory, key } }: Place) {
  const file = directory && key ? await newestBackup(directory) : null;
  return file && key ? { file, key } : null;
}

async function tryRestore(
  place: Place,
  context: Context,
  stored: { file: string; key: string } | null,
  folder: string,
) {
  await makeSureOfRoom(place, context);
  const { file, key } = stored ?? (await ownCopy(place, context, folder));
  const opened = await openBackup(file, key, path.join(folder, "opened"));
  const { manifest } = opened;
  const scratch = await scratchDatabase(place.databaseUrl, folder);
  try {
    await restoreDatabase(opened.copy, scratch.url);
    const checked = await checkCopy({
      databaseUrl: scratch.url,
      manifest,
      fileAt: (storageKey) => path.join(opened.folder, filesFolderName, storageKey),
      keys: context.keys,
      privateParts: place.privateParts,
    });
    const foreign = await foreignHistory(context, manifest);
    return { ...checked, fault: checked.fault || foreign, backupMadeAt: manifest.madeAt };
  } finally {
    await scratch.drop();
  }
}

/** A drill must never be what fills the disk. */
async function makeSureOfRoom({ databaseUrl }: Place, { database, room }: Context) {
  const bytes = (await databaseBytes(databaseUrl)) + (await storedBytes(database.read));
  const needed = Math.ceil((copiesAtOnce * bytes) / bytesInMegabyte);
  const { freeMegabytes, state } = await room();
  if (state === "full" || freeMegabytes < needed)
    throw new Error(`not enough room for a trial: ${needed} MB needed, ${freeMegabytes} MB free`);
}

async function ownCopy(place: Place, context: Context, folder: string) {
  await ensureKeyWitness(context);
  const key = token(context.ids, onceKeyBytes);
  const { file } = await makeBackup({
    databaseUrl: place.databaseUrl,
    filesFolder: path.join(place.dataDirectory, "files"),
    key,
    at: context.clock.now(),
    into: path.join(folder, "made"),
    scratch: folder,
  });
  return { file, key };
}

/** The copy's history must be the beginning of the one that goes on here. */
async function foreignHistory({ database }: Context, { history }: BackupManifest): Promise<string> {
  const known = await headAt(database.read, history.count);
  return known === history.head ? "" : "the backup's history is not the beginning of this one";
}
