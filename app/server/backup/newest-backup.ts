import { readdir } from "node:fs/promises";
import path from "node:path";

/** The newest backup in a folder, by the instant in its name; null where there is none. */
export async function newestBackup(folder: string): Promise<string | null> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => /^hoi-am-\d{8}T\d{6}Z[.]tar[.]age$/.test(name))
    .sort()
    .at(-1);
  return newest ? path.join(folder, newest) : null;
}
