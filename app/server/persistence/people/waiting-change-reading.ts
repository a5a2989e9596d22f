/** What waits for a second person, read against the accounts as they are now. */
import {
  type AccountChangeKind,
  type AccountFacts,
  accountChangeKinds,
  consentFor,
  peopleWhoConsent,
} from "#app/domain/permission/account-change.ts";
import type { Reader, Transaction } from "../engine/database.ts";
import type { AccountChangeRow } from "./account-change-reading.ts";
import {
  findOfficer,
  type OfficerRow,
  officerActor,
  officersAtWork,
  rolesOf,
} from "./officer-reading.ts";

/** What of this account decides who gets in and what is seen. */
export const factsOf = (row: OfficerRow): AccountFacts => ({
  email: row.email,
  agencyId: row.agencyId,
  roles: rolesOf(row),
  readsRestricted: row.readsRestricted,
});

/** What was asked for, as it was kept: an account's fields, or how a person was recognised. */
type Wanted = Partial<AccountFacts> & {
  readonly displayName?: string;
  readonly recognisedBy?: string;
};

/** What a waiting change would do: to which account, and from what to what. */
export async function readAccountChange(handle: Reader | Transaction, row: AccountChangeRow) {
  const kind = kindOf(row);
  const officer = row.officerId === null ? null : await findOfficer(handle, row.officerId);
  const wanted: Wanted = JSON.parse(row.wanted || "{}");
  const before = officer && factsOf(officer);
  const {
    email = "",
    agencyId = 0,
    roles = [],
    readsRestricted = false,
  } = {
    ...before,
    ...wanted,
  };
  const after = { email: email.toLowerCase(), agencyId, roles, readsRestricted };
  const isOpen = officer !== null && officer.deactivatedAt === null;
  return { kind, officer, wanted, step: { before: isOpen ? before : null, after } };
}

function kindOf({ id, kind }: AccountChangeRow): AccountChangeKind {
  const known = accountChangeKinds.find((one) => one === kind);
  if (known === undefined) throw new Error(`account change ${id} is of no known kind`);
  return known;
}

/** The people at work who may consent to what waits, as things stand now. */
export async function peopleFor(handle: Reader | Transaction, row: AccountChangeRow) {
  const { kind, step } = await readAccountChange(handle, row);
  const consent = consentFor(kind, step);
  const { askedById, officerId } = row;
  const asked = { askedById, officerId, agencyId: step.after.agencyId };
  // What needed two when it was asked for needs two still, whatever has become of the account since.
  const needed = consent === "nobody" ? "second-administrator" : consent;
  const officers = (await officersAtWork(handle)).map(officerActor);
  return peopleWhoConsent(needed, asked, officers);
}
