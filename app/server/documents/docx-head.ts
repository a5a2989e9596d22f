/** Head and foot of a paper in a Word file: two columns without lines. */
import { Paragraph, Table, TableLayoutType, TableRow, WidthType } from "docx";
import type { OfficialDocument } from "#app/domain/documents/official-document.ts";
import {
  blankLine,
  centre,
  noInnerBorders,
  plainCell,
  point,
  rule,
  run,
  size,
  textWidth,
} from "./docx-parts.ts";
import { breakLines } from "./text-width.ts";

/** The state's name needs the wider column to stand on one line. */
const leftShare = 0.41;
const gap = 6 * point;
/** Between a third and a half of the words: 30/2020/ND-CP, appendix I. */
export const shareOfWords = 0.42;
const wholeWords = 1;
const emptyLinesForSignature = 4;

type Cells = { readonly left: readonly Paragraph[]; readonly right: readonly Paragraph[] };

function pair(rows: readonly Cells[], landscape: boolean, share: number) {
  const width = textWidth(landscape);
  const columns = [width * share, width * (1 - share)].map(Math.round);
  const [left = 0, right = 0] = columns;
  return new Table({
    width: { size: Math.round(width), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: noInnerBorders,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [plainCell(row.left, left), plainCell(row.right, right)],
        }),
    ),
  });
}

/**
 * Issuer and state in the first row, each over its drawn line; number and day on one line in the second;
 * what a letter is about in the third.
 */
export function head(paper: OfficialDocument) {
  const { landscape = false } = paper;
  const column = textWidth(landscape) * leftShare;
  const stateColumn = textWidth(landscape) - column;
  const lines = (text: string) => breakLines(text, size.head / 2, (column - gap) / point);
  const issuer = lines(paper.issuer);
  const names = {
    left: [
      ...(paper.superior ? lines(paper.superior) : []).map((line) =>
        centre(line, { size: size.head }),
      ),
      ...issuer.map((line) => centre(line, { size: size.head, bold: true })),
      rule(issuer.at(-1) ?? "", { size: size.head, share: shareOfWords, column }),
    ],
    right: [
      centre(paper.country, { size: size.state, bold: true }),
      centre(paper.motto, { size: size.head, bold: true }),
      rule(paper.motto, { size: size.head, share: wholeWords, column: stateColumn }),
    ],
  };
  const number = {
    left: [paper.numberLine ? centre(paper.numberLine, { size: size.head }) : blankLine()],
    right: [centre(paper.placeAndDay, { size: size.head, italics: true })],
  };
  const matter = {
    left: [
      new Paragraph({
        alignment: "center",
        spacing: { before: 6 * point },
        children: [run(paper.matter, { size: size.recipientsTitle })],
      }),
    ],
    right: [blankLine()],
  };
  return pair([names, number, ...(paper.matter ? [matter] : [])], landscape, leftShare);
}

/** The field of an own form brings the stroke of each recipient along. */
const recipient = (line: string) => (line.startsWith("{{") ? line : `- ${line}`);

/** The recipients level with the signer's office; the name stands below the room for the signature. */
export function foot(paper: OfficialDocument) {
  const left = [
    new Paragraph({
      children: [
        run(paper.recipientsTitle, { size: size.recipientsTitle, bold: true, italics: true }),
      ],
    }),
    ...paper.recipients.map(
      (line) => new Paragraph({ children: [run(recipient(line), { size: size.recipients })] }),
    ),
  ];
  const room = Array.from({ length: emptyLinesForSignature }, () => centre(""));
  const right = [
    ...paper.signerCapacity.split("\n").map((line) => centre(line, { bold: true })),
    ...(paper.signerName
      ? [...room, centre(paper.signerName, { bold: true })]
      : [centre(paper.signerNote, { italics: true, size: size.recipientsTitle }), ...room]),
  ];
  return pair([{ left, right }], paper.landscape ?? false, 1 / 2);
}
