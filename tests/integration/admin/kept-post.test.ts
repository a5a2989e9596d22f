/** A form that is sent into an ended session: kept for its person alone, for hours, and never readable. */
import { expect } from "vitest";
import { later } from "#app/server/clock.ts";
import { purgeExpired } from "#app/server/jobs/purge-expired.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import {
  dropKeptPost,
  keepPost,
  keptPostOf,
  mayKeepPost,
  type SentFields,
} from "#app/server/session/kept-post.ts";
import { signOut, signOutEverywhere } from "#app/server/session/session.ts";
import { deactivateOfficer } from "#app/server/usecases/administration/change-officer.ts";
import { must } from "#tests/factories/lives.ts";
import { signedInOnce, withPassword } from "#tests/factories/sign-in.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const minute = 60_000;
const address = "/van-phong/nhap";
const text = "What the person typed.";
const fields: SentFields = [
  ["content", text],
  ["password", "never kept"],
  ["formKey", "a key that counts once"],
  ["code", "123456"],
];
const withoutSecrets = [["content", text]];

/** Somebody whose session has run out just now. */
async function anEndedSession(context: TestContext) {
  const admin = await withPassword(context);
  const { token, actor } = await signedInOnce(context);
  context.clock.set(later(context.clock.now(), 30 * minute));
  return { admin, token, actor, asked: { token, address } };
}

const rows = (context: TestContext) =>
  askRows<{ sealedFields: string }>(context.database.read, `SELECT * FROM "KeptPost"`);

onBothDatabases(
  "it is kept encrypted, without secrets, for its person and its page",
  async (context) => {
    const { token, actor, asked } = await anEndedSession(context);
    expect(await keepPost(context, token, { address, fields })).toBe(true);
    expect(await keptPostOf(context, actor.officerId, asked)).toEqual(withoutSecrets);
    expect(await keptPostOf(context, actor.officerId + 1, asked)).toBeNull();
    expect(
      await keptPostOf(context, actor.officerId, { ...asked, address: "/van-phong" }),
    ).toBeNull();
    expect(await keptPostOf(context, actor.officerId, { ...asked, token: "another" })).toBeNull();
    expect(JSON.stringify(await rows(context))).not.toContain("typed");
    // A second one takes its place.
    const second: SentFields = [["content", "Once more."]];
    expect(await keepPost(context, token, { address, fields: second })).toBe(true);
    expect(await keptPostOf(context, actor.officerId, asked)).toEqual(second);
    expect(await rows(context)).toHaveLength(1);
    // Nobody else drops it.
    await dropKeptPost(context, actor.officerId + 1, token);
    expect(await rows(context)).toHaveLength(1);
    await dropKeptPost(context, actor.officerId, token);
    expect(await rows(context)).toEqual([]);
  },
);

onBothDatabases("it is gone twelve hours after the end, and cleared away", async (context) => {
  const { token, actor, asked } = await anEndedSession(context);
  const ended = context.clock.now();
  const at = (minutes: number) => context.clock.set(later(ended, minutes * minute));
  at(12 * 60 - 1);
  await purgeExpired({} as never, context);
  expect(await keepPost(context, token, { address, fields })).toBe(true);
  await purgeExpired({} as never, context);
  expect(await keptPostOf(context, actor.officerId, asked)).toEqual(withoutSecrets);
  at(12 * 60);
  expect(await keptPostOf(context, actor.officerId, asked)).toBeNull();
  expect(await mayKeepPost(context, token)).toBe(false);
  await purgeExpired({} as never, context);
  expect(await rows(context)).toEqual([]);
});

onBothDatabases(
  "too much, an open session and one that somebody ended leave nothing",
  async (context) => {
    const { admin, token, actor } = await anEndedSession(context);
    const keep = (from: string, content = text) =>
      keepPost(context, from, { address, fields: [["content", content]] });
    expect(await keep(token, "x".repeat(200 * 1024))).toBe(false);
    expect(await keep("no session at all")).toBe(false);
    const { token: open } = await signedInOnce(context);
    expect(await keep(open)).toBe(false);
    await signOut(context, open);
    context.clock.set(later(context.clock.now(), 30 * minute));
    expect(await keep(open)).toBe(false);
    const fresh = { ...admin, provenAt: context.clock.now() };
    must(await deactivateOfficer(context, fresh, actor.officerId, { confirmed: true }));
    expect(await keep(token)).toBe(false);
    await signOutEverywhere(context, actor.officerId);
    expect(await rows(context)).toEqual([]);
  },
);
