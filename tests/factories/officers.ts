import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import { token } from "#app/server/ids.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
import { findOfficer, officerActor } from "#app/server/persistence/people/officer-reading.ts";
import { insertOfficer } from "#app/server/persistence/people/officer-store.ts";
import type { TestContext } from "../setup/test-context.ts";

export const officeCode = "van-phong-ubnd-tinh";
export const constructionCode = "so-xay-dung";

type Person = {
  readonly unit?: string;
  readonly divisionId?: number | null;
  readonly readsRestricted?: boolean;
  readonly passwordHash?: string | null;
};

let made = 0;

/** A person of a unit with the given roles, who has set a password unless it is given as null. */
export async function anOfficer(
  context: TestContext,
  roles: readonly Role[],
  {
    unit = officeCode,
    divisionId = null,
    readsRestricted = false,
    passwordHash = "opens nothing",
  }: Person = {},
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
      passwordHash,
      agencyId: agency.id,
      divisionId,
      roles,
      readsRestricted,
      createdAt: context.clock.now(),
    });
    const officer = await findOfficer(transaction, id);
    if (officer === null) throw new Error("officer vanished");
    return { ...officerActor(officer), provenAt: context.clock.now() };
  });
}

/** Who has to be there before citizens can send: somebody to read it, and somebody to decide. */
export async function staffOffice(context: TestContext) {
  const reader = await anOfficer(context, ["intake-officer"]);
  const lead = await anOfficer(context, ["office-lead"]);
  return { reader, lead };
}
