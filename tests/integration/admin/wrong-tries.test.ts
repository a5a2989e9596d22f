import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import { readConfig } from "#app/server/config.ts";
import { purgeExpired } from "#app/server/jobs/purge-expired.ts";
import { countOf } from "#app/server/persistence/people/throttle-reading.ts";
import { signIn } from "#app/server/session/sign-in.ts";
import {
  aBrowser,
  email,
  password,
  signedInOnce,
  tryPassword,
  withPassword,
} from "#tests/factories/sign-in.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const minute = 60_000;
const wait = (context: TestContext, minutes: number) =>
  context.clock.set(later(context.clock.now(), minutes * minute));

onBothDatabases("after five wrong passwords one waits longer each time", async (context) => {
  await withPassword(context);
  for (const tried of ["nobody@example.vn", email]) {
    const wrong = () => signIn(context, { email: tried, password: "not the password" }, aBrowser());
    for (let time = 0; time < 5; time += 1)
      expect(await wrong()).toEqual({ ok: false, reason: "wrong" });
    for (const minutes of [1, 2, 4, 8]) {
      expect(await wrong()).toEqual({ ok: false, reason: "too-many", minutes });
      wait(context, minutes);
      expect(await wrong()).toEqual({ ok: false, reason: "wrong" });
    }
    expect(await wrong()).toEqual({ ok: false, reason: "too-many", minutes: 15 });
  }
  expect(await tryPassword(context)).toMatchObject({ ok: false, reason: "too-many" });
  wait(context, 15);
  expect(await tryPassword(context)).toMatchObject({ ok: true });
  for (let time = 0; time < 5; time += 1)
    expect(await tryPassword(context, "wrong once more")).toEqual({ ok: false, reason: "wrong" });
});

onBothDatabases("many tries at once are not more tries", async (context) => {
  await withPassword(context);
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => tryPassword(context, "not the password")),
  );
  const wrong = answers.filter((answer) => !answer.ok && answer.reason === "wrong");
  expect(wrong).toHaveLength(5);
});

onBothDatabases(
  "who guesses elsewhere does not keep the account's own browser out",
  async (context) => {
    await withPassword(context);
    const { known } = await signedInOnce(context);
    const stranger = aBrowser({ visitor: "elsewhere" });
    for (let time = 0; time < 6; time += 1) await tryPassword(context, "a guess", stranger);
    expect(await tryPassword(context)).toMatchObject({ ok: false, reason: "too-many" });
    const own = aBrowser({ known });
    expect(await tryPassword(context, password, own)).toMatchObject({ ok: true });
    for (let time = 0; time < 5; time += 1) await tryPassword(context, "forgot it", own);
    expect(await tryPassword(context, password, own)).toMatchObject({ reason: "too-many" });
    const forged = aBrowser({ known: `${known}x` });
    expect(await tryPassword(context, password, forged)).toMatchObject({ reason: "too-many" });
  },
);

onBothDatabases("a whole office may err behind one address, a machine may not", async (context) => {
  await withPassword(context);
  const { known } = await signedInOnce(context);
  const guess = (place: number) =>
    signIn(context, { email: `person-${place}@example.vn`, password: "a guess" }, aBrowser());
  for (let place = 0; place < 50; place += 1)
    expect(await guess(place)).toEqual({ ok: false, reason: "wrong" });
  expect(await guess(50)).toEqual({ ok: false, reason: "too-many", minutes: 1 });
  expect(await tryPassword(context)).toMatchObject({ reason: "too-many" });
  expect(await tryPassword(context, password, aBrowser({ known }))).toMatchObject({ ok: true });
  const elsewhere = aBrowser({ visitor: "another address" });
  expect(await tryPassword(context, password, elsewhere)).toMatchObject({ ok: true });
  wait(context, 1);
  expect(await tryPassword(context)).toMatchObject({ ok: true });
});

onBothDatabases("right passwords leave no count, and old counts go", async (context) => {
  await withPassword(context);
  for (let time = 0; time < 40; time += 1) await signedInOnce(context);
  const key = context.keys.fingerprint("sign-in", email);
  expect(await countOf(context.database.read, key, context.clock.now())).toBeNull();
  await tryPassword(context, "wrong");
  const rows = () => readClient(context.database.read).throttle.findMany();
  const kept = JSON.stringify(await rows());
  expect(kept).not.toMatch(/example|address/);
  wait(context, 24 * 60);
  await purgeExpired(readConfig({ DEMO: "1" }), context);
  expect(await rows()).toEqual([]);
});
