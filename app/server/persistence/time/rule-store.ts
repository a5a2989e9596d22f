import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ClockName, RuleReference } from "#app/domain/deadline/rules/clock-name.ts";
import { type LimitRule, referenceOf } from "#app/domain/deadline/rules/limit-rule.ts";
import { type LegalClock, type RuleBook, ruleBook } from "#app/domain/deadline/rules/rule-book.ts";
import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import { raisePublicVersion } from "../public/public-count-store.ts";
import { remembered } from "../work/reference-memory.ts";
import { loadCalendar } from "./calendar-store.ts";

/** The limits of this installation: the shipped profile and the office's own versions. */
export const loadRules = (handle: Reader | Transaction): Promise<RuleBook> =>
  remembered(handle, "limit-rules", async () => {
    const rows = await readClient(handle).limitRule.findMany({
      orderBy: [{ line: "asc" }, { version: "asc" }],
    });
    return ruleBook(rows.map(ruleOf));
  });

/** Calendar and rules together, as every count of a petition's days reads them. */
export async function loadLegalClock(handle: Reader | Transaction): Promise<LegalClock> {
  const calendar = await loadCalendar(handle);
  return { calendar, rules: await loadRules(handle) };
}

type RuleRow = Prisma.LimitRuleGetPayload<object>;

/** The stored codes are the domain's own words, written only through it. */
function ruleOf(row: RuleRow): LimitRule {
  return {
    line: row.line,
    version: row.version,
    clock: row.clock as ClockName,
    class: row.class as LimitRule["class"],
    channel: row.channel as LimitRule["channel"],
    complexity: row.complexity as LimitRule["complexity"],
    amount: row.amount,
    unit: row.unit as LimitRule["unit"],
    times: row.times,
    countedFrom: row.countedFrom as LimitRule["countedFrom"],
    pausedBy: row.pausedBy as LimitRule["pausedBy"],
    basis: { by: row.basisBy as LimitRule["basis"]["by"], citation: row.citation },
    validFrom: row.validFrom as CivilDate,
    validTo: row.validTo as CivilDate | null,
    reminders: JSON.parse(row.reminders) as LimitRule["reminders"],
    endAct: row.endAct as LimitRule["endAct"],
    endAfter: row.endAfter,
  };
}

/** A version that is written stays; a change is the next one. */
export async function insertRule(
  transaction: Transaction,
  { basis, reminders, ...rule }: LimitRule,
  made: { readonly at: string; readonly byId: number },
) {
  await writeClient(transaction).limitRule.create({
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

/** Who wrote each version of the office's own, and when. */
export async function ruleMakers(
  reader: Reader,
): Promise<ReadonlyMap<RuleReference, { readonly at: string; readonly by: string }>> {
  const client = readClient(reader);
  const rows = await client.limitRule.findMany({
    select: { line: true, version: true, createdAt: true, createdById: true },
  });
  const officers = await client.officer.findMany({
    where: { id: { in: rows.flatMap(({ createdById }) => createdById ?? []) } },
    select: { id: true, displayName: true },
  });
  const names = new Map(officers.map(({ id, displayName }) => [id, displayName]));
  return new Map(
    rows.map(({ createdAt, createdById, ...rule }) => [
      referenceOf(rule),
      { at: createdAt, by: names.get(createdById ?? 0) ?? "" },
    ]),
  );
}
