import { expect } from "vitest";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { quarantinePage, quarantinePageSize } from "#app/server/queries/staff/quarantine.ts";
import { queueCounts } from "#app/server/queries/staff/queue.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { releaseFromQuarantine } from "#app/server/usecases/intake/release-from-quarantine.ts";
import { setAsideAsSpam } from "#app/server/usecases/intake/set-aside-as-spam.ts";
import { sortQuarantine } from "#app/server/usecases/intake/sort-quarantine.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { itemsIn } from "#tests/factories/queue-pages.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const aHeldPetition = (context: TestContext, email = "hoa@example.vn") =>
  aSentPetition(context, {
    ...aSending({ person: { email } }),
    heldFor: ["trap-filled", "no-proof"],
  });

const inQueue = async (...asked: Parameters<typeof itemsIn>) =>
  (await itemsIn(...asked))?.map(({ code, due }) => [code, due?.on]) ?? [];

const templates = (context: TestContext) =>
  askRows<{ template: string }>(context.database.read, `SELECT "template" FROM "OutboxMessage"`);

const target = (code: string) => ({ code, version: null });

onBothDatabases("what is held stands in no queue, no search and no count", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const { code } = await aHeldPetition(context);
  for (const queue of ["all", "new", "open"] as const)
    expect(await inQueue(context, officer, queue)).toEqual([]);
  expect(await queueCounts(context, officer)).toMatchObject({ open: 0, new: 0, unassigned: 0 });
  expect(await templates(context)).toEqual([]);
  const page = await quarantinePage(context, officer, { state: "held", after: null, before: null });
  expect(page).toMatchObject({
    held: 1,
    items: [{ code, marks: ["trap-filled", "no-proof"], title: "Land certificate overdue" }],
  });
  expect(await registerPetition(context, officer, target(code))).toEqual({
    ok: false,
    reason: "in-quarantine",
  });
  const file = await petitionFile(context, officer, code, "vi");
  expect(file?.next).toBe("release-from-quarantine");
  expect([...(file?.possible ?? [])].sort()).toEqual([
    "add-note",
    "open-contact",
    "reissue-secret",
    "release-from-quarantine",
    "set-aside-as-spam",
    "tell-state",
    "withdraw",
  ]);
});

onBothDatabases("released, it is an ordinary petition of the day it was sent", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const ordinary = await aSentPetition(context);
  const { code } = await aHeldPetition(context);
  context.clock.set("2026-11-25T02:00:00.000Z");
  expect(await releaseFromQuarantine(context, officer, target(code))).toMatchObject({
    ok: true,
    value: { petition: { stage: "received", receivedOn: "2026-11-21" } },
  });
  // Both are to be registered by the same day, whenever they were looked at.
  const waiting = await inQueue(context, officer, "new");
  expect(waiting.sort()).toEqual([ordinary.code, code].sort().map((one) => [one, "2026-11-25"]));
  expect(await templates(context)).toEqual([{ template: "received" }]);
  expect(await releaseFromQuarantine(context, officer, target(code))).toEqual({
    ok: false,
    reason: "not-in-quarantine",
  });
  expect(await registerPetition(context, officer, target(code))).toMatchObject({ ok: true });
  expect((await verifyHistory(context.database.read)).broken).toBeNull();
});

onBothDatabases("set aside as spam it is kept, and can be taken back", async (context) => {
  const officer = await anOfficer(context, ["office-lead"]);
  const { code } = await aHeldPetition(context);
  const reason = "An advertisement";
  expect(await setAsideAsSpam(context, officer, target(code), reason)).toMatchObject({ ok: true });
  const spam = await quarantinePage(context, officer, { state: "spam", after: null, before: null });
  expect(spam).toMatchObject({ held: 0, items: [{ code }] });
  expect(await inQueue(context, officer, "all")).toEqual([]);
  expect(await templates(context)).toEqual([]);
  const file = await petitionFile(context, officer, code, "vi");
  expect(file?.history.map(({ type }) => type)).toEqual([
    "SetAsideAsSpam",
    "PetitionHeld",
    "PetitionSent",
  ]);
  expect(await releaseFromQuarantine(context, officer, target(code))).toMatchObject({ ok: true });
  expect(await templates(context)).toEqual([{ template: "received" }]);
});

onBothDatabases("many are sorted at once, each by itself; strangers sort none", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const codes: string[] = [];
  for (let sent = 0; sent <= quarantinePageSize; sent += 1)
    codes.push((await aHeldPetition(context)).code);
  const first = await quarantinePage(context, officer, {
    state: "held",
    after: null,
    before: null,
  });
  expect(first?.items.map(({ code }) => code)).toEqual(codes.slice(0, quarantinePageSize));
  expect(first).toMatchObject({ held: quarantinePageSize + 1, previous: null });
  const asked = { state: "held", after: first?.next ?? null, before: null } as const;
  const second = await quarantinePage(context, officer, asked);
  expect(second?.items.map(({ code }) => code)).toEqual(codes.slice(quarantinePageSize));
  const back = { state: "held", after: null, before: second?.previous ?? null } as const;
  expect(await quarantinePage(context, officer, back)).toMatchObject({ items: first?.items ?? [] });

  const stranger = await anOfficer(context, ["counter"]);
  expect(await quarantinePage(context, stranger, asked)).toBeNull();
  const release = { act: "release" } as const;
  expect(await sortQuarantine(context, stranger, codes, release)).toEqual({
    done: 0,
    notDone: codes.length,
  });
  const few = codes.slice(0, 3);
  await releaseFromQuarantine(context, officer, target(few[0] ?? ""));
  expect(await sortQuarantine(context, officer, few, release)).toEqual({ done: 2, notDone: 1 });
  const rest = codes.slice(3);
  const setAside = { act: "set-aside", reason: "Advertisements" } as const;
  expect(await sortQuarantine(context, officer, rest, setAside)).toEqual({
    done: rest.length,
    notDone: 0,
  });
  expect(await inQueue(context, officer, "new")).toHaveLength(3);
});
