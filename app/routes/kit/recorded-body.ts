/** A request body that can still be told about after its reading broke off. */

export type RecordedBody = {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** What came first, up to the given length. */
  readonly head: () => Buffer;
  /** The file name that was read last, or nothing. */
  readonly lastFileName: () => string;
  /** Reads the rest away, so that the browser sees the answer instead of a broken connection. */
  readonly drain: () => Promise<void>;
};

const drainedBytesMax = 512 * 1024 * 1024;

export function recordBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  headBytes: number,
): RecordedBody {
  const reader = body.getReader();
  const head: Uint8Array[] = [];
  let kept = 0;
  let lastFileName = "";
  // One read at a time: the server's stream stops for ever when two are asked of it at once.
  let reading: Promise<unknown> = Promise.resolve();
  let draining = false;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (draining) return;
      const read = reader.read();
      reading = read;
      const { done, value } = await read;
      if (done) return controller.close();
      if (kept < headBytes) head.push(value.subarray(0, headBytes - kept));
      kept += value.length;
      lastFileName = lastFileNameIn(value) ?? lastFileName;
      controller.enqueue(value);
    },
  });
  return {
    stream,
    head: () => Buffer.concat(head),
    lastFileName: () => lastFileName,
    drain: async () => {
      draining = true;
      await reading;
      for (let left = drainedBytesMax; left > 0; ) {
        const { done, value } = await reader.read();
        if (done) return;
        left -= value.length;
      }
      await reader.cancel();
    },
  };
}

/** The last file name that stands whole in a piece of the body. */
function lastFileNameIn(piece: Uint8Array): string | undefined {
  const text = Buffer.from(piece).toString("utf8");
  const mark = 'filename="';
  const last = text.lastIndexOf(mark);
  return last < 0 ? undefined : /^([^"\r\n]+)"/.exec(text.slice(last + mark.length))?.[1];
}
