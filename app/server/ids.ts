import { randomBytes } from "node:crypto";

/** The only source of chance. */
export type Ids = {
  readonly bytes: (count: number) => Uint8Array;
};

export const systemIds: Ids = { bytes: (count) => randomBytes(count) };

/** A random token in letters that fit an address, with eight bits of chance for each byte. */
export const token = (ids: Ids, bytes: number) =>
  Buffer.from(ids.bytes(bytes)).toString("base64url");
