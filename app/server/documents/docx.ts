/** A paper as a Word file, in the measures of 30/2020/ND-CP, appendix I. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
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
import { withoutForbiddenInXml } from "#app/domain/text/xml-text.ts";

/** Twentieths of a point in a millimetre. */
const millimetre = 56.7;
const margins = {
  top: 20 * millimetre,
  bottom: 20 * millimetre,
  left: 30 * millimetre,
  right: 15 * millimetre,
};
/** Half-points: the body is 14 pt, the head 13 pt, the recipients 11 pt. */
const size = { body: 28, head: 26, recipientsTitle: 24, recipients: 22 };
const firstLine = 12.7 * millimetre;
const emptyLinesForSignature = 4;

type Look = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
};

const run = (text: string, look: Look = {}) =>
  new TextRun({
    text: withoutForbiddenInXml(text),
    size: look.size ?? size.body,
    bold: look.bold ?? false,
    italics: look.italics ?? false,
    ...(look.underline && { underline: {} }),
  });

const centre = (text: string, look: Look = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)] });

const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
const noBorders = { top: none, bottom: none, left: none, right: none };

/** Two columns without lines: issuer and motto, recipients and signature. */
function pair(left: readonly Paragraph[], right: readonly Paragraph[], leftPercent: number) {
  const cell = (children: readonly Paragraph[], percent: number) =>
    new TableCell({
      children,
      borders: noBorders,
      verticalAlign: VerticalAlign.TOP,
      width: { size: percent, type: WidthType.PERCENTAGE },
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: [cell(left, leftPercent), cell(right, 100 - leftPercent)] })],
  });
}

function head(paper: OfficialDocument) {
  const left = [
    ...(paper.superior ? [centre(paper.superior, { size: size.head })] : []),
    centre(paper.issuer, { size: size.head, bold: true, underline: true }),
    ...(paper.numberLine ? [centre(paper.numberLine, { size: size.head })] : []),
    ...(paper.matter ? [centre(paper.matter, { size: size.recipientsTitle })] : []),
  ];
  const right = [
    centre(paper.country, { size: size.head, bold: true }),
    centre(paper.motto, { bold: true, underline: true }),
    centre(paper.placeAndDay, { italics: true }),
  ];
  return pair(left, right, 42);
}

function foot(paper: OfficialDocument) {
  const left = [
    new Paragraph({
      children: [
        run(paper.recipientsTitle, { size: size.recipientsTitle, bold: true, italics: true }),
      ],
    }),
    ...paper.recipients.map(
      (line) => new Paragraph({ children: [run(`- ${line}`, { size: size.recipients })] }),
    ),
  ];
  const right = [
    ...paper.signerCapacity.split("\n").map((line) => centre(line, { bold: true })),
    centre(paper.signerNote, { italics: true, size: size.recipientsTitle }),
    ...Array.from({ length: emptyLinesForSignature }, () => centre("")),
  ];
  return pair(left, right, 50);
}

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
function list({ title, headings, rows, widths }: PaperTable) {
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
    width: 210 * millimetre,
    height: 297 * millimetre,
    orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  },
  margin: margins,
});

const blankLine = () => new Paragraph({ children: [] });

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

/** The bytes of the Word file. */
export async function docxOf(paper: OfficialDocument): Promise<Uint8Array> {
  const title = paper.typeName
    ? [centre(paper.typeName, { bold: true }), centre(paper.subject, { bold: true }), blankLine()]
    : [];
  const document = new Document({
    creator: "",
    styles: { default: { document: { run: { font: "Times New Roman", size: size.body } } } },
    sections: [
      {
        properties: {
          page: pageOf(paper),
        },
        children: [
          head(paper),
          blankLine(),
          ...title,
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
