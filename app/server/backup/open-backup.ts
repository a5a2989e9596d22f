import { readFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { unpackTar } from "modern-tar/fs";
import { readEncrypted } from "./age-file.ts";
import { type BackupManifest, backupManifest, databaseName, manifestName } from "./manifest.ts";

const ownerOnlyFile = 0o600;
const ownerOnlyFolder = 0o700;

export type OpenedBackup = {
  readonly manifest: BackupManifest;
  /** The database as it was copied. */
  readonly copy: string;
  readonly folder: string;
};

/** Decrypts and unpacks a backup into an empty folder. Throws with a plain reason. */
export async function openBackup(file: string, key: string, folder: string): Promise<OpenedBackup> {
  const options = { fmode: ownerOnlyFile, dmode: ownerOnlyFolder };
  await pipeline(await readEncrypted(file, key), unpackTar(folder, options));
  const text = await readFile(path.join(folder, manifestName), "utf8");
  const manifest = backupManifest.parse(JSON.parse(text));
  return { manifest, copy: path.join(folder, databaseName), folder };
}
