import type { LimitRule } from "#app/domain/deadline/rules/limit-rule.ts";
import { type Transaction, writeClient } from "../engine/database.ts";
import { raisePublicVersion } from "../public/public-count-writing.ts";

/** A version that is written stays; a change is the next one. */
export async function insertRule(
  transaction: Transaction,
  { basis, reminders, ...rule }: LimitRule,
  made: { readonly at: string; readonly byId: number },
) {
  const client = await writeClient(transaction);
  await client.limitRule.create({
    data: {
      ...rule,
      basisBy: basis.by,
      citation: basis.citation,
      reminders: JSON.stringify(reminders),
      createdAt: made.at,
      createdById: made.byId,
    },
  });
  await raisePublicVersion(transaction);
}
