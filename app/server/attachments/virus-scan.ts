/** Asks a ClamAV daemon about each file that comes in, where the office runs one. */
import { createConnection, type Socket } from "node:net";

export type ScanVerdict = "clean" | "infected" | "unavailable";
export type VirusScan = (bytes: Uint8Array) => Promise<ScanVerdict>;

/** For offices without a scanner: files are still told by their content and never run. */
export const scansNothing: VirusScan = async () => "clean";

const chunkBytes = 64 * 1024;
const patienceMilliseconds = 30_000;
const answerLengthMax = 1_000;

/** `host:port` or `tcp://host:port`, or the path of a socket. */
function connectTo(place: string): Socket {
  const [, host, port] = /^(?:tcp:\/\/)?([^/]+):(\d{1,5})$/.exec(place) ?? [];
  return host && port
    ? createConnection({ host: host.replace(/^\[|\]$/g, ""), port: Number(port) })
    : createConnection({ path: place });
}

/**
 * A scanner behind this socket. Whatever is not a plain answer, such as no daemon, silence for half
 * a minute or a file over its own limit, is unavailable, and the file is not taken: fail closed.
 */
export const clamavScan =
  (place: string): VirusScan =>
  (bytes) =>
    new Promise((resolve) => {
      const socket = connectTo(place);
      let answer = "";
      const finish = (verdict: ScanVerdict) => {
        socket.destroy();
        resolve(verdict);
      };
      socket.setTimeout(patienceMilliseconds, () => finish("unavailable"));
      socket.on("error", () => finish("unavailable"));
      socket.on("data", (piece) => {
        answer = (answer + piece.toString("latin1")).slice(0, answerLengthMax);
        if (answer.includes("\0")) finish(verdictOf(answer));
      });
      socket.on("end", () => finish(verdictOf(answer)));
      socket.on("close", () => finish(verdictOf(answer)));
      socket.on("connect", () => {
        for (const piece of requestOf(bytes)) socket.write(piece);
      });
    });

/** The daemon's INSTREAM command: pieces with their lengths before them, ended by an empty one. */
function* requestOf(bytes: Uint8Array) {
  yield Buffer.from("zINSTREAM\0");
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const piece = bytes.subarray(at, at + chunkBytes);
    yield lengthOf(piece);
    yield piece;
  }
  yield lengthOf(new Uint8Array());
}

function lengthOf(piece: Uint8Array) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return length;
}

function verdictOf(answer: string): ScanVerdict {
  if (/^stream: OK\0/.test(answer)) return "clean";
  return /^stream: .+ FOUND\0/.test(answer) ? "infected" : "unavailable";
}
