/** The text of a CSV file → lines of units, each with the number it has in the file. */
import {
  readUnitLine,
  requiredUnitColumns,
  type UnitCells,
  type UnitLine,
  type UnitLineFault,
  unitColumns,
} from "#app/domain/administration/unit-line.ts";
import { type CsvRow, faultOfColumns, readCsv } from "./csv-table.ts";

/** Why nothing of a file could be read. */
export type UnitFileFault = "empty" | "not-utf8" | "columns-missing" | "columns-unknown";

export type UnitFile = {
  readonly lines: readonly UnitLine[];
  readonly faults: readonly UnitLineFault[];
  readonly fileFault: UnitFileFault | null;
};

/** Every line that can be used, and why the others cannot. */
export function readUnitCsv(text: string): UnitFile {
  const { fault, columns, rows, brokenLine } = readCsv(text);
  const fileFault = fault ?? faultOfColumns(columns, unitColumns, requiredUnitColumns);
  if (fileFault !== null) return { lines: [], faults: [], fileFault };
  const read = rows.map((row) => lineOf(row, columns));
  const broken: UnitLineFault[] =
    brokenLine === null ? [] : [{ line: brokenLine, code: "", reason: "unreadable" }];
  return {
    lines: read.filter((one): one is UnitLine => !Array.isArray(one)),
    faults: [...read.filter((one) => Array.isArray(one)).flat(), ...broken],
    fileFault: null,
  };
}

function lineOf({ line, cells }: CsvRow, columns: readonly string[]) {
  if (cells.length !== columns.length)
    return [{ line, code: cells[0] ?? "", reason: "columns-differ" as const }];
  const named = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  return readUnitLine(line, named as UnitCells);
}
