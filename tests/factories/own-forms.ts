/** Word files as an office may make them for its papers. */
import {
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

type Parts = {
  readonly header?: string;
  readonly footer?: string;
  readonly cell?: string;
  /** The parts of one paragraph's text, each a run in a look of its own. */
  readonly runs?: readonly string[];
};

/** A Word file with these paragraphs, and what else is given below them. */
export function wordFile(paragraphs: readonly string[], parts: Parts = {}): Promise<Uint8Array> {
  const { header, footer, cell, runs } = parts;
  const children: FileChild[] = paragraphs.map(
    (text) => new Paragraph({ text, indent: { left: 500 } }),
  );
  if (runs)
    children.push(
      new Paragraph({ children: runs.map((text, at) => new TextRun({ text, bold: at === 0 })) }),
    );
  if (cell !== undefined) {
    const cells = [new TableCell({ children: [new Paragraph(cell)] })];
    children.push(new Table({ rows: [new TableRow({ children: cells })] }));
  }
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          ...(header && {
            headers: { default: new Header({ children: [new Paragraph(header)] }) },
          }),
          ...(footer && {
            footers: { default: new Footer({ children: [new Paragraph(footer)] }) },
          }),
          children,
        },
      ],
    }),
  );
}

/** The same file with another part, or with one changed. */
export function withPart(
  file: Uint8Array,
  path: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

/** The XML of one part. */
export const partOf = (file: Uint8Array, path = "word/document.xml") =>
  strFromU8(unzipSync(file)[path] ?? new Uint8Array());

/** The text of each paragraph of a part. */
export const paragraphTexts = (file: Uint8Array, path?: string): string[] =>
  partOf(file, path)
    .split(/<w:p[ >/]/)
    .slice(1)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = ""]) => text).join(""),
    );
