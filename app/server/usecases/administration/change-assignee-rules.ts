/** Who becomes the officer of what a unit receives, by field of administration. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { AssigneeRule } from "#app/domain/petition/assignee-rules.ts";
import type { Context } from "../../context.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import { findAgencyByCode } from "../../persistence/people/agency-reading.ts";
import { findOfficer } from "../../persistence/people/officer-reading.ts";
import { findField } from "../../persistence/work/reference-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { putSetting } from "../../persistence/work/setting-store.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { isAtWork } from "../routing/is-at-work.ts";
import { administer } from "./administer.ts";

/**
 * From now on this person of the agency is the officer of what it receives in the field, or in every
 * field that no other rule names; instead of whoever the rule named before. Refused as
 * `officer-not-in-unit` for somebody who takes on no work there, as `field-unknown` for no such field.
 */
export const setAssigneeRule = (
  context: Context,
  actor: OfficerActor,
  agencyCode: string,
  { fieldCode, officerId }: AssigneeRule,
) =>
  administer(context, actor, "AgencyChanged", async (transaction) => {
    const { agency, rules, save } = await rulesOf(transaction, agencyCode);
    const officer = await findOfficer(transaction, officerId);
    if (!isAtWork(officer) || officer.agencyId !== agency.id)
      throw new RefusalError("officer-not-in-unit");
    if (fieldCode !== null && (await findField(transaction, fieldCode)) === null)
      throw new RefusalError("field-unknown");
    await save([...without(rules, fieldCode), { fieldCode, officerId }]);
    return { value: null, facts: { code: agencyCode, assignee: "named", fieldCode, officerId } };
  });

/** The rule of this field, or of all others, counts no more; refused as `not-found` where there is none. */
export const dropAssigneeRule = (
  context: Context,
  actor: OfficerActor,
  agencyCode: string,
  fieldCode: AssigneeRule["fieldCode"],
) =>
  administer(context, actor, "AgencyChanged", async (transaction) => {
    const { rules, save } = await rulesOf(transaction, agencyCode);
    const left = without(rules, fieldCode);
    if (left.length === rules.length) throw new RefusalError("not-found");
    await save(left);
    return { value: null, facts: { code: agencyCode, assignee: "dropped", fieldCode } };
  });

const without = (rules: readonly AssigneeRule[], fieldCode: AssigneeRule["fieldCode"]) =>
  rules.filter((rule) => rule.fieldCode !== fieldCode);

async function rulesOf(transaction: Parameters<typeof putSetting>[0], agencyCode: string) {
  const agency = await findAgencyByCode(transaction, agencyCode);
  if (agency === null) throw new RefusalError("not-found");
  const { assigneeRules } = await loadSettings(transaction);
  const save = (rules: readonly AssigneeRule[]) =>
    putSetting(transaction, "assigneeRules", { ...assigneeRules, [agency.id]: rules } as Json);
  return { agency, rules: assigneeRules[agency.id] ?? [], save };
}
