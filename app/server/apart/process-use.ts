/** What another process of this machine uses, as the kernel tells. */
import { readFile } from "node:fs/promises";

export type ProcessUse = {
  readonly memoryMegabytes: number;
  /** Of all its threads since it began. */
  readonly processorSeconds: number;
};

/** The kernel counts processor time for others in hundredths of a second, on every machine. */
const ticksPerSecond = 100;
const kilobytesPerMegabyte = 1024;

/** Null where there is no such process, or the system keeps no such files. */
export async function readProcessUse(pid: number): Promise<ProcessUse | null> {
  try {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "latin1"),
      readFile(`/proc/${pid}/status`, "latin1"),
    ]);
    // The second field is a name in brackets, in which anything may stand.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[11]) + Number(fields[12]);
    const resident = /^VmRSS:\s{0,20}(\d{1,12}) kB$/m.exec(status);
    return {
      memoryMegabytes: Number(resident?.[1] ?? 0) / kilobytesPerMegabyte,
      processorSeconds: ticks / ticksPerSecond,
    };
  } catch {
    return null;
  }
}
