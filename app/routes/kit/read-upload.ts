/** Reads posted forms with a limit, with files or without; a limit that breaks loses no typed text. */
import {
  type FileUploadHandler,
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxTotalSizeExceededError,
  type ParseFormDataOptions,
  parseFormData,
} from "@remix-run/form-data-parser";
import { data } from "react-router";
import {
  type CheckedFile,
  type FileFault,
  fileBytesMax,
  inspectFile,
} from "#app/server/attachments/inspect.ts";
import type { VirusScan } from "#app/server/attachments/virus-scan.ts";
import { recordBody } from "./recorded-body.ts";

/**
 * Room for the kind of form and for a boundary of seventy characters, the most that RFC 2046 allows. Each
 * byte of a body may cost a comparison with the whole boundary, and a head has room for thousands.
 */
const contentTypeLengthMax = 128;

/** Parses a form of either kind; a longer boundary than any browser makes is refused with 400. */
async function parseForm(
  request: Request,
  limits: ParseFormDataOptions,
  upload?: FileUploadHandler,
): Promise<FormData> {
  const { length } = request.headers.get("content-type") ?? "";
  if (length > contentTypeLengthMax) throw data(null, { status: 400 });
  return parseFormData(request, limits, upload);
}

// A letter of Vietnamese may take nine bytes in a form, and too long a text is to come back whole.
const textBytesMax = 2 * 1024 * 1024;

/** Returns the text fields of a posted form without files. A body that is too long is refused with 413. */
export async function readTextForm(request: Request): Promise<FormData> {
  try {
    return await parseForm(request, { maxFiles: 1, maxTotalSize: textBytesMax });
  } catch (error) {
    throw data(null, { status: isLimit(error) ? 413 : 400 });
  }
}

export type UploadFault = FileFault | "too-many";
export type Upload = {
  /** What was typed; files are not in it. */
  readonly form: FormData;
  /** Files that were checked by content and may be kept. */
  readonly files: readonly CheckedFile[];
  /** Files that may not, in the order sent; a name may be unknown where reading broke off. */
  readonly faults: readonly { readonly name: string; readonly fault: UploadFault }[];
};

/**
 * Reads a form with files: up to `filesMax` of 10 MB each, asked of the scanner one by one. A file that
 * is too large costs only itself, as long as all together keep the limit of the form. The text fields
 * stand before the files on the page, so that they survive when that limit breaks.
 */
export async function readUpload(
  request: Request,
  filesMax: number,
  scan: VirusScan,
): Promise<Upload> {
  const sent: File[] = [];
  if (request.body === null) return { form: new FormData(), files: [], faults: [] };
  const body = recordBody(request.body, textBytesMax);
  const copy = new Request(request.url, {
    method: "POST",
    headers: request.headers,
    body: body.stream,
    duplex: "half",
  } as RequestInit);
  try {
    const maxTotalSize = filesMax * fileBytesMax + textBytesMax;
    const limits = { maxFiles: filesMax, maxFileSize: maxTotalSize, maxTotalSize };
    const form = await parseForm(copy, limits, (file) => {
      if (wasChosen(file)) sent.push(file);
    });
    return { form, ...(await inspectFiles(sent, scan)) };
  } catch (error) {
    await body.drain();
    if (!isLimit(error)) throw data(null, { status: 400 });
    const { files, faults } = await inspectFiles(sent, scan);
    const broken = faultOfLimit(error, body.lastFileName());
    const form = await textFieldsOf(body.head(), request);
    return { form, files, faults: [...faults, broken] };
  }
}

/** How the library calls a file that has no name: a field in which nothing was chosen is sent so. */
const namesOfNone = ["", "file-upload"];
const wasChosen = (file: File) => file.size > 0 || !namesOfNone.includes(file.name);

async function inspectFiles(
  sent: readonly File[],
  scan: VirusScan,
): Promise<Pick<Upload, "files" | "faults">> {
  const files: CheckedFile[] = [];
  const faults: Upload["faults"][number][] = [];
  for (const file of sent) {
    const result = await inspectFile(file.name, new Uint8Array(await file.arrayBuffer()), scan);
    if (result.ok) files.push(result.file);
    else faults.push({ name: file.name, fault: result.fault });
  }
  return { files, faults };
}

const isLimit = (error: unknown) =>
  error instanceof MaxFileSizeExceededError ||
  error instanceof MaxFilesExceededError ||
  error instanceof MaxTotalSizeExceededError;

const faultOfLimit = (error: unknown, name: string) =>
  error instanceof MaxFilesExceededError
    ? ({ name: "", fault: "too-many" } as const)
    : ({ name, fault: "too-big" } as const);

/** The fields before the first file, read once more from the head of a broken body. */
async function textFieldsOf(head: Buffer, request: Request): Promise<FormData> {
  const boundary = boundaryOf(request);
  const end = startOfFirstFile(head, boundary);
  if (boundary === "" || end <= 0) return new FormData();
  const text = new Request(request.url, {
    method: "POST",
    headers: request.headers,
    body: Buffer.concat([head.subarray(0, end), Buffer.from(`--${boundary}--\r\n`)]),
  });
  return readTextForm(text);
}

const boundaryOf = (request: Request) =>
  /boundary="?([^";]+)/.exec(request.headers.get("content-type") ?? "")?.[1] ?? "";

const partsMax = 1000;
const partHeaderBytesMax = 8 * 1024;

/**
 * Where the delimiter before the first part with a file name stands, or -1. Goes from delimiter to
 * delimiter, so that what somebody typed is never taken for a header, and each byte is passed once.
 */
function startOfFirstFile(head: Buffer, boundary: string): number {
  const delimiter = Buffer.from(`--${boundary}\r\n`);
  let start = head.indexOf(delimiter);
  for (let parts = 0; start >= 0 && parts < partsMax; parts += 1) {
    const from = start + delimiter.length;
    const header = head.toString("latin1", from, from + partHeaderBytesMax);
    if (header.slice(0, header.indexOf("\r\n\r\n")).includes("filename=")) return start;
    start = head.indexOf(delimiter, from);
  }
  return -1;
}
