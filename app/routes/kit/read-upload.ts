/** Reads posted forms with a limit, with files or without; a limit that breaks loses no typed text. */
import type { BusboyFileStream } from "@fastify/busboy";
import { type CheckedFile, type FileFault, inspectFile } from "#app/server/attachments/inspect.ts";
import type { SpooledFile } from "#app/server/attachments/spool.ts";
import type { Context } from "#app/server/context.ts";
import { parseBody } from "./parse-body.ts";

/** Returns the text fields of a posted form; files are passed over. Too long a text is refused with 413. */
export const readTextForm = (request: Request): Promise<FormData> =>
  parseBody(request, { filesMax: 1, takeFile: passOver });

function passOver(stream: BusboyFileStream): boolean {
  stream.resume();
  return true;
}

export type UploadFault = FileFault | "too-many" | "not-opened";
export type Upload = {
  /** What was typed; files are not in it. */
  readonly form: FormData;
  /** Files that were checked by content and may be kept. */
  readonly files: readonly CheckedFile[];
  /** Files that may not, in the order sent; a name may be unknown where reading broke off. */
  readonly faults: readonly { readonly name: string; readonly fault: UploadFault }[];
};

/**
 * Reads what stands before the first file of a form, and no byte of that: for whoever has nothing open that
 * it could be kept with.
 */
export async function readUploadOfNobody(request: Request): Promise<Upload> {
  const faults: Upload["faults"][number][] = [];
  const takeFile = (stream: BusboyFileStream, name: string) => {
    // A field in which nothing was chosen is sent as a file without a name.
    if (name === "") return passOver(stream);
    faults.push({ name, fault: "not-opened" });
    return false;
  };
  const form =
    request.body === null ? new FormData() : await parseBody(request, { filesMax: 1, takeFile });
  return { form, files: [], faults };
}

/** A file that came in, or as much of it as may be looked at. */
type Sent = { readonly name: string; readonly isTooBig: boolean; readonly spooled: SpooledFile };

type Receiver = Pick<Context, "incoming" | "scan">;

/**
 * Reads a form with files: up to `filesMax` of 10 MB each, which lie on the disk until they are looked at
 * one by one. A file that is too large costs only itself.
 */
export async function readUpload(
  request: Request,
  filesMax: number,
  receiver: Receiver,
): Promise<Upload> {
  if (request.body === null) return { form: new FormData(), files: [], faults: [] };
  const coming: Promise<Sent>[] = [];
  let named = 0;
  const takeFile = (stream: BusboyFileStream, name: string) => {
    if (name !== "") named += 1;
    if (named > filesMax) return passOver(stream);
    const kept = keepFile(receiver, stream, name);
    // Awaited below, after the rest of the form.
    kept.catch(() => undefined);
    coming.push(kept);
    return true;
  };
  try {
    const form = await parseBody(request, { filesMax, takeFile });
    const { files, faults } = await inspectFiles(await Promise.all(coming), receiver);
    const surplus = named > filesMax ? [{ name: "", fault: "too-many" } as const] : [];
    return { form, files, faults: [...faults, ...surplus] };
  } finally {
    for (const kept of await Promise.allSettled(coming))
      if (kept.status === "fulfilled") await kept.value.spooled.remove();
  }
}

async function keepFile(
  { incoming }: Receiver,
  stream: BusboyFileStream,
  name: string,
): Promise<Sent> {
  const spooled = await incoming.keep(stream);
  return { name, isTooBig: stream.truncated, spooled };
}

async function inspectFiles(
  sent: readonly Sent[],
  { scan }: Receiver,
): Promise<Pick<Upload, "files" | "faults">> {
  const files: CheckedFile[] = [];
  const faults: Upload["faults"][number][] = [];
  for (const { name, isTooBig, spooled } of sent) {
    const bytes = isTooBig ? null : await spooled.bytes();
    // A field in which nothing was chosen is sent as a file without a name.
    if (name === "" && bytes?.length === 0) continue;
    const result =
      bytes === null
        ? ({ ok: false, fault: "too-big" } as const)
        : await inspectFile(name, bytes, scan);
    if (result.ok) files.push(result.file);
    else faults.push({ name, fault: result.fault });
  }
  return { files, faults };
}
