/** One line of a list of administrative units, read and checked by itself. */
import type { CivilDate } from "../deadline/calendar/civil-date.ts";
import { dayFault, readListedDay } from "../deadline/calendar/listed-day.ts";
import { fold } from "../text/fold.ts";
import columnWords from "./unit-columns.words.json" with { type: "json" };
import words from "./unit-kinds.words.json" with { type: "json" };

export const unitKinds = ["province", "commune", "ward", "special-zone"] as const;
export type UnitKind = (typeof unitKinds)[number];

/** The columns by the names that the downloaded list has; `unitColumnWords` are those of people. */
export const unitColumns = [
  "code",
  "name",
  "kind",
  "parent",
  "former_names",
  "valid_from",
  "successor",
] as const;
export type UnitColumn = (typeof unitColumns)[number];
export const unitColumnWords: { readonly [column in UnitColumn]: readonly string[] } = columnWords;
export const requiredUnitColumns = ["code", "name", "kind", "valid_from"] as const;

/** Fields that are undefined belong to columns that the file does not have. */
export type UnitLine = {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly validFrom: CivilDate;
  readonly parent?: string | null;
  readonly formerNames?: readonly string[];
  readonly successor?: string | null;
};

export const unitFaultReasons = [
  "code-wrong",
  "code-twice",
  "name-missing",
  "name-long",
  "kind-unknown",
  "day-wrong",
  "year-short",
  "parent-missing",
  "parent-unknown",
  "parent-circular",
  "successor-unknown",
  "successor-circular",
  "columns-differ",
  "unreadable",
] as const;
export type UnitFaultReason = (typeof unitFaultReasons)[number];

export type UnitLineFault = {
  readonly line: number;
  readonly code: string;
  readonly reason: UnitFaultReason;
};

export type UnitCells = { readonly [column in UnitColumn]?: string };

const nameLengthMax = 200;
const codeLengthMax = 60;
const writtenCode = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The official words, folded; a city under the central government is a province. */
const kindWords: Readonly<Record<string, string>> = words;

/** The line as it will be compared, or everything that is wrong with it. */
export function readUnitLine(line: number, cells: UnitCells): UnitLine | readonly UnitLineFault[] {
  const code = (cells.code ?? "").toLowerCase();
  const name = cells.name ?? "";
  const kind = kindOf(cells.kind ?? "");
  const validFrom = readListedDay(cells.valid_from ?? "");
  const formerNames = cells.former_names
    ?.split(";")
    .map((former) => former.trim())
    .filter(Boolean);
  const faults: UnitFaultReason[] = [];
  if (!writtenCode.test(code) || code.length > codeLengthMax) faults.push("code-wrong");
  if (name === "") faults.push("name-missing");
  if ([name, ...(formerNames ?? [])].some(({ length }) => length > nameLengthMax))
    faults.push("name-long");
  if (kind === null) faults.push("kind-unknown");
  if (validFrom === null) faults.push(dayFault(cells.valid_from ?? ""));
  if (kind === null || validFrom === null || faults.length > 0)
    return faults.map((reason) => ({ line, code, reason }));
  return {
    line,
    code,
    name,
    kind,
    validFrom,
    ...(cells.parent === undefined ? {} : { parent: codeOrNone(cells.parent) }),
    ...(formerNames === undefined ? {} : { formerNames }),
    ...(cells.successor === undefined ? {} : { successor: codeOrNone(cells.successor) }),
  };
}

const codeOrNone = (cell: string) => (cell === "" ? null : cell.toLowerCase());

function kindOf(cell: string): UnitKind | null {
  const word = fold(cell);
  const named = kindWords[word] ?? word;
  return unitKinds.find((kind) => kind === named) ?? null;
}
