import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Reader } from "../engine/database.ts";
import {
  askFirst,
  askSelected,
  number,
  pick,
  select,
  selectComputed,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import type { CountKind } from "./public-count-writing.ts";

export type PublicCountRow = {
  readonly kind: CountKind;
  readonly code: string;
  readonly label: string;
  readonly count: number;
};

const shown = select("c", pick(tables.PublicCount, "kind", "code", "label", "count"));

/** Every figure and every choice of the published list with its count; empty ones are left out. */
export async function publicCounts(reader: Reader): Promise<PublicCountRow[]> {
  const rows = await askSelected(reader, shown, `FROM "PublicCount" c WHERE c."count" > 0`);
  return rows.map((row) => ({ ...row, kind: row.kind as CountKind }));
}

const unfinished = selectComputed({
  open: number(`COALESCE(SUM(c."count"), 0)`),
  late: number(`COALESCE(SUM(CASE WHEN c."dueOn" < $1 THEN c."count" ELSE 0 END), 0)`),
});

/**
 * What has come in and is not ended, and how much of it is past the day of what is owed next; from the
 * counts that every change of a petition keeps, in which restricted petitions are not.
 */
export async function unfinishedCounts(reader: Reader, today: CivilDate) {
  const row = await askFirst(
    reader,
    unfinished,
    `FROM "QueueCount" c WHERE c."queue" = 'open' AND c."officerId" = 0`,
    today,
  );
  return row ?? { open: 0, late: 0 };
}
