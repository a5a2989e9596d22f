/** How a process and its child speak: lengths, facts as JSON, bytes. Nothing of it is ever run. */
import type { Duplex } from "node:stream";

export type Frame = { readonly facts: unknown; readonly bytes: Uint8Array };

const lengthBytes = 4;
const prefixBytes = 2 * lengthBytes;
const factsBytesMax = 4 * 1024 * 1024;
/** The longest copy of a file of ten megabytes, written anew. */
const bodyBytesMax = 96 * 1024 * 1024;

/** Writes one frame; it has left when the stream says so. */
export function writeFrame(stream: Duplex, { facts, bytes }: Frame) {
  const head = Buffer.from(JSON.stringify(facts));
  const prefix = Buffer.alloc(prefixBytes);
  prefix.writeUInt32BE(head.length, 0);
  prefix.writeUInt32BE(bytes.length, lengthBytes);
  stream.cork();
  stream.write(prefix);
  stream.write(head);
  stream.write(bytes);
  stream.uncork();
}

/** Hands over each frame that comes. What is longer than any answer, or no JSON, ends the stream. */
export function readFrames(stream: Duplex, take: (frame: Frame) => void) {
  let pieces: Buffer[] = [];
  let held = 0;
  let wanted = prefixBytes;
  stream.on("data", (piece: Buffer) => {
    pieces.push(piece);
    held += piece.length;
    while (held >= wanted) {
      // Put together only when enough has come, so that a long frame is copied once.
      const all = pieces.length === 1 ? piece : Buffer.concat(pieces);
      pieces = [all];
      const whole = wholeLength(all);
      if (whole === null) return void stream.destroy();
      if (all.length < whole) {
        wanted = whole;
        return;
      }
      const frame = frameIn(all.subarray(0, whole));
      if (frame === null) return void stream.destroy();
      pieces = [all.subarray(whole)];
      held -= whole;
      wanted = prefixBytes;
      take(frame);
    }
  });
}

function wholeLength(all: Buffer): number | null {
  const head = all.readUInt32BE(0);
  const body = all.readUInt32BE(lengthBytes);
  return head > factsBytesMax || body > bodyBytesMax ? null : prefixBytes + head + body;
}

function frameIn(whole: Buffer): Frame | null {
  const end = prefixBytes + whole.readUInt32BE(0);
  try {
    const facts: unknown = JSON.parse(whole.toString("utf8", prefixBytes, end));
    return { facts, bytes: whole.subarray(end) };
  } catch {
    return null;
  }
}
