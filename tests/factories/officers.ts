import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import { token } from "#app/server/ids.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
import { findOfficer, officerActor } from "#app/server/persistence/people/officer-reading.ts";
import { insertOfficer } from "#app/server/persistence/people/officer-store.ts";
import type { TestContext } from "../setup/test-context.ts";

export const officeCode = "van-phong-ubnd-tinh";
export const constructionCode = "so-xay-dung";

let made = 0;

/** A person of a unit with the given roles. */
export async function anOfficer(
  context: TestContext,
  roles: readonly Role[],
  { unit = officeCode, readsRestricted = false }: { unit?: string; readsRestricted?: boolean } = {},
): Promise<OfficerActor> {
  made += 1;
  const displayName = `Officer ${made}`;
  return context.database.transaction(async (transaction) => {
    const agency = await findAgencyByCode(transaction, unit);
    if (agency === null) throw new Error(`no agency ${unit}`);
    const id = await insertOfficer(transaction, {
      // Journeys run in several processes on one database.
      email: `officer-${made}-${token(context.ids, 6)}@example.vn`.toLowerCase(),
      displayName,
      position: "",
      sortKey: personSortKey(displayName),
      passwordHash: null,
      agencyId: agency.id,
      roles,
      readsRestricted,
      createdAt: context.clock.now(),
    });
    const officer = await findOfficer(transaction, id);
    if (officer === null) throw new Error("officer vanished");
    return officerActor(officer);
  });
}
