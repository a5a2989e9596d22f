import { expect } from "vitest";
import type { Role } from "#app/domain/permission/actor.ts";
import { later } from "#app/server/clock.ts";
import { keysFrom } from "#app/server/keys.ts";
import {
  findOfficerByEmail,
  type OfficerRow,
} from "#app/server/persistence/people/officer-reading.ts";
import { updateOfficer } from "#app/server/persistence/people/officer-store.ts";
import {
  secretOnOffer,
  setUpAndSignIn,
  signInWithCode,
  whoIsHalfOpen,
} from "#app/server/session/finish-sign-in.ts";
import { hashPassword } from "#app/server/session/password.ts";
import {
  ownSecondStep,
  removeOwnSecondStep,
  renewRecoveryCodes,
  setUpOwnSecondStep,
} from "#app/server/session/second-step/own-second-step.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { resetSecondStep } from "#app/server/usecases/administration/reset-second-step.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import {
  aBrowser,
  appCode,
  email,
  officerOfSession,
  password,
  signedInOnce,
  tryPassword,
  withPassword,
} from "#tests/factories/sign-in.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const halfMinute = 30_000;
const wait = (context: TestContext, milliseconds: number) =>
  context.clock.set(later(context.clock.now(), milliseconds));

/** Signed in, with the second step set up by its first code; a half minute later. */
async function secured(context: TestContext, roles?: readonly Role[]) {
  const admin = await withPassword(context, roles);
  const here = await signedInOnce(context);
  const offered = await ownSecondStep(context, here.actor, here.token);
  if (offered === null || offered.on) throw new Error("nothing on offer");
  const { secret } = offered;
  const code = appCode(secret, context.clock.now());
  const answer = await setUpOwnSecondStep(context, here.actor, here.token, {
    code,
    current: password,
  });
  if (!answer.ok) throw new Error(answer.reason);
  wait(context, halfMinute);
  return { admin, here, secret, codes: answer.recoveryCodes };
}

async function theOfficer(context: TestContext): Promise<OfficerRow> {
  const officer = await findOfficerByEmail(context.database.read, email);
  if (officer === null) throw new Error("nobody");
  return officer;
}

const tryCode = async (context: TestContext, code: string, browser = aBrowser()) =>
  signInWithCode(context, await theOfficer(context), code, browser);

async function halfOpened(context: TestContext) {
  const answer = await tryPassword(context);
  if (!answer.ok || answer.next === "open") throw new Error("not half open");
  return answer;
}

onBothDatabases("with a second step the password alone opens nothing", async (context) => {
  const { secret } = await secured(context);
  const { half, next } = await halfOpened(context);
  expect(next).toBe("code");
  expect(await officerOfSession(context, half)).toBeNull();
  expect(await whoIsHalfOpen(context, half)).toMatchObject({ owes: "code", officer: { email } });
  expect(await tryCode(context, "000000")).toEqual({ ok: false, reason: "wrong" });
  const code = appCode(secret, context.clock.now());
  const opened = await tryCode(context, `${code.slice(0, 3)} ${code.slice(3)}`);
  if (!opened.ok) throw new Error(opened.reason);
  expect(await officerOfSession(context, opened.token)).toMatchObject({ email });
});

onBothDatabases(
  "what is half open ends after ten minutes, with the password and with the account",
  async (context) => {
    await secured(context);
    const { half } = await halfOpened(context);
    expect(await whoIsHalfOpen(context, null)).toBeNull();
    expect(await whoIsHalfOpen(context, `${half}x`)).toBeNull();
    const { id, passwordHash } = await theOfficer(context);
    const change = (columns: Parameters<typeof updateOfficer>[2]) =>
      context.database.transaction((transaction) => updateOfficer(transaction, id, columns));
    await change({ passwordHash: "another" });
    expect(await whoIsHalfOpen(context, half)).toBeNull();
    await change({ passwordHash, deactivatedAt: context.clock.now() });
    expect(await whoIsHalfOpen(context, half)).toBeNull();
    await change({ deactivatedAt: null });
    expect(await whoIsHalfOpen(context, half)).not.toBeNull();
    wait(context, 20 * halfMinute);
    expect(await whoIsHalfOpen(context, half)).toBeNull();
  },
);

