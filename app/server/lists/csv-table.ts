/** The text of a CSV file → its cells by column, each line with the number it has in the file. */
import { CsvError, parse } from "csv-parse/sync";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { fold } from "#app/domain/text/fold.ts";

/** The columns that a list may have, by all their names, and those it must have. */
export type ListColumns = {
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly required: readonly string[];
};

export type CsvRow = {
  readonly line: number;
  /** The first cell, by which a line is known that cannot be read. */
  readonly first: string;
  /** The cells by column; null where there are too few, or one stands in no column. */
  readonly cells: Readonly<Record<string, string>> | null;
};

/** Why nothing of a file could be read. */
export type TableFault = "empty" | "not-utf8" | "columns-missing" | "columns-unknown";

/** The columns that the fault is about, and what stands where their names should be. */
export type FaultFacts = { readonly columns: string; readonly found: string };
export const noFacts: FaultFacts = { columns: "", found: "" };

export type CsvTable = {
  readonly fault: TableFault | null;
  readonly faultFacts: FaultFacts;
  readonly rows: readonly CsvRow[];
  /** The first line that cannot be read; what follows it is missing. */
  readonly brokenLine: number | null;
};

type RawRow = { readonly cells: readonly string[]; readonly line: number };

const replacementCharacter = "\uFFFD";
/** How Excel names the sign between cells, in a line before all others. */
const separatorLine = /^"?sep=([^"\r\n])"?(?=\r|\n|$)/i;
const delimiters = ["\t", ";", ","];
/** A list may have its title and day above the names of its columns. */
const linesAboveMax = 10;

const foundLengthMax = 200;

const refuse = (
  fault: TableFault,
  columns: readonly string[] = [],
  found: readonly string[] = [],
): CsvTable => ({
  fault,
  faultFacts: {
    columns: columns.join(", "),
    found: found.filter(Boolean).join(", ").slice(0, foundLengthMax),
  },
  rows: [],
  brokenLine: null,
});

/**
 * Reads commas, semicolons or tabs (what spreadsheets save and what is pasted from them), with or
 * without a byte order mark, with either end of line, in any normal form. Above the names of the columns
 * a title may stand, and behind the last one empty cells.
 */
export function readCsv(text: string, columns: ListColumns): CsvTable {
  const whole = text.replace(/^\uFEFF/, "");
  if (whole.trim() === "") return refuse("empty");
  if (whole.includes(replacementCharacter)) return refuse("not-utf8");
  const named = separatorLine.exec(whole)?.[1];
  // The line itself stays, empty, so that those below keep their numbers.
  const bare = whole.replace(separatorLine, "");
  const readings = (named ? [named] : delimiters).map((sign) => recordsOf(bare, sign));
  const withHead = readings.map((reading) => ({
    ...reading,
    head: headOf(reading.records, columns),
  }));
  const found = withHead.find(({ head }) => head !== null);
  if (!found?.head) return refuseColumns(withHead, columns);
  const { names, at } = found.head;
  const rows = found.records.slice(at + 1);
  const stray = names.filter((name, place) => isStray(name, names.indexOf(name) < place, columns));
  if (stray.length > 0) return refuse("columns-unknown", stray);
  const read = rows.map((row) => rowOf(row, names, columns));
  return { fault: null, faultFacts: noFacts, rows: read, brokenLine: found.brokenLine };
}

/** Without its head a list is told which columns it lacks, beside what stands in its first line. */
function refuseColumns(
  readings: readonly { readonly records: readonly RawRow[] }[],
  { required, words }: ListColumns,
): CsvTable {
  const first = readings.map(({ records }) => records[0]?.cells ?? []);
  const [cells = []] = first.sort((one, other) => other.length - one.length);
  const names = cells.map((cell) => columnOf(cell, words));
  return refuse(
    "columns-missing",
    required.filter((column) => !names.includes(column)),
    cells,
  );
}

/** The first of the upper lines in which each required column has its name. */
function headOf(records: readonly RawRow[], { words, required }: ListColumns) {
  for (const [at, { cells }] of records.slice(0, linesAboveMax).entries()) {
    const names = cells.map((cell) => columnOf(cell, words));
    if (required.every((column) => names.includes(column))) return { names, at };
  }
  return null;
}

const wordsOf = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

const columnsByName = new WeakMap<ListColumns["words"], ReadonlyMap<string, string>>();

/** Each column by all its names; where two have the same name, the first. */
function namedColumns(words: ListColumns["words"]): ReadonlyMap<string, string> {
  const known = columnsByName.get(words);
  if (known !== undefined) return known;
  const all = Object.entries(words).flatMap(([column, others]) =>
    [column, ...others].map((name) => [wordsOf(name), column] as const),
  );
  const named = new Map(all.toReversed());
  columnsByName.set(words, named);
  return named;
}

/** The column by any of its names, or what stands there in small letters. */
const columnOf = (cell: string, words: ListColumns["words"]): string =>
  namedColumns(words).get(wordsOf(cell)) ?? cell.toLowerCase();

/** A name that no column has, or one a second time; an empty one is what spreadsheets leave behind. */
const isStray = (name: string, isTwice: boolean, { words }: ListColumns): boolean =>
  name !== "" && (isTwice || !Object.hasOwn(words, name));

function rowOf(
  { line, cells }: RawRow,
  names: readonly string[],
  { required }: ListColumns,
): CsvRow {
  const first = cells[0] ?? "";
  const stray = cells.some((cell, place) => cell !== "" && !names[place]);
  const short = names.slice(cells.length).some((name) => required.includes(name));
  const named = names.flatMap((name, place) => (name === "" ? [] : [[name, cells[place] ?? ""]]));
  return { line, first, cells: stray || short ? null : Object.fromEntries(named) };
}

function recordsOf(text: string, delimiter: string) {
  const records: RawRow[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (record: string[], { lines }: { lines: number }) => {
        records.push({ cells: record.map(cleanLine), line: lines });
        return null;
      },
    });
    return { records, brokenLine: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, brokenLine: Number(error.lines ?? records.length + 1) };
  }
}
