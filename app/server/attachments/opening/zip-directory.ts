/** Reads the directory of a small zip archive: enough to tell what it is, without unpacking it. */
import { inflateRawSync } from "node:zlib";

export type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
};

const localSignature = 0x04034b50;
const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const localLength = 30;
const entryLength = 46;
const endLength = 22;
const stored = 0;
const deflated = 8;

/**
 * The entries of an archive that begins with its first entry and ends with its directory; null for
 * anything else, such as an archive behind another file's bytes.
 */
export function zipEntries(zip: Buffer): readonly ZipEntry[] | null {
  const end = zip.length - endLength;
  if (end < localLength || zip.readUInt32LE(0) !== localSignature) return null;
  if (zip.readUInt32LE(end) !== endSignature || zip.readUInt16LE(end + 20) !== 0) return null;
  const count = zip.readUInt16LE(end + 10);
  const start = zip.readUInt32LE(end + 16);
  if (start + zip.readUInt32LE(end + 12) !== end) return null;
  const entries: ZipEntry[] = [];
  let at = start;
  for (let read = 0; read < count; read += 1) {
    if (at + entryLength > end || zip.readUInt32LE(at) !== entrySignature) return null;
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push(entryAt(zip, at, nameLength));
    at += entryLength + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return at === end ? entries : null;
}

function entryAt(zip: Buffer, at: number, nameLength: number): ZipEntry {
  return {
    name: zip.toString("utf8", at + entryLength, at + entryLength + nameLength),
    encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    method: zip.readUInt16LE(at + 10),
    packedBytes: zip.readUInt32LE(at + 20),
    bytes: zip.readUInt32LE(at + 24),
    offset: zip.readUInt32LE(at + 42),
  };
}

/** One entry's content up to a limit, or null where it cannot be read or is longer. */
export function entryContent(zip: Buffer, entry: ZipEntry, limit: number): Buffer | null {
  const { offset, packedBytes, method } = entry;
  if (offset + localLength > zip.length || zip.readUInt32LE(offset) !== localSignature) return null;
  const from = offset + localLength + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  if (from + packedBytes > zip.length) return null;
  const packed = zip.subarray(from, from + packedBytes);
  if (method === stored) return packed.length <= limit ? packed : null;
  if (method !== deflated) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch {
    return null;
  }
}
