import { readdir, rm } from "node:fs/promises";
import path from "node:path";

/** The names of the backups in a folder, oldest first by the instants in them; other files are none. */
async function backupsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => /^hoi-am-\d{8}T\d{6}Z[.]tar[.]age$/.test(name)).sort();
}

/** The newest backup in a folder; null where there is none. */
export async function newestBackup(folder: string): Promise<string | null> {
  const newest = (await backupsIn(folder)).at(-1);
  return newest ? path.join(folder, newest) : null;
}

/** Removes all but the newest so many backups of a folder; returns how many. */
export async function removeOldBackups(folder: string, kept: number): Promise<number> {
  const names = await backupsIn(folder);
  const old = names.slice(0, Math.max(0, names.length - kept));
  for (const name of old) await rm(path.join(folder, name), { force: true });
  return old.length;
}
