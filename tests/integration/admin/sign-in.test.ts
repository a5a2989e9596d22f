import { expect } from "vitest";
import * as signOutRoute from "#app/routes/account/sign-out.tsx";
import { later } from "#app/server/clock.ts";
import {
  findOfficerByEmail,
  officerActor,
} from "#app/server/persistence/people/officer-reading.ts";
import { acceptInvitation, invitationOf } from "#app/server/session/accept-invitation.ts";
import { changePassword } from "#app/server/session/change-password.ts";
import {
  endSession,
  lookAtSession,
  openSessionOf,
  sessionsOf,
  signOut,
  signOutEverywhere,
} from "#app/server/session/session.ts";
import { deactivateOfficer } from "#app/server/usecases/administration/change-officer.ts";
import { must } from "#tests/factories/lives.ts";
import {
  aBrowser,
  email,
  invited,
  officerOfSession,
  password,
  signedInOnce,
  tryPassword,
  withPassword,
} from "#tests/factories/sign-in.ts";
import { aSignedInVisitor } from "#tests/factories/staff-pages.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";

const minute = 60_000;

onBothDatabases("an invitation is used once, then its password signs in", async (context) => {
  const { token } = await invited(context);
  expect(await tryPassword(context)).toMatchObject({ ok: false, reason: "wrong" });
  expect(await invitationOf(context, token)).toEqual({ email, name: "New Person" });
  expect(await acceptInvitation(context, token, password)).toBe("set");
  expect(await invitationOf(context, token)).toBeNull();
  expect(await acceptInvitation(context, token, "another sentence to try")).toBe("not-found");
  const { token: session, actor } = await signedInOnce(context);
  expect(actor.roles).toEqual(["counter"]);
  expect(await officerOfSession(context, session)).toMatchObject({ email });
});

onBothDatabases("an invitation ends after 72 hours", async (context) => {
  const { token } = await invited(context);
  context.clock.set(later(context.clock.now(), 72 * 60 * minute));
  expect(await invitationOf(context, token)).toBeNull();
  expect(await acceptInvitation(context, token, password)).toBe("not-found");
});

onBothDatabases(
  "a leaked, simple or own password is refused and the link stays",
  async (context) => {
    const { token } = await invited(context);
    expect(await acceptInvitation(context, token, "qwerty123456")).toBe("common");
    expect(await acceptInvitation(context, token, "zqzqzqzqzqzq")).toBe("simple");
    expect(await acceptInvitation(context, token, email)).toBe("own");
    expect(await acceptInvitation(context, token, "New Person 2026")).toBe("own");
    expect(await acceptInvitation(context, token, password)).toBe("set");
    const { actor, token: session } = await signedInOnce(context);
    const change = (fresh: string) =>
      changePassword(context, actor, session, { current: password, password: fresh });
    expect(await change("qwerty123456")).toEqual({ ok: false, reason: "common" });
    expect(await change("\u{1f34a} m\u00f9a xu\u00e2n \u1edf qu\u00ea")).toEqual({ ok: true });
  },
);

onBothDatabases("a deactivated account ends at once and cannot sign in", async (context) => {
  const admin = await withPassword(context);
  const { token: session, actor } = await signedInOnce(context);
  must(await deactivateOfficer(context, admin, actor.officerId, { confirmed: true }));
  expect(await officerOfSession(context, session)).toBeNull();
  expect(await tryPassword(context)).toMatchObject({ ok: false, reason: "wrong" });
});

onBothDatabases("a session ends when idle, in the end, and everywhere at once", async (context) => {
  await withPassword(context);
  const { token: idle, actor } = await signedInOnce(context);
  context.clock.set(later(context.clock.now(), 30 * minute));
  expect(await officerOfSession(context, idle)).toBeNull();
  const { token: open } = await signedInOnce(context);
  for (let part = 0; part < 30; part += 1) {
    expect(await officerOfSession(context, open)).not.toBeNull();
    context.clock.set(later(context.clock.now(), 20 * minute));
  }
  expect(await officerOfSession(context, open)).toBeNull();
  const { token: last } = await signedInOnce(context);
  await signOutEverywhere(context, actor.officerId);
  expect(await officerOfSession(context, last)).toBeNull();
});

