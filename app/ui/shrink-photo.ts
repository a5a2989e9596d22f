import { becomesJpeg, sizeToSend } from "./photo-size.ts";

const pictureTypes = /^image\/(jpeg|png|webp|hei[cf])$/;
const jpegQuality = 0.85;

/**
 * A chosen photo made smaller, upright, without place, time and camera. Whatever stands against it, a
 * picture that cannot be read or that would not get smaller, gives the file as it was chosen.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!pictureTypes.test(file.type)) return file;
  try {
    return (await rewrite(file)) ?? file;
  } catch {
    return file;
  }
}

async function rewrite(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    const { width, height } = picture;
    const size = sizeToSend({ type: file.type, bytes: file.size, width, height });
    if (size === null || !drawsTruly()) return null;
    const sheet = drawingSheet(size.width, size.height);
    sheet.imageSmoothingQuality = "high";
    sheet.drawImage(picture, 0, 0, size.width, size.height);
    const bytes = await jpegOf(sheet.canvas);
    sheet.canvas.width = 0;
    if (bytes === null) return null;
    if (bytes.size >= file.size && !becomesJpeg(file.type)) return null;
    return new File([bytes], jpegName(file.name), { type: "image/jpeg" });
  } finally {
    picture.close();
  }
}

/** White beneath: JPEG knows nothing that shines through. */
function drawingSheet(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const sheet = canvas.getContext("2d");
  if (!sheet) throw new Error("no canvas");
  sheet.fillStyle = "#fff";
  sheet.fillRect(0, 0, width, height);
  return sheet;
}

const jpegOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", jpegQuality));

const noise = 16;

/** Browsers that hide who they are give back noise instead of what was drawn. */
function drawsTruly(): boolean {
  const sheet = drawingSheet(4, 4);
  sheet.fillStyle = "#3c78b4";
  sheet.fillRect(0, 0, 4, 4);
  const seen = sheet.getImageData(0, 0, 4, 4).data;
  return [0x3c, 0x78, 0xb4].every((value, at) => Math.abs((seen[at + 20] ?? 0) - value) < noise);
}

function jpegName(name: string): string {
  const dot = name.lastIndexOf(".");
  return `${dot > 0 ? name.slice(0, dot) : name}.jpg`;
}
