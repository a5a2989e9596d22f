import type { Reader } from "../engine/database.ts";
import type { SqlValue } from "../engine/raw-sql.ts";
import { askSelected, pick, select, textOrNull } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

export type AuditFilter = {
  readonly before: number | null;
  readonly type: string;
  readonly officerId: number | null;
  readonly atMost: number;
};

const link = select(
  "h",
  pick(tables.HistoryEvent, "sequence", "at", "type", "role", "officerId", "channel", "hash"),
  {
    petitionCode: textOrNull(`p."code"`),
    petitionRestricted: { kind: "truth", sql: `p."restricted"` },
  },
);

/** The newest links of the history before a given one; personal fields are not read. */
export async function auditPage(reader: Reader, { before, type, officerId, atMost }: AuditFilter) {
  const values: SqlValue[] = [];
  const bind = (value: SqlValue) => `$${values.push(value)}`;
  const conditions = [
    ...(before === null ? [] : [`h."sequence" < ${bind(before)}`]),
    ...(type === "" ? [] : [`h."type" = ${bind(type)}`]),
    ...(officerId === null ? [] : [`h."officerId" = ${bind(officerId)}`]),
  ];
  const where = conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
  const rows = await askSelected(
    reader,
    link,
    `FROM "HistoryEvent" h LEFT JOIN "Petition" p ON p."id" = h."petitionId" ${where}
     ORDER BY h."sequence" DESC LIMIT ${bind(atMost)}`,
    ...values,
  );
  return rows.map(({ petitionCode, petitionRestricted, ...row }) => ({
    ...row,
    petition: petitionCode === null ? null : { code: petitionCode, restricted: petitionRestricted },
  }));
}
