/** Petitions of one unit's register by who sent them. */
import type { Reader, Transaction } from "../engine/database.ts";
import {
  askSelected,
  pick,
  placesFor,
  select,
  textOrNull,
  truth,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { binder, inQueues } from "./queue-conditions.ts";
import { signedWaiting } from "./queue-row.ts";
import { type SearchStream, searchStreams } from "./search-streams.ts";
import { walkStreams } from "./stream-walk.ts";

const petitionId = select("p", pick(tables.Petition, "id"));

/**
 * Numbers of the petitions that the unit received and whose sender fits, at most `take`: names that stand
 * together first, each newest first. Restricted ones are found by nobody.
 */
export async function searchSenders(
  handle: Reader | Transaction,
  { query, unitId, take }: { query: string; unitId: number; take: number },
): Promise<readonly number[]> {
  const streams = searchStreams(handle.kind, {
    query,
    synonyms: [],
    unitId,
    words: "SenderSearch",
  });
  const read = async (stream: SearchStream, _begins: boolean, left: number) => {
    const sql = binder();
    const { from, condition, id } = stream.source(sql);
    return askSelected(
      handle,
      petitionId,
      `FROM ${from} WHERE ${condition} AND p."receivingUnitId" = ${sql.bind(unitId)} AND ${inQueues}
       ORDER BY ${id} DESC LIMIT ${left}`,
      ...sql.values,
    );
  };
  const rows = await walkStreams({ streams, from: null, backwards: false, take, read });
  return rows.map((row) => row.id);
}

const found = select(
  "p",
  pick(tables.Petition, "id", "code", "title", "stage", "receivedOn", "registerNumber"),
  {
    name: textOrNull(`s."name"`),
    organizationName: textOrNull(`s."organizationName"`),
    placeName: textOrNull(`u."name"`),
    signed: truth(signedWaiting),
  },
);

/** These petitions of the unit with their senders, in the order of the numbers given. */
export async function readFoundSenders(reader: Reader, ids: readonly number[], unitId: number) {
  if (ids.length === 0) return [];
  const rows = await askSelected(
    reader,
    found,
    `FROM "Petition" p
     LEFT JOIN "Sender" s ON s."petitionId" = p."id"
     LEFT JOIN "AdministrativeUnit" u ON u."id" = p."administrativeUnitId"
     WHERE p."id" IN (${placesFor(ids)}) AND p."receivingUnitId" = $${ids.length + 1} AND ${inQueues}`,
    ...ids,
    unitId,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
