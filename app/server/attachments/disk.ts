import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { FileStore } from "./file-store.ts";

const ownerOnlyFile = 0o600;
const ownerOnlyFolder = 0o700;
const safeKey = /^[A-Za-z0-9_-]{16,64}$/;

/** Where a file lies. Keys are our own random tokens; a person's file name is never part of a path. */
export function storedPlace(root: string, key: string) {
  if (!safeKey.test(key)) throw new Error("unsafe storage key");
  return path.join(root, key.slice(0, 2), key);
}

export function diskFileStore(root: string): FileStore {
  return {
    async put(key, bytes) {
      const file = storedPlace(root, key);
      await mkdir(path.dirname(file), { recursive: true, mode: ownerOnlyFolder });
      try {
        await writeDurably(`${file}.part`, bytes);
        await rename(`${file}.part`, file);
      } catch (error) {
        // Where the disk is full, half a file would take the room that is left.
        await rm(`${file}.part`, { force: true });
        throw error;
      }
    },
    async get(key) {
      try {
        return await readFile(storedPlace(root, key));
      } catch {
        return null;
      }
    },
    remove: (key) => rm(storedPlace(root, key), { force: true }),
    keysBefore: (instant) => keysBefore(root, Date.parse(instant)),
    async setAside(key, day) {
      const folder = path.join(setAsideFolder(root), day);
      await mkdir(folder, { recursive: true, mode: ownerOnlyFolder });
      await rename(storedPlace(root, key), path.join(folder, key));
    },
    removeSetAside: (before) => removeDays(setAsideFolder(root), before),
  };
}

const setAsideFolder = (root: string) => `${root}-set-aside`;

const listFolder = (folder: string) => readdir(folder).catch((): string[] => []);

async function* keysBefore(root: string, instant: number) {
  for (const name of await listFolder(root)) {
    const folder = path.join(root, name);
    const keys: string[] = [];
    for (const file of await listFolder(folder)) {
      // A file that is removed meanwhile is none that was left.
      const found = await stat(path.join(folder, file)).catch(() => null);
      if (found !== null && found.mtimeMs < instant && safeKey.test(file)) keys.push(file);
    }
    yield keys;
  }
}

async function removeDays(folder: string, before: string): Promise<number> {
  let removed = 0;
  for (const day of (await listFolder(folder)).filter((name) => name < before)) {
    removed += (await listFolder(path.join(folder, day))).length;
    await rm(path.join(folder, day), { recursive: true, force: true });
  }
  return removed;
}

async function writeDurably(file: string, bytes: Uint8Array) {
  const handle = await open(file, "w", ownerOnlyFile);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
