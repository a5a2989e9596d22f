import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { mayBeGivenWork } from "#app/domain/permission/role-sides.ts";
import type { Context } from "../../context.ts";
import { activeOfficers, officerNames, rolesOf } from "../../persistence/people/officer-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { type Choice, fieldChoices } from "../staff/choices.ts";

export type AssigneeRules = {
  /** The field by its name; null for all that no other rule names. */
  readonly rules: readonly {
    readonly fieldCode: string | null;
    readonly field: string | null;
    readonly officer: string;
  }[];
  readonly fields: readonly Choice[];
  readonly people: readonly Choice[];
};

/**
 * Who becomes the officer of what this agency receives, and who could; null for whoever does not
 * administer.
 */
export async function assigneeRulesOf(
  context: Context,
  actor: OfficerActor,
  agencyId: number,
  language: string,
): Promise<AssigneeRules | null> {
  if (roleForAction(actor, "administer") === null) return null;
  const reader = context.database.read;
  const stored = (await loadSettings(reader)).assigneeRules[agencyId] ?? [];
  const fields = await fieldChoices(context, language);
  const names = await officerNames(
    reader,
    stored.map(({ officerId }) => officerId),
  );
  const people = (await activeOfficers(reader, agencyId))
    .filter((officer) => mayBeGivenWork(rolesOf(officer)))
    .map(({ id, displayName }) => ({ value: String(id), label: displayName }));
  const fieldName = (code: string) => fields.find(({ value }) => value === code)?.label ?? code;
  const rules = stored.map(({ fieldCode, officerId }) => ({
    fieldCode,
    field: fieldCode === null ? null : fieldName(fieldCode),
    officer: names.get(officerId) ?? "",
  }));
  return { rules, fields, people };
}
