/** The text of a CSV file → its cells, each line with the number it has in the file. */
import { CsvError, parse } from "csv-parse/sync";
import { cleanLine } from "#app/domain/text/clean-text.ts";

export type CsvRow = { readonly line: number; readonly cells: readonly string[] };
export type CsvTable = {
  readonly fault: "empty" | "not-utf8" | null;
  /** The names of the first line, in small letters. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  /** The first line that cannot be read; what follows it is missing. */
  readonly brokenLine: number | null;
};

const replacementCharacter = "\uFFFD";
const nothing = { columns: [], rows: [], brokenLine: null };

/**
 * Reads commas, semicolons or tabs (what spreadsheets save and what is pasted from them), with or
 * without a byte order mark, with either end of line, in any normal form.
 */
export function readCsv(text: string): CsvTable {
  const bare = text.replace(/^\uFEFF/, "");
  if (bare.trim() === "") return { ...nothing, fault: "empty" };
  if (bare.includes(replacementCharacter)) return { ...nothing, fault: "not-utf8" };
  const start = bare.length - bare.trimStart().length;
  const heading = bare.slice(start).split(/\r?\n/, 1)[0] ?? "";
  const delimiter = ["\t", ",", ";"].find((mark) => heading.includes(mark)) ?? ",";
  const { records, brokenLine } = recordsOf(bare, delimiter);
  const [first, ...rows] = records;
  const columns = (first?.cells ?? []).map((cell) => cell.toLowerCase());
  return { fault: null, columns, rows, brokenLine };
}

/** Whether each required name stands in the first line, and no name that is strange or twice. */
export function faultOfColumns(
  columns: readonly string[],
  known: readonly string[],
  required: readonly string[],
): "columns-missing" | "columns-unknown" | null {
  if (required.some((column) => !columns.includes(column))) return "columns-missing";
  const odd = columns.some((column) => !known.includes(column));
  return odd || new Set(columns).size < columns.length ? "columns-unknown" : null;
}

function recordsOf(text: string, delimiter: string) {
  const records: CsvRow[] = [];
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
