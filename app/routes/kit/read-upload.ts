/** Reads posted forms with a limit, with files or without; a limit that breaks loses no typed text. */
import {
  MaxFileSizeExceededError,
  MaxFilesExceededError,
  MaxTotalSizeExceededError,
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
import { tappedBody } from "./tapped-body.ts";

// A letter of Vietnamese may take nine bytes in a form, and too long a text is to come back whole.
const textBytesMax = 2 * 1024 * 1024;

/** The text fields of a posted form without files. A body that is too long answers 413. */
export async function readTextForm(request: Request): Promise<FormData> {
  try {
    return await parseFormData(request, { maxFiles: 1, maxTotalSize: textBytesMax });
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
 * Reads a form with files: up to `filesMax` of 10 MB each, asked of the scanner one by one. Its text fields stand before its files on
 * the page, so that they survive when a file breaks a limit.
 */
export async function readUpload(
  request: Request,
  filesMax: number,
  scan: VirusScan,
): Promise<Upload> {
  const sent: File[] = [];
  if (request.body === null) return { form: new FormData(), files: [], faults: [] };
  const body = tappedBody(request.body, textBytesMax);
  const copy = new Request(request.url, {
    method: "POST",
    headers: request.headers,
    body: body.stream,
    duplex: "half",
  } as RequestInit);
  try {
    const limits = {
      maxFiles: filesMax,
      maxFileSize: fileBytesMax,
      maxTotalSize: filesMax * fileBytesMax + textBytesMax,
    };
    const form = await parseFormData(copy, limits, (file) => {
      if (file.size > 0) sent.push(file);
    });
    return { form, ...(await inspected(sent, scan)) };
  } catch (error) {
    await body.drain();
    if (!isLimit(error)) throw data(null, { status: 400 });
    const { files, faults } = await inspected(sent, scan);
    const broken = faultOfLimit(error, body.lastFileName());
    const form = await textFieldsOf(body.head(), request.headers.get("content-type") ?? "");
    return { form, files, faults: [...faults, broken] };
  }
}

async function inspected(
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
async function textFieldsOf(head: Buffer, contentType: string): Promise<FormData> {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1] ?? "";
  const text = head.toString("latin1");
  const firstFile = text.search(/Content-Disposition:[^\r\n]*filename=/i);
  const end = text.lastIndexOf(`--${boundary}`, firstFile);
  if (boundary === "" || firstFile < 0 || end <= 0) return new FormData();
  const whole = Buffer.concat([head.subarray(0, end), Buffer.from(`--${boundary}--\r\n`)]);
  try {
    return await new Response(whole, { headers: { "Content-Type": contentType } }).formData();
  } catch {
    // No browser sends such a head; there is no person's text to save.
    throw data(null, { status: 400 });
  }
}
