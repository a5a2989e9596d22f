/** What a reader sees of a PDF file, measured by Debian's poppler: fonts, lines of words, drawn lines. */
import { spawnSync } from "node:child_process";

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
export type Line = Box & { readonly text: string };

const bytesMax = 64 * 1024 * 1024;

function poppler(program: string, args: readonly string[], pdf: Buffer): Buffer {
  const done = spawnSync(program, args, { input: pdf, maxBuffer: bytesMax });
  if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr ?? done.error}`);
  return done.stdout;
}

/** The names of the fonts in the file. */
export const fontsOf = (pdf: Buffer): string[] =>
  poppler("pdffonts", ["-"], pdf)
    .toString()
    .split("\n")
    .slice(2)
    .filter((row) => row !== "")
    .map((row) => row.slice(0, row.indexOf(" ")));

const unescaped: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const plain = (text: string) =>
  text.replace(/&(amp|lt|gt|quot);/g, (_whole, name: string) => unescaped[name] ?? "");

const boxOf = (tag: string): Box => {
  const at = (name: string) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(tag)?.[1]);
  return { left: at("xMin"), top: at("yMin"), right: at("xMax"), bottom: at("yMax") };
};

/** The lines of words of one page, in points from its upper left corner. */
export function linesOf(pdf: Buffer, page: number): Line[] {
  const asked = ["-bbox-layout", "-f", String(page), "-l", String(page), "-", "-"];
  const lines = poppler("pdftotext", asked, pdf).toString().split("<line ").slice(1);
  return lines.map((line) => {
    const words = [...line.matchAll(/<word [^>]+>([^<]*)<\/word>/g)].map(([, word = ""]) => word);
    return { ...boxOf(line), text: plain(words.join(" ")) };
  });
}

export const pageCount = (pdf: Buffer) =>
  Number(/^Pages:\s+(\d+)/m.exec(poppler("pdfinfo", ["-"], pdf).toString())?.[1]);

const dotsPerInch = 144;
const pointsPerInch = 72;
const dark = 140;
/** Longer than any stroke of a letter. */
const shortestRule = 24;

/** A picture of one page: its width in dots, and one byte a dot. */
function pictureOf(pdf: Buffer, page: number) {
  const asked = ["-gray", "-r", String(dotsPerInch), "-f", String(page), "-l", String(page), "-"];
  const file = poppler("pdftoppm", asked, pdf);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString("latin1", 0, 100));
  if (head === null) throw new Error("no picture");
  return { width: Number(head[1]), dots: file.subarray(head[0].length) };
}

/** The drawn horizontal lines of one page, in points; a line of several dots' height counts once. */
export function rulesOf(pdf: Buffer, page: number): Box[] {
  const { width, dots } = pictureOf(pdf, page);
  const scale = pointsPerInch / dotsPerInch;
  const found: Box[] = [];
  for (let row = 0; row * width < dots.length; row++) {
    let from = -1;
    for (let column = 0; column <= width; column++) {
      const isDark = column < width && (dots[row * width + column] ?? 255) < dark;
      if (isDark && from < 0) from = column;
      if (isDark || from < 0) continue;
      if (column - from >= shortestRule) {
        const [left, right, top] = [from * scale, column * scale, row * scale];
        const above = found.find((one) => Math.abs(one.left - left) < 1 && top - one.bottom < 1);
        if (above === undefined) found.push({ left, right, top, bottom: top + scale });
      }
      from = -1;
    }
  }
  return found;
}
