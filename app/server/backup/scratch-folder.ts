import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";

const ownerOnlyFolder = 0o700;
const named = /^[.]scratch-(\d+)-/;

/**
 * A private folder for the time of the work. It may hold unencrypted copies, so it goes afterwards,
 * and what a killed process left behind goes before.
 */
export async function inScratchFolder<T>(
  base: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  await mkdir(base, { recursive: true, mode: ownerOnlyFolder });
  for (const name of await readdir(base)) {
    const owner = named.exec(name)?.[1];
    if (owner && !isAlive(Number(owner)))
      await rm(path.join(base, name), { recursive: true, force: true });
  }
  const folder = await mkdtemp(path.join(base, `.scratch-${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
