import { statfs } from "node:fs/promises";
import {
  type DiskLimits,
  type DiskRoom,
  type DiskState,
  diskState,
  tightest,
} from "#app/domain/administration/disk-room.ts";

const bytesInMegabyte = 1024 * 1024;

export type WatchedRoom = DiskRoom & { readonly state: DiskState };
export type DiskWatch = () => Promise<WatchedRoom>;

/** In this time no upload takes what the thresholds leave. */
const goodForMilliseconds = 250;

/** Returns how much room the disks of these folders have, measured at most a few times a second. */
export function diskWatch(folders: readonly string[], limits: DiskLimits): DiskWatch {
  let last: { readonly at: number; readonly room: Promise<WatchedRoom> } | undefined;
  async function look(): Promise<WatchedRoom> {
    const rooms = await Promise.all(folders.map(roomOf));
    return { ...tightest(rooms), state: diskState(rooms, limits) };
  }
  return () => {
    const at = performance.now();
    if (last === undefined || at - last.at > goodForMilliseconds) last = { at, room: look() };
    return last.room;
  };
}

async function roomOf(folder: string): Promise<DiskRoom> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return {
    freeMegabytes: Math.floor((bavail * bsize) / bytesInMegabyte),
    freePercent: (100 * bavail) / Math.max(1, blocks),
  };
}
