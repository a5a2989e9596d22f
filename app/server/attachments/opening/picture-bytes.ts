/**
 * Which bytes of a picture a program reads as they stand: its heads, remarks and whatever follows its
 * end. The compressed picture itself is noise, in which any four bytes stand sooner or later.
 */

/** A copy with the compressed picture blanked out, or null where the picture does not come to its end. */
export function readableBytes(picture: Buffer, mediaType: string): Buffer | null {
  const readable = Buffer.from(picture);
  const isWhole = blankers[mediaType]?.(readable) ?? false;
  return isWhole ? readable : null;
}

/** Each blanks out the compressed bytes of its format and tells whether it found the picture's end. */
const blankers: Readonly<Record<string, (picture: Buffer) => boolean>> = {
  "image/jpeg": blankJpeg,
  "image/png": blankPng,
  "image/webp": blankWebp,
};

/** A photo has a hundred parts; whoever sends very many more wants to keep the process busy. */
const partsMax = 100_000;

const jpegStart = 2;
const marker = 0xff;
const endOfImage = 0xd9;
const startOfScan = 0xda;

const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7;
/** Markers without a length: restarts and the temporary one. */
const standsAlone = (code: number) => isRestart(code) || code === 0x01;

function blankJpeg(picture: Buffer): boolean {
  let at = jpegStart;
  let parts = 0;
  while (at + 1 < picture.length && parts < partsMax) {
    // Cameras leave gaps between the parts, and decoders look for the next marker as this does.
    if (picture[at] !== marker) at += 1;
    else {
      const code = picture[at + 1] ?? 0;
      if (code === endOfImage) return true;
      if (code === marker || code === 0) at += 1;
      else if (standsAlone(code)) at += 2;
      else {
        if (at + 4 > picture.length) return false;
        parts += 1;
        at += 2 + picture.readUInt16BE(at + 2);
        if (code === startOfScan) at = blankScan(picture, at);
      }
    }
  }
  return false;
}

/** Blanks out the scan that begins here and returns where the marker behind it stands. */
function blankScan(picture: Buffer, start: number): number {
  let at = start;
  while (at < picture.length) {
    const code = picture[at] === marker ? (picture[at + 1] ?? 0) : 0;
    if (code !== 0 && code !== marker && !isRestart(code)) break;
    at += 1;
  }
  picture.subarray(start, at).fill(0);
  return at;
}

const pngStart = 8;
const chunkFrame = 12;
const pngPicture = new Set(["IDAT", "fdAT"]);

function blankPng(picture: Buffer): boolean {
  let at = pngStart;
  for (let parts = 0; parts < partsMax && at + chunkFrame <= picture.length; parts += 1) {
    const length = picture.readUInt32BE(at);
    const type = picture.toString("latin1", at + 4, at + 8);
    const next = at + chunkFrame + length;
    if (next > picture.length) return false;
    if (type === "IEND") return true;
    if (pngPicture.has(type)) picture.subarray(at + 8, next).fill(0);
    at = next;
  }
  return false;
}

const riffHead = 8;
const webpStart = 12;
const webpPicture = new Set(["VP8 ", "VP8L", "ALPH", "ANMF"]);

function blankWebp(picture: Buffer): boolean {
  if (picture.length < webpStart) return false;
  const end = riffHead + picture.readUInt32LE(4);
  if (end > picture.length) return false;
  let at = webpStart;
  while (at + riffHead <= end) {
    const length = picture.readUInt32LE(at + 4);
    const type = picture.toString("latin1", at, at + 4);
    const next = Math.min(end, at + riffHead + length + (length % 2));
    if (webpPicture.has(type)) picture.subarray(at + riffHead, next).fill(0);
    at = next;
  }
  return true;
}
