/** The text of a CSV file → lines of units, each with the number it has in the file. */
import { CsvError, parse } from "csv-parse/sync";
import {
  readUnitLine,
  requiredUnitColumns,
  type UnitCells,
  type UnitLine,
  type UnitLineFault,
  unitColumns,
} from "#app/domain/administration/unit-line.ts";
import { cleanLine } from "#app/forms/text-fields.ts";

/** Why nothing of a file could be read. */
export type UnitFileFault = "empty" | "not-utf8" | "columns-missing" | "columns-unknown";

export type UnitFile = {
  readonly lines: readonly UnitLine[];
  readonly faults: readonly UnitLineFault[];
  readonly fileFault: UnitFileFault | null;
};

const nothing = { lines: [], faults: [] };
const replacementCharacter = "\uFFFD";

/**
 * Reads commas, semicolons or tabs (what spreadsheets save and what is pasted from them), with or
 * without a byte order mark, with either end of line, in any normal form.
 */
export function readUnitCsv(text: string): UnitFile {
  const bare = text.replace(/^\uFEFF/, "");
  if (bare.trim() === "") return { ...nothing, fileFault: "empty" };
  if (bare.includes(replacementCharacter)) return { ...nothing, fileFault: "not-utf8" };
  const start = bare.length - bare.trimStart().length;
  const heading = bare.slice(start).split(/\r?\n/, 1)[0] ?? "";
  const delimiter = ["\t", ",", ";"].find((mark) => heading.includes(mark)) ?? ",";
  const { records, fault } = recordsOf(bare, delimiter);
  const [first, ...rest] = records;
  const columns = (first?.record ?? []).map((cell) => cleanLine(cell).toLowerCase());
  const fileFault = faultOfColumns(columns);
  if (fileFault !== null) return { ...nothing, fileFault };
  const read = rest.map(({ record, line }) => lineOf(record, columns, line));
  return {
    lines: read.filter((one): one is UnitLine => !Array.isArray(one)),
    faults: [...read.filter((one) => Array.isArray(one)).flat(), ...(fault ? [fault] : [])],
    fileFault: null,
  };
}

type Recorded = { readonly record: string[]; readonly line: number };

/** Every record up to the first that cannot be read, and that one's line. */
function recordsOf(text: string, delimiter: string) {
  const records: Recorded[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      on_record: (record: string[], { lines }: { lines: number }) => {
        records.push({ record, line: lines });
        return null;
      },
    });
    return { records, fault: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? records.length + 1);
    const fault: UnitLineFault = { line, code: "", reason: "unreadable" };
    return { records, fault };
  }
}

function faultOfColumns(columns: readonly string[]): UnitFileFault | null {
  if (requiredUnitColumns.some((column) => !columns.includes(column))) return "columns-missing";
  const known: readonly string[] = unitColumns;
  const odd = columns.some((column) => !known.includes(column));
  return odd || new Set(columns).size < columns.length ? "columns-unknown" : null;
}

function lineOf(record: readonly string[], columns: readonly string[], line: number) {
  if (record.length !== columns.length)
    return [{ line, code: cleanLine(record[0] ?? ""), reason: "columns-differ" as const }];
  const cells = Object.fromEntries(
    columns.map((column, at) => [column, cleanLine(record[at] ?? "")]),
  );
  return readUnitLine(line, cells as UnitCells);
}
