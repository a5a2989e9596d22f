import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ClockName, RuleReference } from "#app/domain/deadline/rules/clock-name.ts";
import { type LimitRule, referenceOf } from "#app/domain/deadline/rules/limit-rule.ts";
import { type LegalClock, type RuleBook, ruleBook } from "#app/domain/deadline/rules/rule-book.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import { askSelected, pick, select, text } from "../engine/selected-rows.ts";
import { type TableRow, tables } from "../engine/tables.ts";
import { remembered } from "../work/reference-memory.ts";
import { loadCalendar } from "./calendar-reading.ts";

const rule = select("r", tables.LimitRule);

/** The limits of this installation: the shipped profile and the office's own versions. */
export const loadRules = (handle: Reader | Transaction): Promise<RuleBook> =>
  remembered(handle, "limit-rules", async () => {
    const rows = await askSelected(
      handle,
      rule,
      `FROM "LimitRule" r ORDER BY r."line", r."version"`,
    );
    return ruleBook(rows.map(ruleOf));
  });

/** Calendar and rules together, as every count of a petition's days reads them. */
export async function loadLegalClock(handle: Reader | Transaction): Promise<LegalClock> {
  const calendar = await loadCalendar(handle);
  return { calendar, rules: await loadRules(handle) };
}

/** The stored codes are the domain's own words, written only through it. */
function ruleOf(row: TableRow<"LimitRule">): LimitRule {
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

const maker = select("r", pick(tables.LimitRule, "line", "version", "createdAt"), {
  by: text(`COALESCE(o."displayName", '')`),
});

/** Who wrote each version of the office's own, and when. */
export async function ruleMakers(
  reader: Reader,
): Promise<ReadonlyMap<RuleReference, { readonly at: string; readonly by: string }>> {
  const rows = await askSelected(
    reader,
    maker,
    `FROM "LimitRule" r LEFT JOIN "Officer" o ON o."id" = r."createdById"`,
  );
  return new Map(
    rows.map(({ createdAt, by, ...version }) => [referenceOf(version), { at: createdAt, by }]),
  );
}
