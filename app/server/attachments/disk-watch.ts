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

/** Answers how much room the disks of these folders have, measured at each call. */
export function diskWatch(folders: readonly string[], limits: DiskLimits): DiskWatch {
  return async () => {
    const rooms = await Promise.all(folders.map(roomOf));
    return { ...tightest(rooms), state: diskState(rooms, limits) };
  };
}

async function roomOf(folder: string): Promise<DiskRoom> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return {
    freeMegabytes: Math.floor((bavail * bsize) / bytesInMegabyte),
    freePercent: (100 * bavail) / Math.max(1, blocks),
  };
}
