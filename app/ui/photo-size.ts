/** What a browser is told of a picture that was just chosen. */
export type Picture = {
  readonly type: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
};
type Size = { readonly width: number; readonly height: number };

const bytesEnough = 2_000_000;
const longEdgeMax = 2400;
/** A long picture, such as several screens pasted together, keeps so many pixels across to be read. */
const shortEdgeMin = 1200;
const telephonePhoto = /^image\/hei[cf]$/;

/** Whether the picture goes out as JPEG however large it is, since few offices open what it is. */
export const becomesJpeg = (type: string) => telephonePhoto.test(type);

/**
 * How large a picture is sent, or null where it is sent as it stands. A photo of more than 2 MB or of
 * more than 2400 pixels is brought to 2400, never below 1200 across. A PNG is mostly a picture of a
 * screen: it keeps every pixel, so that its letters stay readable.
 */
export function sizeToSend({ type, bytes, width, height }: Picture): Size | null {
  const long = Math.max(width, height);
  const short = Math.min(width, height);
  if (type === "image/png") return bytes > bytesEnough ? { width, height } : null;
  if (bytes <= bytesEnough && long <= longEdgeMax && !becomesJpeg(type)) return null;
  const scale = Math.min(1, Math.max(longEdgeMax / long, shortEdgeMin / short));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
