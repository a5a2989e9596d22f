import type { Transaction } from "../../persistence/engine/database.ts";
import { findDivision } from "../../persistence/people/division-reading.ts";
import { RefusalError } from "../custody/refusal-error.ts";

/** Refuses a division that is another agency's, or has ended. */
export async function checkDivision(
  transaction: Transaction,
  { agencyId, divisionId }: { readonly agencyId: number; readonly divisionId: number | null },
) {
  if (divisionId === null) return;
  const division = await findDivision(transaction, divisionId);
  if (division?.agencyId !== agencyId || division.endedOn !== null)
    throw new RefusalError("division-not-in-unit");
}
