// Phones take up to 50 million pixels where the file stays under 10 MB; a bomb claims billions.
const pixelsMax = 100_000_000;
const jpegQuality = 88;
const thumb = 16;

/** The library is large; it is loaded with the first picture. One thread, and nothing kept: time and memory count. */
async function library() {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

async function openImage(bytes: Uint8Array) {
  const sharp = await library();
  return sharp(bytes, { limitInputPixels: pixelsMax, failOn: "error" });
}

/** Whether the whole picture can be decoded; a cut-off, broken or enormous one cannot. */
export async function isWholeImage(bytes: Buffer): Promise<boolean> {
  try {
    // Line by line, every one of them: asked for as a whole, fifty million pixels take 150 MB.
    const whole = (await openImage(bytes)).resize(thumb, thumb, { fit: "fill", kernel: "nearest" });
    await whole.raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

export type Rewritten = { readonly bytes: Uint8Array; readonly mediaType: string };

/**
 * The picture turned upright and written anew as every office program opens it: PNG where something
 * shines through, JPEG otherwise. Null where it cannot be decoded, or moves: only its first picture
 * would be left, without a word.
 */
export async function rewriteImage(bytes: Buffer): Promise<Rewritten | null> {
  try {
    const image = await openImage(bytes);
    const { hasAlpha, pages = 1 } = await image.metadata();
    if (pages > 1) return null;
    const upright = image.rotate();
    return hasAlpha
      ? { bytes: await upright.png().toBuffer(), mediaType: "image/png" }
      : { bytes: await upright.jpeg({ quality: jpegQuality }).toBuffer(), mediaType: "image/jpeg" };
  } catch {
    return null;
  }
}

export type DecodedPicture = {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel. */
  readonly pixels: Uint8Array;
};

/** What the two bytes for a side in the heads of a JPEG can say. */
export const jpegSideMax = 65_535;

/** Decoded pixels as JPEG; rejects where a side is longer than a JPEG can have. */
export async function jpegOf({ width, height, pixels }: DecodedPicture): Promise<Buffer> {
  const sharp = await library();
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } });
  return picture.flatten({ background: "#fff" }).jpeg({ quality: jpegQuality }).toBuffer();
}

/** The picture turned upright and written anew without place, time or camera, for a public copy. */
export async function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array> {
  return (await openImage(bytes)).rotate().toBuffer();
}
