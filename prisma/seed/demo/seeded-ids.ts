import { createHash } from "node:crypto";
import type { Ids } from "#app/server/ids.ts";

/** The same bytes for the same seed, so that the demonstration of a day is always the same. */
export function seededIds(seed: string): Ids {
  let calls = 0;
  return {
    bytes(count) {
      const pieces: Buffer[] = [];
      for (let length = 0; length < count; length += 32) {
        calls += 1;
        pieces.push(createHash("sha256").update(`${seed}:${calls}`).digest());
      }
      return Buffer.concat(pieces).subarray(0, count);
    },
  };
}
