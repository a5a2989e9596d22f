/** Attacks by an administrator once petitions are there: what gives power waits for a second person. */
import { expect } from "vitest";
import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import { later } from "#app/server/clock.ts";
import { findOfficer, findOfficerByEmail } from "#app/server/persistence/people/officer-reading.ts";
import { accountChanges } from "#app/server/queries/admin/account-changes.ts";
import {
  confirmAccountChange,
  refuseAccountChange,
  takeBackAccountChange,
} from "#app/server/usecases/accounts/decide-account-change.ts";
import {
  changeOfficer,
  deactivateOfficer,
  reactivateOfficer,
} from "#app/server/usecases/administration/change-officer.ts";
import { inviteAgain, inviteOfficer } from "#app/server/usecases/administration/invite-officer.ts";
import { aPetitionAt, must, type People, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const day = 24 * 60 * 60_000;

/** A running installation with one administrator beside its people. */
async function running(context: TestContext) {
  const people = await thePeople(context);
  await aPetitionAt(context, people, "registered");
  const admin = await anOfficer(context, ["administrator"]);
  return { people, admin };
}

async function formOf(context: TestContext, actor: OfficerActor) {
  const row = await findOfficer(context.database.read, actor.officerId);
  if (row === null) throw new Error("nobody");
  return {
    displayName: row.displayName,
    position: "",
    email: row.email,
    agencyId: row.agencyId,
    divisionId: null,
    roles: [...actor.roles],
    readsRestricted: row.readsRestricted,
    language: "vi" as const,
    leavesRoleUnheld: true,
  };
}

const newcomer = (agencyId: number, ...roles: Role[]) => ({
  displayName: "Newcomer",
  position: "",
  email: "newcomer@example.vn",
  agencyId,
  divisionId: null,
  roles,
  readsRestricted: false,
  language: "vi" as const,
});

const told = async (context: TestContext, template: string) =>
  (
    await readClient(context.database.read).outboxMessage.findMany({
      where: { template },
      orderBy: { id: "asc" },
    })
  ).map(({ officerId }) => officerId);

const history = async (context: TestContext) =>
  (
    await readClient(context.database.read).historyEvent.findMany({
      where: { type: { in: ["AccountChangeAsked", "AccountChangeRefused", "OfficerChanged"] } },
      orderBy: { sequence: "asc" },
    })
  ).map(({ type, officerId }) => `${type} ${officerId}`);

const rolesNow = async (context: TestContext, { officerId }: OfficerActor) =>
  (await findOfficer(context.database.read, officerId))?.roles;

const fresh = (context: TestContext, actor: OfficerActor) => ({
  ...actor,
  provenAt: context.clock.now(),
});

async function theOnlyChange(context: TestContext, actor: OfficerActor) {
  const [change, ...others] = (await accountChanges(context, actor)) ?? [];
  if (change === undefined || others.length > 0) throw new Error("not one change");
  return change;
}

/** An accomplice is made lead: nothing happens until somebody else wants it too. */
async function askForLead(context: TestContext, people: People, admin: OfficerActor) {
  const form = await formOf(context, people.officer);
  const wanted = { ...form, roles: [...form.roles, "office-lead" as const] };
  return changeOfficer(context, admin, people.officer.officerId, wanted);
}

onBothDatabases(
  "a role that decides is given by two, and time alone gives nothing",
  async (context) => {
    const { people, admin } = await running(context);
    const before = await rolesNow(context, people.officer);
    expect(must(await askForLead(context, people, admin))).toEqual({ waits: true });
    expect(await rolesNow(context, people.officer)).toBe(before);
    expect(await told(context, "change-waiting")).toEqual([people.lead.officerId]);
    const { id } = await theOnlyChange(context, people.lead);

    // Neither who asked, nor whom it is for, nor whoever else has an account.
    for (const other of [admin, people.officer, people.agencyLead])
      expect(await confirmAccountChange(context, other, id)).toMatchObject({ ok: false });
    context.clock.set(later(context.clock.now(), 400 * day));
    expect(await rolesNow(context, people.officer)).toBe(before);
    expect(await confirmAccountChange(context, people.lead, id)).toEqual({
      ok: false,
      reason: "sign-in-not-fresh",
    });

    must(await confirmAccountChange(context, fresh(context, people.lead), id));
    expect(await rolesNow(context, people.officer)).toContain("office-lead");
    expect((await told(context, "change-decided")).sort()).toEqual(
      [admin.officerId, people.lead.officerId].sort(),
    );
    expect(await history(context)).toEqual([
      `AccountChangeAsked ${admin.officerId}`,
      `OfficerChanged ${people.lead.officerId}`,
    ]);
    expect(await confirmAccountChange(context, fresh(context, people.lead), id)).toEqual({
      ok: false,
      reason: "change-decided",
    });
  },
);

onBothDatabases("what is refused or taken back leaves the account as it was", async (context) => {
  const { people, admin } = await running(context);
  const before = await rolesNow(context, people.officer);
  must(await askForLead(context, people, admin));
  // A newer wish takes the place of the one that waits.
  must(await askForLead(context, people, admin));
  const { id } = await theOnlyChange(context, people.lead);
  must(await refuseAccountChange(context, people.lead, id));
  expect(await told(context, "change-decided")).toHaveLength(2);
  must(await askForLead(context, people, admin));
  const again = await theOnlyChange(context, admin);
  expect(await takeBackAccountChange(context, people.lead, again.id)).toMatchObject({ ok: false });
  must(await takeBackAccountChange(context, admin, again.id));
  expect(await accountChanges(context, people.lead)).toEqual([]);
  expect(await accountChanges(context, people.officer)).toBeNull();
  expect(await rolesNow(context, people.officer)).toBe(before);
  const kept = await readClient(context.database.read).accountChange.findMany();
  expect(kept.map(({ state, wanted }) => `${state} ${wanted}`)).toEqual([
    "replaced ",
    "refused ",
    "taken-back ",
  ]);
});

onBothDatabases(
  "takeover by a changed address: a lead's waits, an officer's is told",
  async (context) => {
    const { people, admin } = await running(context);
    const thief = "thief@example.vn";
    const lead = { ...(await formOf(context, people.agencyLead)), email: thief };
    must(await changeOfficer(context, admin, people.agencyLead.officerId, lead));
    expect(await findOfficerByEmail(context.database.read, thief)).toBeNull();
    expect((await theOnlyChange(context, people.lead)).whoMay).toHaveLength(1);

    const officer = { ...(await formOf(context, people.agencyOfficer)), email: thief };
    must(await changeOfficer(context, admin, people.agencyOfficer.officerId, officer));
    expect(await findOfficerByEmail(context.database.read, thief)).not.toBeNull();
    expect(await told(context, "unit-account-changed")).toEqual([people.agencyLead.officerId]);
    // The link is neither shown nor mailed to the new address for a day, and then mailed.
    const again = () => inviteAgain(context, fresh(context, admin), people.agencyOfficer.officerId);
    expect(await again()).toEqual({ ok: false, reason: "address-too-new" });
    context.clock.set(later(context.clock.now(), 2 * day));
    expect(must(await again())).toEqual({ token: null });
  },
);

onBothDatabases(
  "self-granted sight by a made-up person: the unit's lead knows nobody so",
  async (context) => {
    const { people, admin } = await running(context);
    const form = newcomer(people.agencyLead.unitId, "agency-officer");
    expect(must(await inviteOfficer(context, admin, form))).toEqual({ token: null });
    expect(await findOfficerByEmail(context.database.read, form.email)).toBeNull();
    expect(await told(context, "change-waiting")).toEqual([people.agencyLead.officerId]);
    const { id, after } = await theOnlyChange(context, people.agencyLead);
    expect(after).toMatchObject({ email: form.email, roles: form.roles });
    must(await confirmAccountChange(context, people.agencyLead, id));
    const row = await findOfficerByEmail(context.database.read, form.email);
    expect(row?.passwordHash).toBeNull();
    // The link goes to the person, never to the administrator.
    expect(await told(context, "account-invited")).toEqual([row?.id]);
  },
);

onBothDatabases("an ended account that saw petitions returns by two", async (context) => {
  const { people, admin } = await running(context);
  const { officerId } = people.agencyOfficer;
  must(await deactivateOfficer(context, admin, officerId, { confirmed: true }));
  expect(must(await reactivateOfficer(context, admin, officerId))).toEqual({ waits: true });
  const { id } = await theOnlyChange(context, people.agencyLead);
  must(await confirmAccountChange(context, people.agencyLead, id));
  expect((await findOfficer(context.database.read, officerId))?.deactivatedAt).toBeNull();
});

onBothDatabases("where nobody else is there, nothing waits in vain", async (context) => {
  const { people, admin } = await running(context);
  const second = await anOfficer(context, ["administrator"]);
  must(await deactivateOfficer(context, admin, people.lead.officerId, { confirmed: true }));
  const form = newcomer(admin.unitId, "administrator");
  must(await inviteOfficer(context, admin, form));
  const { id } = await theOnlyChange(context, second);
  must(await takeBackAccountChange(context, admin, id));
  must(await deactivateOfficer(context, admin, second.officerId, { confirmed: true }));
  expect(await inviteOfficer(context, admin, form)).toEqual({
    ok: false,
    reason: "no-second-person",
  });
});

onBothDatabases("nobody changes people whose sign-in is not fresh", async (context) => {
  const { people, admin } = await running(context);
  const form = await formOf(context, people.officer);
  const { provenAt: _provenAt, ...unproven } = admin;
  for (const actor of [unproven, { ...admin, provenAt: later(context.clock.now(), -11 * 60_000) }])
    for (const answer of [
      await changeOfficer(context, actor, people.officer.officerId, form),
      await inviteOfficer(context, actor, newcomer(admin.unitId, "counter")),
      await inviteAgain(context, actor, people.officer.officerId),
      await deactivateOfficer(context, actor, people.officer.officerId),
      await reactivateOfficer(context, actor, people.officer.officerId),
    ])
      expect(answer).toEqual({ ok: false, reason: "sign-in-not-fresh" });
});
