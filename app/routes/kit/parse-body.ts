/** Takes a posted form apart while it comes in: texts with a limit, files handed on as streams. */
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { data } from "react-router";
import { fileBytesMax } from "#app/server/attachments/inspect.ts";

/**
 * Room for the kind of form and for a boundary of seventy characters, the most that RFC 2046 allows. Each
 * byte of a body may cost a comparison with the whole boundary.
 */
const contentTypeLengthMax = 128;
/** A letter of Vietnamese may take nine bytes in a form, and too long a text is to come back whole. */
const textBytesMax = 2 * 1024 * 1024;
const waitingBytes = 16 * 1024;
/** What forms of an ordinary length take; only what is longer shares one room. */
const ordinaryTextBytes = 64 * 1024;
/** Of all that come in at the same time: whoever finds it full is asked to come again. */
const longTextBytesMax = 24 * 1024 * 1024;
const fieldsMax = 1000;
/** Fields in which nothing was chosen come as empty files. */
const emptyFilesMax = 20;
/** Read away at most, so that a browser sees the answer instead of a broken connection. */
const bodyBytesMax = 512 * 1024 * 1024;

/** Is to consume the file, or to return false: then no more of the form is read. */
export type TakeFile = (stream: BusboyFileStream, name: string) => boolean;

class BodyLimit extends Error {
  constructor(readonly status: number) {
    super("more than is read of a form");
  }
}

let longTextBytes = 0;

const refuse = (status: number) => data(null, { status });

/**
 * Returns the text fields of a form of either kind. What is no form, or breaks off, is refused with 400, a
 * text that is too long with 413, and with 503 a file that cannot be kept and a long text while too many
 * of them come in.
 */
export async function parseBody(
  request: Request,
  { filesMax, takeFile }: { readonly filesMax: number; readonly takeFile: TakeFile },
): Promise<FormData> {
  const contentType = request.headers.get("content-type") ?? "";
  if (request.body === null || contentType.length > contentTypeLengthMax) throw refuse(400);
  const parser = parserFor(contentType, filesMax);
  const form = new FormData();
  parser.on("field", (name, value) => form.append(name ?? "", value));
  const files = watchFiles(parser, takeFile);
  const counter = countText(files.isOpen);
  const whole = feed(parser, request.body, counter.count);
  try {
    await Promise.race([whole, files.stopped]);
    return form;
  } catch (error) {
    files.breakOff();
    throw refuse(error instanceof BodyLimit ? error.status : 400);
  } finally {
    // Where reading stopped, the server throws the rest away after its answer.
    whole.catch(() => undefined);
    counter.release();
  }
}

const pieceBytes = 64 * 1024;

/** As they come over the network, so that each is counted as what it is, text or file. */
function* piecesOf(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

/** Hands the body over, as fast as its files are taken, and returns when the form is whole. */
async function feed(
  parser: Busboy,
  body: ReadableStream<Uint8Array>,
  count: (bytes: number) => void,
): Promise<void> {
  const finished = new Promise<void>((finish, fail) => {
    parser.once("finish", finish).on("error", fail);
  });
  finished.catch(() => undefined);
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (const piece of piecesOf(value)) {
        count(piece.length);
        const taken = new Promise<void>((take) => {
          parser.write(piece, () => take());
        });
        await Promise.race([taken, finished]);
      }
    }
    parser.end();
    await finished;
  } finally {
    reader.releaseLock();
  }
}

/** Hands on each file as it begins, and tells when one is not wanted or could not be kept. */
function watchFiles(parser: Busboy, takeFile: TakeFile) {
  let open: BusboyFileStream | null = null;
  const stopped = new Promise<void>((stop, fail) => {
    parser.on("file", (_field, stream, name) => {
      open = stream;
      // The form itself is broken, or the disk, whose faults have a code.
      stream.on("error", ({ code }: NodeJS.ErrnoException) =>
        fail(new BodyLimit(code === undefined ? 400 : 503)),
      );
      // A file may be told to have ended when the next one has begun.
      stream.once("end", () => {
        if (open === stream) open = null;
      });
      // Whoever kept it gave up, and the form would wait for it without end.
      stream.once("close", () => open === stream && fail(new BodyLimit(503)));
      if (!takeFile(stream, name ?? "")) stop();
    });
  });
  stopped.catch(() => undefined);
  return {
    stopped,
    isOpen: () => open !== null,
    breakOff: () => void open?.destroy(new Error("the form broke off")),
  };
}

function parserFor(contentType: string, filesMax: number) {
  try {
    return Busboy({
      headers: { "content-type": contentType },
      // Hundreds may come in at once: what waits in memory is kept short.
      fileHwm: waitingBytes,
      limits: {
        fieldNameSize: 1000,
        fieldSize: textBytesMax,
        fileSize: fileBytesMax,
        fields: fieldsMax,
        files: filesMax + emptyFilesMax,
        parts: fieldsMax + filesMax + emptyFilesMax,
        headerPairs: 50,
        headerSize: 8 * 1024,
      },
    });
  } catch {
    throw refuse(400);
  }
}

/** Counts what has to stay in memory until the form is whole, in this form and in all together. */
function countText(isInFile: () => boolean) {
  let all = 0;
  let text = 0;
  let held = 0;
  function count(bytes: number) {
    all += bytes;
    if (all > bodyBytesMax) throw new BodyLimit(413);
    if (isInFile()) return;
    text += bytes;
    const long = Math.max(0, text - ordinaryTextBytes);
    longTextBytes += long - held;
    held = long;
    if (text > textBytesMax + ordinaryTextBytes) throw new BodyLimit(413);
    if (longTextBytes <= longTextBytesMax) return;
    // At once, so that this one alone is turned away.
    release();
    throw new BodyLimit(503);
  }
  function release() {
    longTextBytes -= held;
    held = 0;
  }
  return { count, release };
}