onBothDatabases("a code opens once, and one half minute early or late", async (context) => {
  const { secret } = await secured(context);
  wait(context, 10 * halfMinute);
  const now = context.clock.now();
  const codeAt = (steps: number) => appCode(secret, later(now, steps * halfMinute));
  expect(await tryCode(context, codeAt(-2))).toMatchObject({ ok: false });
  expect(await tryCode(context, codeAt(2))).toMatchObject({ ok: false });
  expect(await tryCode(context, codeAt(-1))).toMatchObject({ ok: true });
  expect(await tryCode(context, codeAt(-1))).toMatchObject({ ok: false });
  expect(await tryCode(context, codeAt(1))).toMatchObject({ ok: true });
  // An older one that was never typed is of no use to who watched.
  expect(await tryCode(context, codeAt(0))).toMatchObject({ ok: false });
});

onBothDatabases("of two who send the same code at once one comes in", async (context) => {
  const { secret } = await secured(context);
  const code = appCode(secret, context.clock.now());
  const answers = await Promise.all([tryCode(context, code), tryCode(context, code)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

onBothDatabases("each recovery code works once, and new ones end the old", async (context) => {
  const { here, secret, codes } = await secured(context);
  expect(codes).toHaveLength(10);
  const [first = "", second = ""] = codes;
  expect(await tryCode(context, first.toLowerCase().replaceAll("-", " "))).toMatchObject({
    ok: true,
  });
  expect(await tryCode(context, first)).toMatchObject({ ok: false, reason: "wrong" });
  expect(await ownSecondStep(context, here.actor, here.token)).toMatchObject({ codesLeft: 9 });
  const code = appCode(secret, context.clock.now());
  expect(await renewRecoveryCodes(context, here.actor, "123123")).toMatchObject({ ok: false });
  const renewed = await renewRecoveryCodes(context, here.actor, code);
  if (!renewed.ok) throw new Error(renewed.reason);
  expect(await tryCode(context, second)).toMatchObject({ ok: false });
  expect(await tryCode(context, renewed.recoveryCodes[9] ?? "")).toMatchObject({ ok: true });
});

onBothDatabases(
  "wrong codes count with wrong passwords; a right password takes none back",
  async (context) => {
    const { secret } = await secured(context);
    for (let time = 0; time < 5; time += 1) {
      await halfOpened(context);
      expect(await tryCode(context, "111111")).toEqual({ ok: false, reason: "wrong" });
    }
    expect(await tryCode(context, appCode(secret, context.clock.now()))).toEqual({
      ok: false,
      reason: "too-many",
      minutes: 1,
    });
    expect(await tryPassword(context)).toEqual({ ok: false, reason: "too-many", minutes: 1 });
    wait(context, 2 * halfMinute);
    expect(await tryCode(context, appCode(secret, context.clock.now()))).toMatchObject({
      ok: true,
    });
  },
);

onBothDatabases("who must have it is led to set it up before anything else", async (context) => {
  const admin = await withPassword(context);
  const before = await signedInOnce(context);
  must(await changeSettings(context, admin, { secondStepExempt: [] }));
  expect(await officerOfSession(context, before.token)).toBeNull();
  const { half, next } = await halfOpened(context);
  expect(next).toBe("set-up");
  const who = await whoIsHalfOpen(context, half);
  if (who === null) throw new Error("nobody");
  const { officer } = who;
  const secret = secretOnOffer(context, officer, half);
  expect(secretOnOffer(context, officer, half)).toBe(secret);
  const offer = { officer, sealed: half };
  expect(await setUpAndSignIn(context, offer, "123456", aBrowser())).toMatchObject({ ok: false });
  const code = appCode(secret, context.clock.now());
  const opened = await setUpAndSignIn(context, offer, code, aBrowser());
  if (!opened.ok) throw new Error(opened.reason);
  expect(await officerOfSession(context, opened.token)).toMatchObject({ email });
  expect(opened.recoveryCodes).toHaveLength(10);
  expect(await tryCode(context, code)).toMatchObject({ ok: false });
  expect(await whoIsHalfOpen(context, half)).toMatchObject({ owes: "code" });
  wait(context, halfMinute);
  const fresh = appCode(secret, context.clock.now());
  expect(await removeOwnSecondStep(context, opened.actor, fresh)).toMatchObject({ ok: false });
});

onBothDatabases(
  "one removes one's own with a code; other sessions ended when it was set",
  async (context) => {
    await withPassword(context);
    const elsewhere = await signedInOnce(context);
    const here = await signedInOnce(context);
    const offered = await ownSecondStep(context, here.actor, here.token);
    const secret = offered && !offered.on ? offered.secret : "";
    const code = appCode(secret, context.clock.now());
    const setUp = (current: string) =>
      setUpOwnSecondStep(context, here.actor, here.token, { code, current });
    expect(await setUp("not the password")).toEqual({ ok: false, reason: "wrong" });
    expect(await setUp(password)).toMatchObject({ ok: true });
    expect(await officerOfSession(context, elsewhere.token)).toBeNull();
    expect(await officerOfSession(context, here.token)).not.toBeNull();
    expect(await removeOwnSecondStep(context, here.actor, code)).toMatchObject({ ok: false });
    wait(context, halfMinute);
    const fresh = appCode(secret, context.clock.now());
    expect(await removeOwnSecondStep(context, here.actor, fresh)).toMatchObject({ ok: true });
    expect(await tryPassword(context)).toMatchObject({ ok: true, next: "open" });
  },
);

onBothDatabases(
  "an administrator resets another's, never the own one, and the person is told",
  async (context) => {
    const { admin, here } = await secured(context);
    const colleague = await anOfficer(context, ["office-lead"]);
    const refused = { ok: false, reason: "not-permitted" };
    expect(await resetSecondStep(context, colleague, here.actor.officerId, "met")).toEqual(refused);
    expect(await resetSecondStep(context, admin, admin.officerId, "met")).toMatchObject({
      ok: false,
    });
    must(await resetSecondStep(context, admin, here.actor.officerId, "met"));
    expect(await officerOfSession(context, here.token)).toBeNull();
    expect(await tryPassword(context)).toMatchObject({ ok: true, next: "open" });
    expect(await resetSecondStep(context, admin, here.actor.officerId, "met")).toMatchObject({
      ok: false,
    });
    const client = readClient(context.database.read);
    const mails = await client.outboxMessage.findMany({ where: { template: "second-step-reset" } });
    expect(mails.map(({ address }) => address)).toEqual([email]);
    const acts = await client.historyEvent.findMany({ where: { type: "SecondStepReset" } });
    expect(acts.map(({ officerId, facts }) => ({ officerId, facts }))).toEqual([
      {
        officerId: admin.officerId,
        facts: JSON.stringify({ officerId: here.actor.officerId, recognisedBy: "met" }),
      },
    ]);
  },
);

onBothDatabases("a stolen database gives neither secret nor recovery codes", async (context) => {
  const { secret, codes, here } = await secured(context);
  const client = readClient(context.database.read);
  const kept = JSON.stringify([
    await client.secondStep.findMany(),
    await client.recoveryCode.findMany(),
    await client.historyEvent.findMany(),
    await client.session.findMany(),
  ]);
  for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
    expect(kept).not.toContain(word);
  const stored = await client.secondStep.findFirstOrThrow();
  const purpose = `second step of ${here.actor.officerId}`;
  expect(context.keys.reveal(purpose, stored.sealedSecret)).toBe(secret);
  expect(context.keys.reveal("second step of 1", stored.sealedSecret)).toBeNull();
  const others = keysFrom("another receipt key ".repeat(3), "another session secret ".repeat(3));
  expect(others.reveal(purpose, stored.sealedSecret)).toBeNull();
  const lost = { ...context, keys: others };
  const code = appCode(secret, context.clock.now());
  expect(await signInWithCode(lost, await theOfficer(context), code, aBrowser())).toEqual({
    ok: false,
    reason: "wrong",
  });
});

onBothDatabases(
  "it is asked once a day in a browser, and anew after a new password or another second step",
  async (context) => {
    const { secret } = await secured(context);
    const opened = await tryCode(context, appCode(secret, context.clock.now()));
    if (!opened.ok) throw new Error(opened.reason);
    const { stepDone } = opened;
    const here = aBrowser({ stepDone });
    const again = await tryPassword(context, password, here);
    // The password alone is no fresh proof of who it is.
    expect(again).toMatchObject({ next: "open", actor: { provenAt: "" } });
    expect(await tryPassword(context, password)).toMatchObject({ next: "code" });
    const forged = aBrowser({ stepDone: `${stepDone}x` });
    expect(await tryPassword(context, password, forged)).toMatchObject({ next: "code" });
    const { id } = await theOfficer(context);
    wait(context, 24 * 60 * 60_000);
    expect(await tryPassword(context, password, here)).toMatchObject({ next: "code" });
    const later = await tryCode(context, appCode(secret, context.clock.now()));
    if (!later.ok) throw new Error(later.reason);
    const passwordHash = await hashPassword(`${password} too`);
    await context.database.transaction((transaction) =>
      updateOfficer(transaction, id, { passwordHash }),
    );
    const there = aBrowser({ stepDone: later.stepDone });
    expect(await tryPassword(context, `${password} too`, there)).toMatchObject({ next: "code" });
  },
);
