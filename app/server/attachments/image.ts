// Phones take up to 50 million pixels where the file stays under 10 MB; a bomb claims billions.
const pixelsMax = 100_000_000;
const pngEnd = Buffer.from([0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const jpegEnd = Buffer.from([0xff, 0xd9]);

/** The library is large; it is loaded with the first picture. */
async function openImage(bytes: Uint8Array) {
  const { default: sharp } = await import("sharp");
  return sharp(bytes, { limitInputPixels: pixelsMax, failOn: "error" });
}

/** Whether the whole picture can be decoded; a cut-off, broken or enormous one cannot. */
export async function isWholeImage(bytes: Uint8Array, mediaType: string): Promise<boolean> {
  const image = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ended =
    mediaType === "image/png" ? image.subarray(-pngEnd.length).equals(pngEnd) : hasEnd(image);
  if (!ended) return false;
  try {
    await (await openImage(image)).stats();
    return true;
  } catch {
    return false;
  }
}

/** Cameras may write more after the picture's end mark, so it is looked for, not expected last. */
const hasEnd = (image: Buffer) => image.lastIndexOf(jpegEnd) > 0;

/** The picture turned upright and written anew without place, time or camera, for a public copy. */
export async function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array> {
  return (await openImage(bytes)).rotate().toBuffer();
}
