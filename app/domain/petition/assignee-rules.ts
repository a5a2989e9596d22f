/** Whom a unit names as the officer of what it receives; where it names nobody, whoever classifies. */
export type AssigneeRule = {
  /** The field of administration whose petitions he follows; null for all that no other rule names. */
  readonly fieldCode: string | null;
  readonly officerId: number;
};

/** The officer of this field, else the one of every other field; null where the unit names nobody. */
export function assigneeByRules(
  rules: readonly AssigneeRule[],
  fieldCode: string | null,
): number | null {
  const ofField = rules.find((rule) => rule.fieldCode !== null && rule.fieldCode === fieldCode);
  return (ofField ?? rules.find((rule) => rule.fieldCode === null))?.officerId ?? null;
}
