/** An administrator who would take somebody's account over: its person hears of it, and gains a day. */
import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import { askNewPassword } from "#app/server/session/ask-new-password.ts";
import { changeOfficer } from "#app/server/usecases/administration/change-officer.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { email, officerOfSession, signedInOnce, withPassword } from "#tests/factories/sign-in.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const hour = 60 * 60_000;
const thief = "thief@example.vn";

const toldOf = async (context: TestContext) =>
  (
    await readClient(context.database.read).outboxMessage.findMany({
      where: {
        template: { in: ["address-changed", "roles-changed", "account-changed", "password-link"] },
      },
      orderBy: { id: "asc" },
    })
  ).map(({ template, address }) => `${template} ${address}`);

async function scene(context: TestContext) {
  const admin = await withPassword(context);
  const { actor, token } = await signedInOnce(context);
  const other = await anOfficer(context, ["administrator"]);
  const { email: otherAddress } = await readClient(context.database.read).officer.findUniqueOrThrow(
    {
      where: { id: other.officerId },
    },
  );
  const form = {
    displayName: "An officer",
    position: "",
    email,
    agencyId: actor.unitId,
    divisionId: null,
    roles: [...actor.roles],
    readsRestricted: false,
    language: "vi" as const,
    leavesRoleUnheld: true,
  };
  return { actor, token, admin, otherAddress, form };
}

onBothDatabases("takeover by a changed address", async (context) => {
  const { actor, token, admin, otherAddress, form } = await scene(context);
  must(await changeOfficer(context, admin, actor.officerId, { ...form, email: thief }));
  expect(await toldOf(context)).toEqual([
    `address-changed ${email}`,
    `address-changed ${thief}`,
    `account-changed ${otherAddress}`,
  ]);
  expect(await officerOfSession(context, token)).toBeNull();
  const before = await toldOf(context);
  context.clock.set(later(context.clock.now(), 23 * hour));
  expect(await askNewPassword(context, thief, "somewhere")).toBe(0);
  expect(await toldOf(context)).toEqual(before);
  context.clock.set(later(context.clock.now(), 2 * hour));
  await askNewPassword(context, thief, "somewhere");
  expect(await toldOf(context)).toEqual([...before, `password-link ${thief}`]);
});

onBothDatabases(
  "sight that an administrator gives is told, and to himself he gives none",
  async (context) => {
    const { actor, token, admin, otherAddress, form } = await scene(context);
    must(await changeOfficer(context, admin, actor.officerId, { ...form, displayName: "Renamed" }));
    expect(await toldOf(context)).toEqual([]);
    const more = { ...form, readsRestricted: true };
    must(await changeOfficer(context, admin, actor.officerId, more));
    expect(await toldOf(context)).toEqual([
      `roles-changed ${email}`,
      `account-changed ${otherAddress}`,
    ]);
    expect(await officerOfSession(context, token)).not.toBeNull();
    const { email: ownEmail } = await readClient(context.database.read).officer.findUniqueOrThrow({
      where: { id: admin.officerId },
    });
    const self = {
      ...form,
      email: ownEmail,
      agencyId: admin.unitId,
      roles: ["administrator" as const],
    };
    for (const change of [
      { readsRestricted: true },
      { roles: ["administrator" as const, "office-lead" as const] },
    ])
      expect(await changeOfficer(context, admin, admin.officerId, { ...self, ...change })).toEqual({
        ok: false,
        reason: "own-roles",
      });
  },
);
