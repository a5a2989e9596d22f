import { accepted, type Result, refused } from "#app/domain/result.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import type { Context } from "../../context.ts";
import { coordinatingOffice } from "../../persistence/people/agency-reading.ts";
import { findOfficerByEmail } from "../../persistence/people/officer-reading.ts";
import { insertOfficer } from "../../persistence/people/officer-store.ts";
import { recordDeed } from "../custody/record-deed.ts";
import { makeOneTimeLink } from "./one-time-link.ts";

/** From the command line: an administrator of the coordinating office, and the one-time link's token. */
export async function createFirstAdministrator(
  context: Context,
  { email, displayName }: { email: string; displayName: string },
): Promise<Result<{ token: string }>> {
  return context.database.transaction(async (transaction) => {
    const address = email.toLowerCase();
    if (await findOfficerByEmail(transaction, address)) return refused("email-taken");
    const office = await coordinatingOffice(transaction);
    const id = await insertOfficer(transaction, {
      email: address,
      displayName,
      position: "",
      sortKey: personSortKey(displayName),
      passwordHash: null,
      agencyId: office.id,
      roles: ["administrator"],
      readsRestricted: false,
      createdAt: context.clock.now(),
    });
    await recordDeed(context, transaction, {
      type: "OfficerInvited",
      actor: null,
      role: "system",
      facts: { officerId: id, roles: ["administrator"] },
      personal: { email: address, displayName },
    });
    return accepted({ token: await makeOneTimeLink(context, transaction, id, "invitation") });
  });
}
