import type { Reader } from "../engine/database.ts";
import { askRows, type SqlValue } from "../engine/raw-sql.ts";

export type QuarantineRow = {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly excerpt: string;
  readonly marks: string;
  readonly sentAt: string;
  readonly stage: string;
};

export type QuarantineQuestion = {
  readonly unitId: number;
  readonly state: "held" | "spam";
  /** Ids beside which a page begins or ends. */
  readonly after: number | null;
  readonly before: number | null;
  readonly limit: number;
};

const excerptLength = 240;
// The condition `<> 'none'` lets both databases use the small index, which leaves out all others.
const inState = `p."receivingUnitId" = $1 AND p."quarantine" <> 'none' AND p."quarantine" = $2`;

/**
 * A page of what a unit holds in quarantine or has set aside as spam, oldest first; one row more
 * tells of another page.
 */
export async function readQuarantine(
  reader: Reader,
  { unitId, state, after, before, limit }: QuarantineQuestion,
): Promise<QuarantineRow[]> {
  const place = before ?? after;
  const values: SqlValue[] = [unitId, state, ...(place === null ? [] : [place])];
  const beyond = place === null ? "" : `AND p."id" ${before === null ? ">" : "<"} $3`;
  const rows = await askRows<QuarantineRow>(
    reader,
    `SELECT p."id", p."code", p."title", substr(p."content", 1, ${excerptLength}) AS "excerpt",
       p."quarantineMarks" AS "marks", p."sentAt", p."stage"
     FROM "Petition" p WHERE ${inState} ${beyond}
     ORDER BY p."id" ${before === null ? "ASC" : "DESC"} LIMIT ${limit + 1}`,
    ...values,
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

export async function countQuarantinedPetitions(reader: Reader, unitId: number): Promise<number> {
  const rows = await askRows<{ held: number | bigint }>(
    reader,
    `SELECT COUNT(*) AS "held" FROM "Petition" p WHERE ${inState}`,
    unitId,
    "held",
  );
  return Number(rows[0]?.held ?? 0);
}
