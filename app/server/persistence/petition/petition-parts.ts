/** What a petition's rules read beside its own row. */

import type { Reader, Transaction } from "../engine/database.ts";
import { groupRows, readEach } from "../engine/selected-rows.ts";
import type { TableRow } from "../engine/tables.ts";
import { findAgency } from "../people/agency-reading.ts";
import { pointRows, pointRowsOf, replyRow, replyRowsOf } from "./native-rows.ts";
import { noOthers, type PetitionRow, readShares } from "./petition-rows.ts";

export async function withParts<Row extends TableRow<"Petition">>(
  handle: Reader | Transaction,
  row: Row,
): Promise<Row & PetitionRow> {
  const agency = row.handlingAgencyId && (await findAgency(handle, row.handlingAgencyId));
  return {
    ...row,
    othersAtWork: await othersAtWork(handle, row),
    points: await pointRows(handle, row.id),
    reply: await replyRow(handle, row.id),
    handlingAgency: agency ? { worksHere: agency.worksHere } : null,
  };
}

/** The agencies of the other shares in which somebody works today. */
async function othersAtWork(handle: Reader | Transaction, { others }: TableRow<"Petition">) {
  if (others === noOthers) return [];
  const asked = readShares(others).flatMap(({ forwarding }) => forwarding?.agencyId ?? []);
  const agencies = await readEach(asked, (id) => findAgency(handle, id));
  return agencies.flatMap((agency) => (agency?.worksHere ? [agency.id] : []));
}

/** The points of many petitions and their replies, read at once; in the order of the given rows. */
export async function manyWithParts(
  reader: Reader,
  rows: readonly TableRow<"Petition">[],
): Promise<PetitionRow[]> {
  const ids = rows.map(({ id }) => id);
  const points = groupRows(await pointRowsOf(reader, ids), ({ petitionId }) => petitionId);
  const replies = new Map((await replyRowsOf(reader, ids)).map((row) => [row.petitionId, row]));
  return Promise.all(
    rows.map(async (row) => {
      const agency = row.handlingAgencyId && (await findAgency(reader, row.handlingAgencyId));
      return {
        ...row,
        othersAtWork: await othersAtWork(reader, row),
        points: points.get(row.id) ?? [],
        reply: replies.get(row.id) ?? null,
        handlingAgency: agency ? { worksHere: agency.worksHere } : null,
      };
    }),
  );
}
