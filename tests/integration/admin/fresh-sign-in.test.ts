import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import { asksCode, proveAgain } from "#app/server/session/prove-again.ts";
import {
  ownSecondStep,
  setUpOwnSecondStep,
} from "#app/server/session/second-step/own-second-step.ts";
import { openSessionOf } from "#app/server/session/session.ts";
import {
  appCode,
  officerOfSession,
  password,
  signedInOnce,
  withPassword,
} from "#tests/factories/sign-in.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const minute = 60_000;
const wrong = { ok: false, reason: "wrong" };

onBothDatabases("who proves again goes on under another token", async (context) => {
  await withPassword(context);
  const { token, actor } = await signedInOnce(context);
  expect(actor.provenAt).toBe(context.clock.now());
  context.clock.set(later(context.clock.now(), 20 * minute));
  const { provenAt: before } = (await openSessionOf(context, token)) ?? {};
  expect(before).toBe(actor.provenAt);
  const typed = { password: `${password}!`, code: "" };
  expect(await proveAgain(context, actor, token, typed)).toEqual(wrong);
  const proven = await proveAgain(context, actor, token, { password, code: "" });
  if (!proven.ok) throw new Error(proven.reason);
  expect(proven.provenAt).toBe(context.clock.now());
  expect(await officerOfSession(context, token)).toBeNull();
  const session = await openSessionOf(context, proven.token);
  expect(session).toMatchObject({ provenAt: proven.provenAt, officer: { id: actor.officerId } });
  // A token that opens nothing any more proves nothing.
  expect(await proveAgain(context, actor, token, { password, code: "" })).toEqual(wrong);
});

onBothDatabases("with a second step the password alone proves nothing", async (context) => {
  await withPassword(context);
  const { token, actor } = await signedInOnce(context);
  expect(await asksCode(context, actor)).toBe(false);
  const offered = await ownSecondStep(context, actor, token);
  if (offered === null || offered.on) throw new Error("nothing on offer");
  const codeNow = () => appCode(offered.secret, context.clock.now());
  await setUpOwnSecondStep(context, actor, token, { code: codeNow(), current: password });
  expect(await asksCode(context, actor)).toBe(true);
  context.clock.set(later(context.clock.now(), minute));
  for (const code of ["", "000000"])
    expect(await proveAgain(context, actor, token, { password, code })).toEqual(wrong);
  const right = { password, code: codeNow() };
  expect(await proveAgain(context, actor, token, right)).toMatchObject({ ok: true });
});

onBothDatabases("wrong tries make who is signed in wait", async (context) => {
  await withPassword(context);
  const { token, actor } = await signedInOnce(context);
  const typed = { password: "not the password at all", code: "" };
  for (let tries = 0; tries < 5; tries += 1)
    expect(await proveAgain(context, actor, token, typed)).toEqual(wrong);
  expect(await proveAgain(context, actor, token, { password, code: "" })).toMatchObject({
    reason: "too-many",
  });
});
