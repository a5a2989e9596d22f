/**
 * Photos as iPhones save them, decoded by libheif in WebAssembly: two to four seconds and 220 MB for twelve
 * million pixels. So it is done in a thread of its own, one picture at a time, and the thread ends with it.
 */
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { type DecodedPicture, jpegOf, jpegSideMax } from "./image.ts";

/**
 * Telephones take twelve million by default. The service may use a gigabyte (`deploy/hoi-am.service`); beside
 * the memory of WebAssembly a picture takes four bytes a pixel, and as much again while its JPEG is made.
 */
const pixelsMax = 16_000_000;
const memoryBytesMax = 320 * 1024 * 1024;
const patienceMilliseconds = 20_000;

/**
 * Runs in the thread. The build has no second folder for files of threads, so this is its text. Memory
 * of WebAssembly is outside what Node limits for a thread; it grows only through the function that is
 * replaced here.
 */
const threadText = `
const { parentPort, workerData } = require("node:worker_threads");
const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * 65536 > workerData.memoryBytesMax) throw new RangeError();
  return grow.call(this, pages);
};
(async () => {
  const library = require(workerData.library);
  await library.ready;
  const pictures = new library.HeifDecoder().decode(workerData.bytes);
  const [picture] = pictures;
  const width = picture?.get_width() ?? 0;
  const height = picture?.get_height() ?? 0;
  if (pictures.length !== 1 || width * height > workerData.pixelsMax) return null;
  if (Math.max(width, height) > workerData.sideMax) return null;
  const data = new Uint8ClampedArray(width * height * 4);
  const drawn = await new Promise((done) => picture.display({ data, width, height }, done));
  return drawn && { width, height, pixels: new Uint8Array(data.buffer) };
})().then(
  (found) => parentPort.postMessage(found, found ? [found.pixels.buffer] : []),
  () => parentPort.postMessage(null),
);
`;

/** The end of the last one that was begun, and how many have not come to their end. */
let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;
const waitingMax = 8;

/** Heic: the photo itself cannot be opened; busy: others kept it waiting, and a later try may succeed. */
export type HeicFault = "heic" | "busy";

/**
 * A HEIC photo as JPEG, upright, or why not: it cannot be decoded, holds several pictures, more than 16
 * million pixels or more on a side than a JPEG can have, or takes longer than the patience, in which
 * waiting counts. It never rejects. Pictures wait for each other, eight at most: whoever comes then is
 * told at once.
 */
export function jpegOfHeic(
  bytes: Uint8Array,
  patience = patienceMilliseconds,
): Promise<Buffer | HeicFault> {
  if (waiting >= waitingMax) return Promise.resolve("busy");
  const late = waiting > 0 ? "busy" : "heic";
  const endsAt = performance.now() + patience;
  waiting += 1;
  const opened = turn
    .then(() => openInTurn(bytes, endsAt, late))
    // Such as a thread for which the machine has no room left.
    .catch(() => "heic" as const)
    .finally(() => {
      waiting -= 1;
    });
  turn = opened;
  return opened;
}

async function openInTurn(bytes: Uint8Array, endsAt: number, late: HeicFault) {
  const left = endsAt - performance.now();
  if (left <= 0) return late;
  const picture = await decodeInThread(bytes, left);
  if (picture === "late") return late;
  return picture === null ? "heic" : jpegOf(picture);
}

/** The pixels, or null where there are none to be had. */
function decodeInThread(
  bytes: Uint8Array,
  patience: number,
): Promise<DecodedPicture | "late" | null> {
  const library = createRequire(import.meta.url).resolve("libheif-js/wasm-bundle");
  return new Promise((resolve) => {
    const thread = new Worker(threadText, {
      eval: true,
      workerData: { library, bytes, pixelsMax, sideMax: jpegSideMax, memoryBytesMax },
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 96 },
      stdout: true,
      stderr: true,
    });
    let found: DecodedPicture | "late" | null = null;
    const limit = setTimeout(() => {
      found = "late";
      void thread.terminate();
    }, patience);
    thread.once("message", (picture: DecodedPicture | null) => {
      found = picture;
      void thread.terminate();
    });
    thread.once("error", () => {});
    // Its memory has gone with it before the next one begins.
    thread.once("exit", () => {
      clearTimeout(limit);
      resolve(found);
    });
  });
}
