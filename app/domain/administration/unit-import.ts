/** What a list of administrative units would change: shown first, then applied exactly so. */
import { addDays, type CivilDate, compare } from "../deadline/calendar/civil-date.ts";
import type { UnitKind, UnitLine, UnitLineFault } from "./unit-line.ts";

export type Unit = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  /** Old names under which people still write; they lead here. */
  readonly formerNames: readonly string[];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  readonly successor: string | null;
};

export type UnitField = Exclude<keyof Unit, "code">;

export type UnitChange = {
  readonly state: "new" | "changed" | "unchanged";
  /** Null where another line's successor gives this unit one more old name. */
  readonly line: number | null;
  readonly unit: Unit;
  readonly before: Unit | null;
  readonly fields: readonly UnitField[];
};

export type UnitPlan = {
  readonly changes: readonly UnitChange[];
  readonly faults: readonly UnitLineFault[];
};

type World = ReadonlyMap<string, Unit>;

/**
 * Compares the lines with the units there are. A faulty line changes nothing, and neither does one
 * that leans on it. A column that the file leaves out stays as it is; a unit with a successor ends,
 * and its names lead to that successor from then on.
 */
export function planUnits(lines: readonly UnitLine[], units: readonly Unit[]): UnitPlan {
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const twice = lines.filter((line, at) => lines.findIndex(sameCode(line)) !== at);
  const faults: UnitLineFault[] = twice.map((line) => faultOf(line, "code-twice"));
  let sound = lines.filter((line) => !twice.includes(line));
  for (;;) {
    const world = worldOf(sound, known);
    const found = sound.flatMap((line) => faultsIn(line, world));
    if (found.length === 0) return { changes: changesOf(sound, known, world), faults };
    faults.push(...found);
    sound = sound.filter(({ line }) => !found.some((fault) => fault.line === line));
  }
}

const sameCode = (line: UnitLine) => (other: UnitLine) => other.code === line.code;

const faultOf = ({ line, code }: UnitLine, reason: UnitLineFault["reason"]): UnitLineFault => ({
  line,
  code,
  reason,
});

/** The units as they would stand. */
function worldOf(lines: readonly UnitLine[], known: World): World {
  const world = new Map(known);
  for (const line of lines) world.set(line.code, unitOf(line, known.get(line.code)));
  for (const unit of world.values()) world.set(unit.code, endUnit(unit, world));
  for (const unit of world.values()) handOnNames(unit, world);
  return world;
}

function unitOf(line: UnitLine, before: Unit | undefined): Unit {
  const { code, name, kind, validFrom } = line;
  const formerNames = line.formerNames ?? before?.formerNames ?? [];
  const successor = line.successor === undefined ? (before?.successor ?? null) : line.successor;
  return {
    code,
    name,
    kind,
    validFrom,
    parent: line.parent === undefined ? (before?.parent ?? null) : line.parent,
    formerNames: [...new Set(formerNames)].filter((former) => former !== name),
    successor,
    validTo: successor === before?.successor ? (before?.validTo ?? null) : null,
  };
}

/** A unit that was merged ends on the day before its successor begins. */
function endUnit(unit: Unit, world: World): Unit {
  const successor = unit.successor === null ? undefined : world.get(unit.successor);
  if (successor === undefined || unit.validTo !== null) return unit;
  const eve = addDays(successor.validFrom, -1);
  return { ...unit, validTo: compare(eve, unit.validFrom) < 0 ? unit.validFrom : eve };
}

function handOnNames(unit: Unit, world: Map<string, Unit>) {
  const [heir] = chainOf(unit, world, "successor").slice(-1);
  if (heir === undefined || heir === unit) return;
  const names = [...heir.formerNames, unit.name, ...unit.formerNames];
  const formerNames = [...new Set(names)].filter((name) => name !== heir.name);
  world.set(heir.code, { ...heir, formerNames });
}

/** The unit, its superior or successor, that one's own and so on; ends where a circle would close. */
function chainOf(unit: Unit, world: World, link: "parent" | "successor"): Unit[] {
  const chain = [unit];
  for (;;) {
    const code = chain.at(-1)?.[link];
    const next = code ? world.get(code) : undefined;
    if (next === undefined || chain.some((one) => one.code === next.code)) return chain;
    chain.push(next);
  }
}

function faultsIn(line: UnitLine, world: World): UnitLineFault[] {
  const unit = world.get(line.code);
  if (unit === undefined) return [];
  const faults: UnitLineFault[] = [];
  if (unit.parent === null && unit.kind !== "province")
    faults.push(faultOf(line, "parent-missing"));
  for (const link of ["parent", "successor"] as const) {
    const code = unit[link];
    if (code === null) continue;
    if (!world.has(code)) faults.push(faultOf(line, `${link}-unknown`));
    else if (chainOf(unit, world, link).at(-1)?.[link])
      faults.push(faultOf(line, `${link}-circular`));
  }
  return faults;
}

const fields = [
  "name",
  "kind",
  "parent",
  "formerNames",
  "validFrom",
  "validTo",
  "successor",
] as const satisfies readonly UnitField[];

function changesOf(lines: readonly UnitLine[], known: World, world: World): UnitChange[] {
  const listed = lines.flatMap((line) => changeOf(line.code, line.line, known, world));
  const led = [...known.keys()]
    .filter((code) => !lines.some((line) => line.code === code))
    .flatMap((code) => changeOf(code, null, known, world))
    .filter(({ state }) => state === "changed");
  return [...listed, ...led];
}

function changeOf(code: string, line: number | null, known: World, world: World): UnitChange[] {
  const before = known.get(code) ?? null;
  const unit = world.get(code);
  if (unit === undefined) return [];
  const changed = fields.filter(
    (field) => before === null || !isSameValue(before[field], unit[field]),
  );
  const state = before === null ? "new" : changed.length > 0 ? "changed" : "unchanged";
  return [{ state, line, unit, before, fields: changed }];
}

const isSameValue = (left: Unit[UnitField], right: Unit[UnitField]) =>
  Array.isArray(left) && Array.isArray(right)
    ? [...left].sort().join("\n") === [...right].sort().join("\n")
    : left === right;
