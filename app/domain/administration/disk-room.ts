/** What may still be written to a disk. */
export type DiskRoom = { readonly freeMegabytes: number; readonly freePercent: number };

/** Below either figure of a pair the state is reached, whichever comes first. */
export type DiskLimits = {
  readonly warnMegabytes: number;
  readonly warnPercent: number;
  readonly stopMegabytes: number;
  readonly stopPercent: number;
};

export const usualDiskLimits: DiskLimits = {
  warnMegabytes: 1000,
  warnPercent: 10,
  stopMegabytes: 200,
  stopPercent: 3,
};

/** "low": someone must make room. "full": nothing new is taken in, so that what is there stays whole. */
export type DiskState = "enough" | "low" | "full";

/** The state of the fullest of the disks that are written to. */
export function diskState(rooms: readonly DiskRoom[], limits: DiskLimits): DiskState {
  const below = (megabytes: number, percent: number) =>
    rooms.some((room) => room.freeMegabytes < megabytes || room.freePercent < percent);
  if (below(limits.stopMegabytes, limits.stopPercent)) return "full";
  return below(limits.warnMegabytes, limits.warnPercent) ? "low" : "enough";
}

/** The disk with the least room. */
export function tightest(rooms: readonly DiskRoom[]): DiskRoom {
  const sorted = [...rooms].sort((a, b) => a.freeMegabytes - b.freeMegabytes);
  return sorted[0] ?? { freeMegabytes: 0, freePercent: 0 };
}
