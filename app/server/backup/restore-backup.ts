import { copyFile, mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { storedPlace } from "../attachments/disk.ts";
import { databaseIsEmpty, restoreDatabase } from "../persistence/engine/database-copy.ts";
import { databaseKind, databasePath } from "../persistence/engine/database-url.ts";
import { filesFolderName } from "./manifest.ts";
import type { OpenedBackup } from "./open-backup.ts";

const ownerOnlyFolder = 0o700;
const privateFolder = (folder: string) => mkdir(folder, { recursive: true, mode: ownerOnlyFolder });

export type RestorePlace = { readonly databaseUrl: string; readonly filesFolder: string };

/** Why a backup may not go to this place, or null: nothing that stands there is ever overwritten. */
export async function obstacleTo(
  { manifest }: Pick<OpenedBackup, "manifest">,
  { databaseUrl, filesFolder }: RestorePlace,
): Promise<string | null> {
  const kind = databaseKind(databaseUrl);
  if (manifest.databaseKind !== kind)
    return `the backup is of ${manifest.databaseKind}, DATABASE_URL names ${kind}`;
  if (!(await databaseIsEmpty(databaseUrl)))
    return "the database of DATABASE_URL is not empty: move it away or name a new one";
  const files = await readdir(filesFolder).catch(() => []);
  return files.length === 0 ? null : `${filesFolder} is not empty: move it away`;
}

/** Brings database and files to an empty place. */
export async function restoreBackup(opened: OpenedBackup, place: RestorePlace): Promise<void> {
  if (databaseKind(place.databaseUrl) === "sqlite")
    await privateFolder(path.dirname(databasePath(place.databaseUrl)));
  await restoreDatabase(opened.copy, place.databaseUrl);
  for (const { storageKey } of opened.manifest.files) {
    const target = storedPlace(place.filesFolder, storageKey);
    await privateFolder(path.dirname(target));
    await copyFile(path.join(opened.folder, filesFolderName, storageKey), target);
  }
}
