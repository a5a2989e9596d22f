import { expect } from "vitest";
import * as receipt from "#app/routes/public/receipt.tsx";
import { later } from "#app/server/clock.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { queuePage } from "#app/server/queries/staff/queue.ts";
import { aFilledDraft } from "#tests/factories/filled-draft.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { everything } from "#tests/factories/queue-pages.ts";
import { solvedForm } from "#tests/factories/solved-form.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

type Stored = { code: string; quarantine: string; marks: string };

const stored = (context: TestContext) =>
  askRows<Stored>(
    context.database.read,
    `SELECT "code", "quarantine", "quarantineMarks" AS "marks" FROM "Petition" ORDER BY "id"`,
  );

const messages = (context: TestContext) =>
  askRows<{ audience: string; address: string }>(
    context.database.read,
    `SELECT "audience", "address" FROM "OutboxMessage"`,
  );

async function newest(context: TestContext) {
  const all = await stored(context);
  return all.at(-1);
}

onBothDatabases("a person is served with a proof, and without one too", async (context) => {
  const withScript = await aFilledDraft(context);
  const proof = await solvedForm(await withScript.challenge());
  expect(await withScript.send(proof)).toMatchObject({ status: 303, location: "/bien-nhan" });
  const withoutScript = await aFilledDraft(context);
  expect(await withoutScript.send()).toMatchObject({ status: 303, location: "/bien-nhan" });
  expect((await stored(context)).map(({ quarantine }) => quarantine)).toEqual(["none", "none"]);
  expect(await messages(context)).toHaveLength(2);
});

onBothDatabases("what fills in the trap is held, kept and told to nobody", async (context) => {
  const bot = await aFilledDraft(context);
  expect(await bot.send({ homepage: "https://example.com" })).toMatchObject({ status: 303 });
  const { data } = await bot.visitor.get(receipt, "/bien-nhan");
  const { receipt: slip } = data as { receipt: { code: string; secret: string | null } };
  const held = await newest(context);
  expect(held).toEqual({ code: slip.code, quarantine: "held", marks: "trap-filled no-proof" });
  expect(slip.secret).not.toBeNull();
  expect(await messages(context)).toEqual([]);
});

onBothDatabases("a proof is good for its own draft, and not for ever", async (context) => {
  const first = await aFilledDraft(context);
  const proof = await solvedForm(await first.challenge());
  await first.send(proof);
  const replaying = await aFilledDraft(context, { filledInSeconds: 2 });
  await replaying.send(proof);
  expect((await newest(context))?.marks).toBe("too-fast no-proof");

  const forging = await aFilledDraft(context);
  const ownChallenge = await forging.challenge();
  await forging.send({ ...proof, challenge: ownChallenge });
  expect((await newest(context))?.marks).toBe("wrong-proof");

  const links = "Look at www.a.example, www.b.example and www.c.example for my certificate.";
  const inTime = await aFilledDraft(context, { content: links });
  await inTime.send(await solvedForm(await inTime.challenge()));
  expect((await newest(context))?.quarantine).toBe("none");
  const late = await aFilledDraft(context, { content: links });
  const lateProof = await solvedForm(await late.challenge());
  context.clock.set(later(context.clock.now(), 2 * 60 * 60 * 1000));
  await late.send(lateProof);
  expect((await newest(context))?.marks).toBe("no-proof many-links");
});

/** How far a browser has to count. */
async function workOf(challenge: string): Promise<number> {
  const { proof } = await solvedForm(challenge);
  return JSON.parse(proof).counter;
}

onBothDatabases(
  "an address pays in work, then in waiting; a counter's network does not",
  async (context) => {
    const first = await aFilledDraft(context);
    expect(await workOf(await first.challenge())).toBeLessThan(400);
    const sendFrom = async (number: number, network = "") => {
      const content = `This is the letter number ${number} that comes from one shared address.`;
      const next = await aFilledDraft(context, { content, network });
      return next.send();
    };
    for (let sent = 1; sent <= 5; sent += 1) await sendFrom(sent);
    expect((await stored(context)).every(({ quarantine }) => quarantine === "none")).toBe(true);
    const sixth = await aFilledDraft(context);
    const proof = await solvedForm(await sixth.challenge());
    expect(JSON.parse(proof.proof).counter).toBeGreaterThan(790);
    await sixth.send(proof);
    expect(await newest(context)).toMatchObject({ quarantine: "none" });
    await sendFrom(7);
    expect(await newest(context)).toMatchObject({ marks: "no-proof many-from-address" });
    for (let sent = 8; sent <= 15; sent += 1) await sendFrom(sent);
    const sixteenth = await aFilledDraft(context);
    expect(await workOf(await sixteenth.challenge())).toBeGreaterThan(2_400);
    for (let sent = 16; sent <= 60; sent += 1) await sendFrom(sent);
    expect(await sendFrom(61)).toMatchObject({
      status: 429,
      data: { problem: "too-many", minutes: 10 },
    });
    await context.database.transaction((transaction) =>
      putSetting(transaction, "counterNetworks", ["203.0.113.0/24"]),
    );
    expect(await sendFrom(62, "203.0.113.0/24")).toMatchObject({ status: 303 });
    context.clock.set(later(context.clock.now(), 10 * 60 * 1000));
    expect(await sendFrom(63)).toMatchObject({ status: 303 });
    expect(await stored(context)).toHaveLength(62);
  },
);

