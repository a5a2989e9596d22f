import type { Reader } from "../engine/database.ts";
import type { SqlValue } from "../engine/raw-sql.ts";
import {
  askFirst,
  askSelected,
  number,
  pick,
  type SelectedRow,
  select,
  selectComputed,
  text,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

export type QuarantineQuestion = {
  readonly unitId: number;
  readonly state: "held" | "spam";
  /** Ids beside which a page begins or ends. */
  readonly after: number | null;
  readonly before: number | null;
  readonly limit: number;
};

const excerptLength = 240;
const quarantined = select("p", pick(tables.Petition, "id", "code", "title", "sentAt", "stage"), {
  excerpt: text(`substr(p."content", 1, ${excerptLength})`),
  marks: text(`p."quarantineMarks"`),
});
export type QuarantineRow = SelectedRow<typeof quarantined>;

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
  return askSelected(
    reader,
    quarantined,
    `FROM "Petition" p WHERE ${inState} ${beyond}
     ORDER BY p."id" ${before === null ? "ASC" : "DESC"} LIMIT ${limit + 1}`,
    ...values,
  );
}

const held = selectComputed({ count: number("COUNT(*)") });

export async function countQuarantinedPetitions(reader: Reader, unitId: number): Promise<number> {
  const row = await askFirst(reader, held, `FROM "Petition" p WHERE ${inState}`, unitId, "held");
  return row?.count ?? 0;
}
