/** The text of a CSV file → lines of units, each with the number it has in the file. */
import {
  readUnitLine,
  requiredUnitColumns,
  type UnitLine,
  type UnitLineFault,
  unitColumnWords,
} from "#app/domain/administration/unit-line.ts";
import { type CsvRow, type FaultFacts, readCsv, type TableFault } from "./csv-table.ts";

export type UnitFile = {
  readonly lines: readonly UnitLine[];
  readonly faults: readonly UnitLineFault[];
  readonly fileFault: TableFault | null;
  readonly faultFacts: FaultFacts;
};

const columns = { words: unitColumnWords, required: requiredUnitColumns };

/** Every line that can be used, and why the others cannot. */
export function readUnitCsv(text: string): UnitFile {
  const { fault, faultFacts, rows, brokenLine } = readCsv(text, columns);
  const read = rows.map(lineOf);
  const broken: UnitLineFault[] =
    brokenLine === null ? [] : [{ line: brokenLine, code: "", reason: "unreadable" }];
  return {
    lines: read.filter((one): one is UnitLine => !Array.isArray(one)),
    faults: [...read.filter((one) => Array.isArray(one)).flat(), ...broken],
    fileFault: fault,
    faultFacts,
  };
}

const lineOf = ({ line, first, cells }: CsvRow) =>
  cells === null
    ? [{ line, code: first, reason: "columns-differ" as const }]
    : readUnitLine(line, cells);
