/**
 * Photos as iPhones save them, decoded by libheif in WebAssembly: two to four seconds and 220 MB for twelve
 * million pixels. One is opened at a time, in a process that ends when it kept the memory of it.
 */
import { createRequire } from "node:module";
import { type DecodedPicture, jpegOf, jpegSideMax } from "./image.ts";

/** Telephones take twelve million by default; beside the memory of WebAssembly one takes four bytes a pixel. */
const pixelsMax = 16_000_000;
const memoryBytesMax = 320 * 1024 * 1024;
const pageBytes = 65_536;

type Picture = {
  readonly get_width: () => number;
  readonly get_height: () => number;
  readonly display: (
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (drawn: unknown) => void,
  ) => void;
};
type Library = {
  readonly ready: Promise<unknown>;
  readonly HeifDecoder: new () => { readonly decode: (bytes: Uint8Array) => readonly Picture[] };
};

let opened: Library | undefined;

/** Loaded with the first photo. What Node limits is not the memory of WebAssembly, which grows only here. */
async function library(): Promise<Library> {
  if (opened !== undefined) return opened;
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function growWithin(pages) {
    if (this.buffer.byteLength + pages * pageBytes > memoryBytesMax) throw new RangeError();
    return grow.call(this, pages);
  };
  const loaded: Library = createRequire(import.meta.url)("libheif-js/wasm-bundle");
  await loaded.ready;
  opened = loaded;
  return loaded;
}

/**
 * A HEIC photo as JPEG, upright; null where it cannot be decoded, holds several pictures, more than 16
 * million pixels or more on a side than a JPEG can have.
 */
export async function jpegOfHeic(bytes: Uint8Array): Promise<Buffer | null> {
  try {
    const picture = await decode(bytes);
    return picture === null ? null : await jpegOf(picture);
  } catch {
    return null;
  }
}

async function decode(bytes: Uint8Array): Promise<DecodedPicture | null> {
  const { HeifDecoder } = await library();
  const pictures = new HeifDecoder().decode(bytes);
  const [picture] = pictures;
  const width = picture?.get_width() ?? 0;
  const height = picture?.get_height() ?? 0;
  if (picture === undefined || pictures.length !== 1) return null;
  if (width * height > pixelsMax || Math.max(width, height) > jpegSideMax) return null;
  const data = new Uint8ClampedArray(width * height * 4);
  const drawn = await new Promise((done) => picture.display({ data, width, height }, done));
  return drawn === null ? null : { width, height, pixels: new Uint8Array(data.buffer) };
}
