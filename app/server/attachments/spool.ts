/** Files that are just coming in lie on the disk, never in memory, until they are looked at. */
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Ids } from "../ids.ts";
import { token } from "../ids.ts";

const ownerOnlyFile = 0o600;
const ownerOnlyFolder = 0o700;
const keyBytes = 24;
/** Hundreds of files may come in at once: what waits in memory is kept short. */
const waitingBytes = 16 * 1024;
/** No post takes as long: what was older when this process began was left by another that ended. */
const leftoverMilliseconds = 60 * 60 * 1000;

export type SpooledFile = {
  readonly bytes: () => Promise<Uint8Array>;
  readonly remove: () => Promise<void>;
};

export type Spool = {
  /** Writes a file as it comes; what was written of one that breaks off is removed. */
  readonly keep: (stream: Readable) => Promise<SpooledFile>;
};

export function diskSpool(folder: string, ids: Ids): Spool {
  let ready: Promise<void> | undefined;
  return {
    async keep(stream) {
      ready ??= prepareFolder(folder);
      await ready;
      const file = path.join(folder, token(ids, keyBytes));
      const remove = () => rm(file, { force: true });
      try {
        const target = createWriteStream(file, {
          mode: ownerOnlyFile,
          flags: "wx",
          highWaterMark: waitingBytes,
        });
        await pipeline(stream, target);
      } catch (error) {
        await remove();
        throw error;
      }
      return { bytes: () => readFile(file), remove };
    },
  };
}

async function prepareFolder(folder: string) {
  await mkdir(folder, { recursive: true, mode: ownerOnlyFolder });
  // By the machine's clock, which the files have too; not by the clock of the law.
  const oldest = performance.timeOrigin - leftoverMilliseconds;
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < oldest) await rm(file, { force: true });
  }
}
