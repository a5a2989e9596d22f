/** Figures of public pages, kept in the transaction that changes them: no page counts a table. */
import type { Petition, Share } from "#app/domain/petition/petition.ts";
import { sharesOf } from "#app/domain/petition/shares.ts";
import type { Transaction } from "../engine/database.ts";
import { type SqlValue, writeRows } from "../engine/raw-sql.ts";
import { lockHistory } from "../history/history-writing.ts";

export type CountKind = "figure" | "field" | "agency" | "year";
export type CountChange = {
  readonly kind: CountKind;
  readonly code: string;
  readonly label: string;
  readonly by: number;
};

/** Changes counts; each label becomes the one given last. */
export async function changePublicCounts(
  transaction: Transaction,
  changes: readonly CountChange[],
) {
  const told = changes.filter(({ by }) => by !== 0);
  if (told.length === 0) return;
  await raisePublicVersion(transaction);
  const values: SqlValue[] = [];
  const bind = (value: SqlValue) => `$${values.push(value)}`;
  const rows = told.map(
    ({ kind, code, label, by }) => `(${bind(kind)}, ${bind(code)}, ${bind(label)}, ${bind(by)})`,
  );
  await writeRows(
    transaction,
    `INSERT INTO "PublicCount" ("kind", "code", "label", "count") VALUES ${rows.join(", ")}
     ON CONFLICT ("kind", "code") DO UPDATE SET
       "count" = "PublicCount"."count" + excluded."count", "label" = excluded."label"
     RETURNING "count"`,
    ...values,
  );
}

/**
 * Tells every process that what public pages show has changed. The history's head is locked first, as
 * every fact does it: two writers that took the two rows in different orders would wait for ever.
 */
export async function raisePublicVersion(transaction: Transaction) {
  await lockHistory(transaction);
  await writeRows(
    transaction,
    `UPDATE "PublicVersion" SET "version" = "version" + 1 WHERE "id" = 1 RETURNING "version"`,
  );
}

/** What the home page counts a petition as; one that is restricted, or annulled in its register, as nothing. */
function figuresOf(petition: Petition): readonly string[] {
  if (petition.restricted || petition.annulment !== null) return [];
  const answered = petition.answeredOn !== null;
  const answers = sharesOf(petition).filter(
    ({ role, answeredOn }) => role !== "support" && answeredOn !== null,
  );
  // The petition is answered in time when the last of its parts is.
  const inTime = answered && answers.every(wasInTime);
  // What was in time only because it was extended is counted apart, never as on time.
  const kept = answers.some(({ extensions }) => extensions.length > 0) ? "extended" : "on-time";
  return [
    ...(petition.registerNumber === null ? [] : ["received"]),
    ...(answered ? ["answered"] : []),
    ...(inTime ? [kept] : []),
  ];
}

/** An agency is judged by its first submission; what was completed later was not late for that. */
function wasInTime({ forwarding, officeDueOn, clockStarts, reply }: Share): boolean {
  const dueOn = forwarding?.replyDueOn ?? officeDueOn;
  const submittedOn = (forwarding && clockStarts.reply?.doneOn) ?? reply?.submittedOn ?? null;
  return submittedOn !== null && dueOn !== null && submittedOn <= dueOn;
}

/** Moves the figures from what a petition was to what it is. */
export async function moveFigures(transaction: Transaction, before: Petition, after: Petition) {
  const [was, is] = [figuresOf(before), figuresOf(after)];
  const changes = [
    ...was.filter((code) => !is.includes(code)).map((code) => ({ code, by: -1 })),
    ...is.filter((code) => !was.includes(code)).map((code) => ({ code, by: 1 })),
  ];
  await changePublicCounts(
    transaction,
    changes.map((change) => ({ kind: "figure", label: "", ...change })),
  );
}

/** The other parts of a petition that were answered; those that support another are none. */
const answeredParts = `SELECT 1 FROM "Forwarding" f WHERE f."petitionId" = p."id"
    AND f."place" <> p."place" AND f."role" <> 'support' AND f."stage" IN ('answered', 'closed')`;

/** Statements that count a whole database anew, as a migration or a bulk load does. */
export const rebuildPublicCounts: readonly string[] = [
  `DELETE FROM "PublicCount"`,
  `INSERT INTO "PublicCount" ("kind", "code", "count")
SELECT 'figure', 'received', COUNT(*) FROM "Petition"
WHERE NOT "restricted" AND "annulment" IS NULL AND "registerNumber" IS NOT NULL`,
  `INSERT INTO "PublicCount" ("kind", "code", "count")
SELECT 'figure', 'answered', COUNT(*) FROM "Petition"
WHERE NOT "restricted" AND "annulment" IS NULL AND "answeredOn" IS NOT NULL`,
  ...(["on-time", "extended"] as const).map(
    (code) =>
      `INSERT INTO "PublicCount" ("kind", "code", "count")
SELECT 'figure', '${code}', COUNT(*) FROM "Petition" p JOIN "Reply" r ON r."petitionId" = p."id"
WHERE NOT p."restricted" AND p."annulment" IS NULL AND p."answeredOn" IS NOT NULL
  AND ${code === "extended" ? "" : "NOT"} (p."extensions" <> '[]' OR EXISTS (${answeredParts}
    AND f."extendedDays" > 0))
  AND NOT EXISTS (${answeredParts} AND f."submittedOn" > f."replyDueOn")
  AND COALESCE((SELECT f."submittedOn" FROM "Forwarding" f
    WHERE f."petitionId" = p."id" AND f."returnedOn" IS NULL
      AND f."place" = p."place"), r."submittedOn") <= p."replyDueOn"`,
  ),
  `INSERT INTO "PublicCount" ("kind", "code", "count")
SELECT 'figure', 'published', COUNT(*) FROM "PublicRecord" WHERE "state" = 'published'`,
  ...(
    [
      ["field", `"fieldCode"`, `MAX("fieldName")`],
      ["agency", `CAST("agencyId" AS TEXT)`, `MAX("agencyName")`],
      ["year", `CAST("year" AS TEXT)`, `''`],
    ] as const
  ).map(
    ([kind, code, label]) =>
      `INSERT INTO "PublicCount" ("kind", "code", "label", "count")
SELECT '${kind}', ${code}, ${label}, COUNT(*) FROM "PublicRecord" WHERE "state" = 'published' GROUP BY ${code}`,
  ),
];
