import { planUnits, type Unit, type UnitPlan } from "#app/domain/administration/unit-import.ts";
import type { UnitKind } from "#app/domain/administration/unit-line.ts";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { fold } from "#app/domain/text/fold.ts";
import { vietnameseSortKey } from "#app/domain/text/sort-key.ts";
import type { Context } from "../../context.ts";
import type { FaultFacts, TableFault } from "../../lists/csv-table.ts";
import { readUnitCsv } from "../../lists/unit-csv.ts";
import type { Reader, Transaction } from "../../persistence/engine/database.ts";
import { listAdministrativeUnits } from "../../persistence/work/reference-reading.ts";
import { putAdministrativeUnit } from "../../persistence/work/reference-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";

export type PlannedImport = UnitPlan & {
  readonly fileFault: TableFault | null;
  readonly faultFacts: FaultFacts;
  /** Stands for exactly these changes; what is confirmed later must have the same. */
  readonly mark: string;
};

/** The dry run: every change and every faulty line of the text; nothing is written. */
export async function planUnitImport(
  context: Context,
  actor: OfficerActor,
  text: string,
): Promise<Result<PlannedImport>> {
  if (roleForAction(actor, "administer") === null) return refused("not-permitted");
  return accepted(await planImport(context, context.database.read, text));
}

/**
 * Applies the changes that were shown under this mark, all or none; refused as `version-conflict`
 * where the units have changed in the meantime.
 */
export const importUnits = (context: Context, actor: OfficerActor, text: string, mark: string) =>
  administer(context, actor, "UnitsImported", async (transaction) => {
    const plan = await planImport(context, transaction, text);
    if (plan.mark !== mark) throw new RefusalError("version-conflict");
    const added = plan.changes.filter(({ state }) => state === "new").map(({ unit }) => unit);
    const changed = plan.changes.filter(({ state }) => state === "changed").map(({ unit }) => unit);
    await writeUnits(transaction, [...added, ...changed]);
    const codes = (units: readonly Unit[]) => units.map(({ code }) => code);
    return {
      value: { added: added.length, changed: changed.length },
      facts: { added: codes(added), changed: codes(changed) },
    };
  });

async function planImport(
  context: Context,
  handle: Reader | Transaction,
  text: string,
): Promise<PlannedImport> {
  const { lines, faults, fileFault, faultFacts } = readUnitCsv(text);
  const plan = planUnits(lines, await knownUnits(handle));
  const all = [...faults, ...plan.faults].sort((a, b) => a.line - b.line);
  const mark = context.keys.fingerprint("unit-import", JSON.stringify(plan.changes));
  return { changes: plan.changes, faults: all, fileFault, faultFacts, mark };
}

async function knownUnits(handle: Reader | Transaction): Promise<Unit[]> {
  const rows = await listAdministrativeUnits(handle);
  const codes = new Map(rows.map(({ id, code }) => [id, code]));
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    kind: row.kind as UnitKind,
    parent: codes.get(row.parentId ?? 0) ?? null,
    formerNames: row.aliases.map(({ name }) => name),
    validFrom: row.validFrom as CivilDate,
    validTo: row.validTo as CivilDate | null,
    successor: codes.get(row.successorId ?? 0) ?? null,
  }));
}

/** Twice over, because a line may name a superior or successor that stands below it. */
async function writeUnits(transaction: Transaction, units: readonly Unit[]) {
  const rows = await listAdministrativeUnits(transaction);
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  for (const _pass of ["create", "link"])
    for (const unit of units) {
      const { formerNames, parent, successor, ...columns } = unit;
      const id = await putAdministrativeUnit(
        transaction,
        {
          ...columns,
          parentId: ids.get(parent ?? "") ?? null,
          successorId: ids.get(successor ?? "") ?? null,
          sortKey: vietnameseSortKey(unit.name),
          folded: fold(unit.name),
        },
        formerNames.map((name) => ({ name, folded: fold(name) })),
      );
      ids.set(unit.code, id);
    }
}