onBothDatabases(
  "looking at a session does not prolong it, work does, and neither past its end",
  async (context) => {
    await withPassword(context);
    const { token } = await signedInOnce(context);
    const began = context.clock.now();
    const [idle, absolute] = [30 * minute, 600 * minute];
    const endsAt = later(began, absolute);
    const at = (minutes: number) => context.clock.set(later(began, minutes * minute));
    const left = async (ask: typeof lookAtSession | typeof openSessionOf) =>
      (await ask(context, token))?.left ?? null;
    at(28);
    const passed = { idle: 2 * minute, absolute: absolute - 28 * minute, endsAt };
    expect(await left(lookAtSession)).toEqual(passed);
    expect(await left(lookAtSession)).toEqual(passed);
    expect(await left(openSessionOf)).toEqual({ ...passed, idle });
    expect(await left(lookAtSession)).toEqual({ ...passed, idle });
    for (let minutes = 56; minutes < 600; minutes += 28) {
      at(minutes);
      expect(await left(openSessionOf)).not.toBeNull();
    }
    at(600);
    expect(await left(openSessionOf)).toBeNull();
    expect(await left(lookAtSession)).toBeNull();
  },
);

onBothDatabases("signing in anew ends the session that the browser had", async (context) => {
  await withPassword(context);
  const { token: elsewhere } = await signedInOnce(context);
  const { token: before } = await signedInOnce(context);
  const { token: after } = await signedInOnce(context, aBrowser({ session: before }));
  expect(await officerOfSession(context, before)).toBeNull();
  expect(await officerOfSession(context, after)).toMatchObject({ email });
  expect(await officerOfSession(context, elsewhere)).toMatchObject({ email });
});

onBothDatabases("one sees where one is signed in, by kind of browser", async (context) => {
  await withPassword(context);
  const first = await signedInOnce(context, aBrowser({ device: "Firefox, Windows" }));
  const began = context.clock.now();
  context.clock.set(later(began, 2 * minute));
  const here = await signedInOnce(context, aBrowser({ device: "Chrome, Android" }));
  const now = context.clock.now();
  const { officerId } = first.actor;
  expect(await sessionsOf(context, officerId, here.token)).toMatchObject([
    { createdAt: now, lastSeenAt: now, device: "Chrome, Android", here: true },
    { createdAt: began, lastSeenAt: began, device: "Firefox, Windows", here: false },
  ]);
  context.clock.set(later(now, 29 * minute));
  expect(await sessionsOf(context, officerId, here.token)).toHaveLength(1);
});

onBothDatabases(
  "one ends a single session elsewhere, and signing out is written",
  async (context) => {
    const admin = await withPassword(context);
    const elsewhere = await signedInOnce(context);
    const here = await signedInOnce(context);
    const third = await signedInOnce(context);
    const { officerId } = here.actor;
    const marks = async (ownToken: string) =>
      (await sessionsOf(context, officerId, ownToken)).filter((one) => one.here);
    const [other] = await marks(elsewhere.token);
    const [own] = await marks(here.token);
    const end = (whose: number, mark = "") =>
      endSession(context, whose, { mark, ownToken: here.token });
    expect(await end(officerId, own?.mark)).toBe(false);
    expect(await end(officerId, "no such session")).toBe(false);
    expect(await end(admin.officerId, other?.mark)).toBe(false);
    expect(await end(officerId, other?.mark)).toBe(true);
    expect(await officerOfSession(context, elsewhere.token)).toBeNull();
    for (const { token } of [here, third])
      expect(await officerOfSession(context, token)).not.toBeNull();
    await signOut(context, third.token);
    await signOut(context, third.token);
    const written = await readClient(context.database.read).historyEvent.findMany({
      where: { type: "OfficerSignedOut" },
    });
    expect(written.map((event) => event.officerId)).toEqual([officerId, officerId]);
  },
);

onBothDatabases(
  "a changed password ends the other sessions and asks the old one",
  async (context) => {
    await withPassword(context);
    const here = await signedInOnce(context);
    const elsewhere = await signedInOnce(context);
    const fresh = "quite another sentence";
    const change = (current: string) =>
      changePassword(context, here.actor, here.token, { current, password: fresh });
    expect(await change("wrong")).toEqual({ ok: false, reason: "wrong" });
    expect(await change(password)).toEqual({ ok: true });
    expect(await officerOfSession(context, here.token)).not.toBeNull();
    expect(await officerOfSession(context, elsewhere.token)).toBeNull();
    expect(await tryPassword(context)).toMatchObject({ ok: false });
    expect(await tryPassword(context, fresh)).toMatchObject({ ok: true });
    for (let time = 0; time < 5; time += 1)
      expect(await change("wrong")).toEqual({ ok: false, reason: "wrong" });
    expect(await change(fresh)).toEqual({ ok: false, reason: "too-many", minutes: 1 });
    const officer = await findOfficerByEmail(context.database.read, email);
    expect(officer && officerActor(officer).officerId).toBe(here.actor.officerId);
  },
);

onBothDatabases("signing out empties what the browser keeps of the site", async (context) => {
  const visitor = await aSignedInVisitor(context, ["intake-officer"]);
  const out = await visitor.post(signOutRoute, "/dang-xuat", {});
  expect(out).toMatchObject({ status: 302 });
  expect(out.headers.get("clear-site-data")).toBe('"cache", "storage"');
});
