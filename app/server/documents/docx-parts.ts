/** The measures of 30/2020/ND-CP, appendix I, and the pieces that a Word file of a paper is made of. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  TableCell,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { withoutForbiddenInXml } from "#app/domain/text/xml-text.ts";
import { widthOf } from "./text-width.ts";

/** Twentieths of a point, in which Word measures lengths. */
export const point = 20;
export const millimetre = 56.7;
export const margins = {
  top: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 30 * millimetre,
  right: 15 * millimetre,
  header: 10 * millimetre,
};
const paper = { short: 210 * millimetre, long: 297 * millimetre };
export const paperSize = { width: paper.short, height: paper.long };
/** The width between the margins. */
export const textWidth = (landscape: boolean) =>
  (landscape ? paper.long : paper.short) - margins.left - margins.right;

/** Half-points: the body and the page number are 14 pt, the head 13 or 12 pt, the recipients 11 pt. */
export const size = { body: 28, head: 26, state: 24, recipientsTitle: 24, recipients: 22 };

export type Look = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
};

export const run = (text: string, look: Look = {}) =>
  new TextRun({
    text: withoutForbiddenInXml(text),
    size: look.size ?? size.body,
    bold: look.bold ?? false,
    italics: look.italics ?? false,
  });

export const centre = (text: string, look: Look = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)] });

export const blankLine = () => new Paragraph({ children: [] });

const ruleLook = { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 };

/**
 * A drawn line in the middle of a column, as long as a share of the words above it; an underline would
 * be as long as the words and no line of its own.
 */
export function rule(words: string, look: { size: number; share: number; column: number }) {
  const length = widthOf(words, look.size / 2) * point * look.share;
  const side = Math.max(0, Math.round((look.column - length) / 2));
  return new Paragraph({
    border: { top: ruleLook },
    indent: { left: side, right: side },
    spacing: { before: 2 * point, line: 4 * point, lineRule: LineRuleType.EXACT },
    children: [run("", { size: 2 })],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
export const noBorders = { top: none, bottom: none, left: none, right: none };
export const noInnerBorders = { ...noBorders, insideHorizontal: none, insideVertical: none };
export const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** A cell without lines and without room of its own, so that the words have the whole column. */
export const plainCell = (children: readonly Paragraph[], width: number) =>
  new TableCell({
    children,
    borders: noBorders,
    margins: { ...noMargins, marginUnitType: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    width: { size: Math.round(width), type: WidthType.DXA },
  });
