/** What a browser can send instead of a key; a true one answers in `tests/e2e/passkeys.spec.ts`. */
import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import { findOfficerByEmail } from "#app/server/persistence/people/officer-reading.ts";
import { insertPasskey } from "#app/server/persistence/people/passkey-writing.ts";
import { signInWithPasskey } from "#app/server/session/finish-sign-in.ts";
import {
  addOwnPasskey,
  ownPasskeys,
  removeOwnPasskey,
} from "#app/server/session/second-step/own-passkeys.ts";
import { askForKey } from "#app/server/session/second-step/passkey.ts";
import { aBrowser, email, signedInOnce, withPassword } from "#tests/factories/sign-in.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const site = "https://phan-anh.example.vn";

async function withKey(context: TestContext) {
  await withPassword(context);
  const { actor } = await signedInOnce(context);
  const officer = await findOfficerByEmail(context.database.read, email);
  if (officer === null) throw new Error("nobody");
  const key = {
    id: "a-key",
    officerId: officer.id,
    publicKey: "AAAA",
    counter: 0,
    transports: "[]",
    name: "My phone",
    createdAt: context.clock.now(),
  };
  await context.database.transaction((transaction) => insertPasskey(transaction, key));
  return { actor, officer };
}

onBothDatabases("what is no answer of a key opens nothing and adds none", async (context) => {
  const { actor, officer } = await withKey(context);
  const asked = await askForKey(context, officer, site);
  expect(asked?.options.allowCredentials).toMatchObject([{ id: "a-key" }]);
  const challenge = asked?.challenge ?? "";
  const answers = ["", "null", "{", `{"id":"a-key"}`, `{"id":"another"}`];
  for (const response of answers) {
    const typed = { response, challenge };
    expect(await signInWithPasskey(context, officer, typed, aBrowser(), site)).toMatchObject({
      ok: false,
    });
    expect(await addOwnPasskey(context, actor, { ...typed, name: "Other" }, site)).toBe(false);
    // Each of them counts as a wrong code.
    context.clock.set(later(context.clock.now(), 60 * 60_000));
  }
  const own = await ownPasskeys(context, actor, site);
  expect(own?.keys.map(({ name }) => name)).toEqual(["My phone"]);
  // Without codes there is no key: nobody is kept out when it is lost.
  expect(own?.on).toBe(false);
});

onBothDatabases("a key is removed by its owner alone", async (context) => {
  const { actor, officer } = await withKey(context);
  const stranger = { ...actor, officerId: (officer.id + 1) as typeof actor.officerId };
  expect(await removeOwnPasskey(context, stranger, "a-key")).toBe(false);
  expect(await removeOwnPasskey(context, actor, "no-key")).toBe(false);
  expect(await removeOwnPasskey(context, actor, "a-key")).toBe(true);
  expect(await askForKey(context, officer, site)).toBeNull();
});
