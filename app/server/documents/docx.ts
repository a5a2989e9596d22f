/** A paper as a Word file, in the measures of 30/2020/ND-CP, appendix I. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import {
  addresseeList,
  type OfficialDocument,
  type PaperTable,
} from "#app/domain/documents/official-document.ts";
import { foot, head, shareOfWords } from "./docx-head.ts";
import {
  blankLine,
  centre,
  type Look,
  margins,
  millimetre,
  paperSize,
  rule,
  run,
  size,
  textWidth,
} from "./docx-parts.ts";

const firstLine = 12.7 * millimetre;

const body = (text: string) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 120, after: 60, line: 300 },
    indent: { firstLine },
    children: [run(text)],
  });

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const lines = { top: line, bottom: line, left: line, right: line };

/** A list with lines; its headings come again on every page. */
export function list({ title, headings, rows, widths }: PaperTable) {
  const cells = (texts: readonly string[], look: Look) =>
    texts.map(
      (text, at) =>
        new TableCell({
          children: [centre(text, { size: size.recipients, ...look })],
          borders: lines,
          verticalAlign: VerticalAlign.CENTER,
          width: { size: widths[at] ?? 0, type: WidthType.PERCENTAGE },
        }),
    );
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: cells(headings, { bold: true }) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, {}) })),
    ],
  });
  const heading = new Paragraph({
    spacing: { before: 200, after: 80 },
    keepNext: true,
    children: [run(title, { bold: true, size: size.head })],
  });
  return title === "" ? [blankLine(), table, blankLine()] : [heading, table];
}

const pageOf = ({ landscape = false }: OfficialDocument) => ({
  size: {
    ...paperSize,
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: margins,
});

const listIndent = 40 * millimetre;

/** One addressee on the line of the salutation, several below it as a list. */
function addresseesOf(paper: OfficialDocument) {
  if (!paper.addressedTo) return [];
  const list = addresseeList(paper);
  if (list.length === 0)
    return [centre([paper.addressedTo, paper.addressees.join("; ")].join(" ")), blankLine()];
  const at = (left: number, text: string) =>
    new Paragraph({ indent: { left }, children: [run(text)] });
  return [
    at(listIndent - 10 * millimetre, paper.addressedTo),
    ...list.map((text) => at(listIndent, text)),
    blankLine(),
  ];
}

/** The name of the type, its subject, and the line under it. */
function titleOf({ typeName, subject, landscape = false }: OfficialDocument) {
  if (!typeName) return [];
  const look = { size: size.body, share: shareOfWords, column: textWidth(landscape) };
  return [
    centre(typeName, { bold: true }),
    ...(subject ? [centre(subject, { bold: true }), rule(subject, look)] : []),
    blankLine(),
  ];
}

/** The number of the page in the middle of the upper margin, from the second page on. */
const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: size.body })],
      }),
    ],
  });

/** The bytes of the Word file. */
export async function docxOf(paper: OfficialDocument): Promise<Uint8Array> {
  const document = new Document({
    creator: "",
    styles: { default: { document: { run: { font: "Times New Roman", size: size.body } } } },
    sections: [
      {
        properties: { page: pageOf(paper), titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [blankLine()] }) },
        children: [
          head(paper),
          blankLine(),
          ...titleOf(paper),
          ...addresseesOf(paper),
          ...paper.paragraphs.map(body),
          ...(paper.tables ?? []).flatMap(list),
          ...(paper.closing ?? []).map(body),
          blankLine(),
          foot(paper),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
