/** What a file really is, told by its content in a process of its own; its name and the browser's word count for nothing. */
import { workApart } from "../apart/children.ts";
import { shownFileName } from "./file-name.ts";
import { type ContentFault, toldSchema } from "./told-file.ts";
import type { ScanVerdict, VirusScan } from "./virus-scan.ts";

export const fileBytesMax = 10 * 1024 * 1024;
export const filesMax = 5;

/** A file that may be kept. */
export type CheckedFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly hasTextLayer: boolean;
};

export type FileFault =
  | ContentFault
  | "empty"
  | "too-big"
  | "too-heavy"
  | "busy"
  | "infected"
  | "not-scanned";
export type Inspected =
  | { readonly ok: true; readonly file: CheckedFile }
  | { readonly ok: false; readonly fault: FileFault };

const rejectFile = (fault: FileFault): Inspected => ({ ok: false, fault });

const faultOf: { readonly [Verdict in ScanVerdict]: FileFault | null } = {
  clean: null,
  infected: "infected",
  unavailable: "not-scanned",
};

/**
 * A file told by its content and asked of the scanner; without an answer of it nothing is taken. What
 * cannot be opened within the limits of `apart/children.ts` is too heavy; `busy` may succeed later.
 */
export async function inspectFile(
  givenName: string,
  bytes: Uint8Array,
  scan: VirusScan,
): Promise<Inspected> {
  if (bytes.length === 0) return rejectFile("empty");
  if (bytes.length > fileBytesMax) return rejectFile("too-big");
  const told = await tellApart(givenName, bytes);
  if (!told.ok) return told;
  const fault = faultOf[await scan(bytes)];
  return fault === null ? told : rejectFile(fault);
}

async function tellApart(name: string, bytes: Uint8Array): Promise<Inspected> {
  const isLarge = looksLikeHeic(bytes);
  const done = await workApart({ job: "tell-file", facts: { name }, bytes, isLarge });
  // Whoever sent it can turn such a photo into another kind of file.
  if (done === "too-heavy" && isLarge) return rejectFile("heic");
  if (typeof done === "string") return rejectFile(done);
  const told = toldSchema.parse(done.facts);
  if (!told.ok) return told;
  const { mediaType, hasTextLayer } = told;
  const fileName = shownFileName(told.name, mediaType);
  const kept = told.isRewritten ? done.bytes : bytes;
  if (kept.length > fileBytesMax) return rejectFile("too-big");
  return { ok: true, file: { fileName, mediaType, bytes: kept, hasTextLayer } };
}

/** The container in which phones save photos; whether it is one is told by whoever opens it. */
const looksLikeHeic = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(4, 8)).toString("latin1") === "ftyp";
