/** What a petition's rules read beside its own row. */

import type { Reader, Transaction } from "../engine/database.ts";
import { findAgency } from "../people/agency-store.ts";
import { type petitionRow, pointRows, replyRow } from "./native-rows.ts";
import type { PetitionRow } from "./petition-rows.ts";

type PlainPetition = NonNullable<Awaited<ReturnType<typeof petitionRow>>>;

export async function withParts<Row extends PlainPetition>(
  handle: Reader | Transaction,
  row: Row,
): Promise<Row & PetitionRow> {
  const agency = row.handlingAgencyId && (await findAgency(handle, row.handlingAgencyId));
  return {
    ...row,
    points: await pointRows(handle, row.id),
    reply: await replyRow(handle, row.id),
    handlingAgency: agency ? { hasAccount: agency.hasAccount } : null,
  };
}
