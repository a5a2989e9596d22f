import { mkdir, stat } from "node:fs/promises";
import path from "node:path";
import { packTar, type TarSource } from "modern-tar/fs";
import { storedPlace } from "../attachments/disk.ts";
import { copyDatabase } from "../persistence/engine/database-copy.ts";
import type { CopiedFile, Snapshot } from "../persistence/engine/database-snapshot.ts";
import { databaseKind } from "../persistence/engine/database-url.ts";
import { writeEncrypted } from "./age-file.ts";
import {
  type BackupManifest,
  backupFormat,
  databaseName,
  filesFolderName,
  manifestName,
} from "./manifest.ts";
import { inScratchFolder } from "./scratch-folder.ts";

const ownerOnlyFolder = 0o700;
const triesMax = 3;

export type BackupOrder = {
  readonly databaseUrl: string;
  readonly filesFolder: string;
  readonly key: string;
  /** The instant that stands in the file's name and in the manifest. */
  readonly at: string;
  /** The folder in which the backup appears; it may be another machine's. */
  readonly into: string;
  /** Where the unencrypted copy stands for a moment: on this machine. */
  readonly scratch: string;
};

export type MadeBackup = {
  readonly file: string;
  readonly bytes: number;
  readonly manifest: BackupManifest;
};

export const backupFileName = (at: string) =>
  `hoi-am-${at.slice(0, 19).replace(/[-:]/g, "")}Z.tar.age`;

/**
 * One encrypted file with the database and every stored file, consistent while others write: the
 * database is copied from one instant, and the files it names never change. Needs room for one
 * unencrypted copy of the database while it works.
 */
export async function makeBackup(order: BackupOrder): Promise<MadeBackup> {
  await mkdir(order.into, { recursive: true, mode: ownerOnlyFolder });
  return inScratchFolder(order.scratch, async (scratch) => {
    const copy = path.join(scratch, databaseName);
    const snapshot = await copyDatabase(order.databaseUrl, copy);
    const file = path.join(order.into, backupFileName(order.at));
    const manifest = await packBackup(order, snapshot, copy, file);
    return { file, bytes: (await stat(file)).size, manifest };
  });
}

/** A draft's file may be taken back between the look and the packing; then all is packed once more. */
async function packBackup(order: BackupOrder, snapshot: Snapshot, copy: string, file: string) {
  for (let attempt = 1; ; attempt += 1) {
    const { present, missing } = await lookUp(order.filesFolder, snapshot.files);
    const manifest: BackupManifest = {
      format: backupFormat,
      madeAt: order.at,
      databaseKind: databaseKind(order.databaseUrl),
      migration: snapshot.migration,
      rows: { ...snapshot.rows },
      history: snapshot.history,
      files: present.map(({ storageKey, sha256, bytes }) => ({ storageKey, sha256, bytes })),
      missing,
    };
    const sources: TarSource[] = [
      { type: "content", content: JSON.stringify(manifest), target: manifestName },
      { type: "file", source: copy, target: databaseName },
      ...present.map(({ storageKey }) => ({
        type: "file" as const,
        source: storedPlace(order.filesFolder, storageKey),
        target: `${filesFolderName}/${storageKey}`,
      })),
    ];
    try {
      await writeEncrypted(packTar(sources), order.key, file);
      return manifest;
    } catch (error) {
      const vanished = (error as NodeJS.ErrnoException).code === "ENOENT";
      if (!vanished || attempt === triesMax) throw error;
    }
  }
}

async function lookUp(folder: string, files: readonly CopiedFile[]) {
  const present: CopiedFile[] = [];
  const missing: string[] = [];
  for (const file of files) {
    const there = await stat(storedPlace(folder, file.storageKey)).catch(() => null);
    if (there !== null) present.push(file);
    else if (!file.ofDraft) missing.push(file.storageKey);
  }
  return { present, missing };
}