onBothDatabases(
  "a flood from one address is held though each of it brings its proof; a counter's is not",
  async (context) => {
    await context.database.transaction(async (transaction) => {
      await putSetting(transaction, "floodSends", 10);
      await putSetting(transaction, "counterNetworks", ["203.0.113.0/24"]);
    });
    const sendProven = async (number: number, network = "") => {
      const content = `Letter ${number} of a machine that works out every sum it is asked for.`;
      const next = await aFilledDraft(context, { content, network });
      await next.send(await solvedForm(await next.challenge()));
      return newest(context);
    };
    for (let sent = 1; sent <= 10; sent += 1)
      expect(await sendProven(sent)).toMatchObject({ quarantine: "none" });
    expect(await sendProven(11)).toMatchObject({
      quarantine: "held",
      marks: "flood-from-address",
    });
    expect(await sendProven(12, "203.0.113.0/24")).toMatchObject({ quarantine: "none" });
  },
);

const bots = 1_000;
const botsAtOnce = 10;
const tenMinutes = 600_000;

/** Four kinds in turn: clumsy, hasty, patient from everywhere, patient from one place. */
async function bot(context: TestContext, number: number) {
  const content = `Buy our wonderful goods number ${number} at once, they are the best of all.`;
  const email = `victim-${number}@example.com`;
  const everywhere = { content, email, from: `address ${number}` };
  if (number % 4 === 0)
    return (await aFilledDraft(context, everywhere)).send({ homepage: "https://example.com" });
  if (number % 4 === 1)
    return (await aFilledDraft(context, { ...everywhere, filledInSeconds: 1 })).send();
  if (number % 4 === 2) return (await aFilledDraft(context, everywhere)).send();
  return (await aFilledDraft(context, { content, email, from: "one place" })).send();
}

const p95 = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

onBothDatabases(
  "a thousand bots in ten minutes: no mail to the office, a quick queue, people served",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    const began = context.clock.now();
    const queueTimes: number[] = [];
    const openQueue = async () => {
      const asked = performance.now();
      const page = await queuePage(context, officer, {
        queue: "new",
        filter: everything,
        after: null,
        before: null,
        language: "vi",
      });
      queueTimes.push(performance.now() - asked);
      return page?.groups.flatMap(({ items }) => items) ?? [];
    };
    const answers: number[] = [];
    for (let number = 0; number < bots; number += botsAtOnce) {
      context.clock.set(later(began, Math.floor((number * tenMinutes) / bots)));
      const horde = Array.from({ length: botsAtOnce }, (_, one) => bot(context, number + one));
      for (const { status } of await Promise.all(horde)) answers.push(status);
      if (number % 20 === 0) await openQueue();
      if (number % 200 === 0) {
        const person = await aFilledDraft(context, { from: "person", email: "" });
        const sent = await person.send(await solvedForm(await person.challenge()));
        expect(sent).toMatchObject({ status: 303, location: "/bien-nhan" });
      }
    }
    const told = await messages(context);
    expect(told.filter(({ audience }) => audience !== "sender")).toEqual([]);
    // What passes before the attack is noticed is what a quiet hour's people without script may send.
    expect(told.length).toBeLessThanOrEqual(20);
    const kept = await stored(context);
    expect(kept).toHaveLength(answers.filter((status) => status === 303).length + 5);
    expect(answers.filter((status) => status !== 303 && status !== 429)).toEqual([]);
    const queue = await openQueue();
    expect(queue.length).toBe(kept.filter(({ quarantine }) => quarantine === "none").length);
    expect(queue.length).toBeLessThanOrEqual(25);
    expect(p95(queueTimes)).toBeLessThan(1_000);
  },
  300_000,
);
