/** What was put to the leadership or reported to it; restricted petitions are never among it. */
import type { LeadershipState } from "#app/domain/petition/leadership-state.ts";
import type { Reader } from "../engine/database.ts";
import { askSelected, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { petitionRowsById } from "../petition/native-rows.ts";
import { manyWithParts } from "../petition/petition-parts.ts";
import { petitionOf } from "../petition/petition-rows.ts";
import { inQueues } from "./queue-conditions.ts";

const place = select("p", pick(tables.Petition, "id"));

/** The newest of this state with their titles; of the waiting all those that fit come by their due day. */
export async function petitionsBeforeLeadership(
  reader: Reader,
  state: LeadershipState,
  limit: number,
) {
  const found = await askSelected(
    reader,
    place,
    `FROM "Petition" p WHERE p."leadership" = $1 AND ${inQueues}
     ORDER BY p."id" DESC LIMIT ${Math.trunc(limit)}`,
    state,
  );
  const ids = found.map(({ id }) => id);
  const rows = await manyWithParts(reader, await petitionRowsById(reader, ids));
  return rows.map((row) => ({ petition: petitionOf(row), title: row.title }));
}
