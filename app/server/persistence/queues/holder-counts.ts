/** How much each person and each division of a unit has open, from the counts that every change keeps. */
import type { Reader } from "../engine/database.ts";
import { askSelected, number, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { type KeptQueue, memberships } from "./queue-conditions.ts";

const held = select("c", pick(tables.QueueCount, "queue", "officerId"), {
  count: number(`SUM(c."count")`),
});

export async function countOpenByHolder(reader: Reader, unitId: number) {
  const rows = await askSelected(
    reader,
    held,
    `FROM "QueueCount" c WHERE c."unitId" = $1 AND c."officerId" <> 0 GROUP BY 1, 2`,
    unitId,
  );
  const officers = new Map<number, number>();
  const divisions = new Map<number, number>();
  for (const { queue, officerId: holder, count } of rows) {
    const counts = memberships[queue as KeptQueue].holder === "divisionId" ? divisions : officers;
    counts.set(holder, (counts.get(holder) ?? 0) + count);
  }
  return { officers, divisions };
}
