/** The one table in `docs/measurements.md`; what stands around its marks is written by people. */
import type { Figure } from "./figures.ts";

const begins = "<!-- written by npm run bench -- --write: begin -->";
const ends = "<!-- written by npm run bench -- --write: end -->";
const columns = ["what", "of", "measured", "p50 / p95, ms", "at most", "held", "command", "day"];
const keyColumns = 2;

type Row = readonly string[];

const lineOf = (cells: Row) => `| ${cells.join(" | ")} |`;
const cellsOf = (line: string): Row =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
const keyOf = (row: Row) => row.slice(0, keyColumns).join("|");
const plain = (text: string) => text.replaceAll("|", "/");

function rowOf(
  { work, of, measured, unit, budget, p50, p95 }: Figure,
  command: string,
  day: string,
) {
  const waited = p50 === undefined || p95 === undefined ? "" : `${p50} / ${p95}`;
  const held = budget === null ? "" : measured <= budget ? "yes" : "**no**";
  const most = budget === null ? "" : String(budget);
  return [plain(work), of, `${measured} ${unit}`, waited, most, held, `\`${plain(command)}\``, day];
}

/**
 * The document with these figures in its table: a figure that was measured before is replaced where it
 * stands, others stay, new ones come last. Throws where the document has no marks.
 */
export function withFigures(
  document: string,
  figures: readonly Figure[],
  { command, day }: { readonly command: string; readonly day: string },
): string {
  const [from, to] = [document.indexOf(begins), document.indexOf(ends)];
  if (from < 0 || to < from)
    throw new Error(
      `docs/measurements.md has no table: put these two lines into it:\n${begins}\n${ends}`,
    );
  const rows = new Map<string, Row>();
  const old = document
    .slice(from + begins.length, to)
    .split("\n")
    .filter((line) => line.startsWith("|"));
  for (const line of old.slice(2)) rows.set(keyOf(cellsOf(line)), cellsOf(line));
  for (const figure of figures) {
    const row = rowOf(figure, command, day);
    rows.set(keyOf(row), row);
  }
  const table = [
    lineOf(columns),
    lineOf(columns.map(() => "---")),
    ...[...rows.values()].map(lineOf),
  ];
  return `${document.slice(0, from)}${begins}\n${table.join("\n")}\n${document.slice(to)}`;
}
