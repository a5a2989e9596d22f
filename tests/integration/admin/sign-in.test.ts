import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import { findOfficerByEmail, officerActor } from "#app/server/persistence/officer-store.ts";
import { acceptInvitation, invitationOf } from "#app/server/session/accept-invitation.ts";
import { changePassword } from "#app/server/session/change-password.ts";
import { officerOfSession, signIn, signOutEverywhere } from "#app/server/session/sign-in.ts";
import { deactivateOfficer } from "#app/server/usecases/change-officer.ts";
import { inviteOfficer } from "#app/server/usecases/invite-officer.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const email = "new@example.vn";
const password = "a long sentence to remember";
const minute = 60_000;

async function invited(context: TestContext) {
  const admin = await anOfficer(context, ["administrator"]);
  const { token } = must(
    await inviteOfficer(context, admin, {
      displayName: "New Person",
      position: "",
      email: email.toUpperCase(),
      agencyId: admin.unitId,
      roles: ["intake-officer"],
      readsRestricted: false,
      language: "vi",
    }),
  );
  return { admin, token };
}

async function signedInOnce(context: TestContext) {
  const answer = await signIn(context, { email, password });
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

onBothDatabases("an invitation is used once, then its password signs in", async (context) => {
  const { token } = await invited(context);
  expect(await signIn(context, { email, password })).toMatchObject({ ok: false, reason: "wrong" });
  expect(await invitationOf(context, token)).toEqual({ email, name: "New Person" });
  must(await acceptInvitation(context, token, password));
  expect(await invitationOf(context, token)).toBeNull();
  const again = await acceptInvitation(context, token, "another sentence to try");
  expect(again).toEqual({ ok: false, reason: "not-found" });
  const { token: session, actor } = await signedInOnce(context);
  expect(actor.roles).toEqual(["intake-officer"]);
  expect(await officerOfSession(context, session)).toMatchObject({ email });
});

onBothDatabases("an invitation ends after 72 hours", async (context) => {
  const { token } = await invited(context);
  context.clock.set(later(context.clock.now(), 72 * 60 * minute));
  expect(await invitationOf(context, token)).toBeNull();
  expect(await acceptInvitation(context, token, password)).toMatchObject({ ok: false });
});

onBothDatabases("after five wrong passwords the account waits, known or not", async (context) => {
  const { token } = await invited(context);
  must(await acceptInvitation(context, token, password));
  for (const tried of [email, "nobody@example.vn"]) {
    const wrong = () => signIn(context, { email: tried, password: "not the password" });
    for (let time = 0; time < 5; time += 1)
      expect(await wrong()).toMatchObject({ ok: false, reason: "wrong" });
    expect(await wrong()).toMatchObject({ ok: false, reason: "too-many" });
  }
  const right = await signIn(context, { email, password });
  expect(right).toMatchObject({ ok: false, reason: "too-many" });
  context.clock.set(later(context.clock.now(), 15 * minute));
  expect(await signIn(context, { email, password })).toMatchObject({ ok: true });
});

onBothDatabases("a deactivated account ends at once and cannot sign in", async (context) => {
  const { admin, token } = await invited(context);
  must(await acceptInvitation(context, token, password));
  const { token: session, actor } = await signedInOnce(context);
  must(await deactivateOfficer(context, admin, actor.officerId));
  expect(await officerOfSession(context, session)).toBeNull();
  expect(await signIn(context, { email, password })).toMatchObject({ ok: false, reason: "wrong" });
});

onBothDatabases("a session ends when idle, in the end, and everywhere at once", async (context) => {
  const { token } = await invited(context);
  must(await acceptInvitation(context, token, password));
  const { token: idle, actor } = await signedInOnce(context);
  context.clock.set(later(context.clock.now(), 30 * minute));
  expect(await officerOfSession(context, idle)).toBeNull();
  const { token: open } = await signedInOnce(context);
  await signOutEverywhere(context, actor.officerId);
  expect(await officerOfSession(context, open)).toBeNull();
});

onBothDatabases(
  "a changed password ends the other sessions and asks the old one",
  async (context) => {
    const { token } = await invited(context);
    must(await acceptInvitation(context, token, password));
    const here = await signedInOnce(context);
    const elsewhere = await signedInOnce(context);
    const fresh = "quite another sentence";
    const change = (current: string) =>
      changePassword(context, here.actor, here.token, { current, password: fresh });
    expect(await change("wrong")).toBe("wrong");
    expect(await change(password)).toBe("changed");
    expect(await officerOfSession(context, here.token)).not.toBeNull();
    expect(await officerOfSession(context, elsewhere.token)).toBeNull();
    expect(await signIn(context, { email, password })).toMatchObject({ ok: false });
    expect(await signIn(context, { email, password: fresh })).toMatchObject({ ok: true });
    for (let time = 0; time < 5; time += 1) expect(await change("wrong")).toBe("wrong");
    expect(await change(fresh)).toBe("too-many");
    const officer = await findOfficerByEmail(context.database.read, email);
    expect(officer && officerActor(officer).officerId).toBe(here.actor.officerId);
  },
);
