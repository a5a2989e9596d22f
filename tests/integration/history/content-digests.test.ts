import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ContentPart } from "#app/domain/petition/lifecycle/content-parts.ts";
import { writeClient } from "#app/server/persistence/engine/database.ts";
import { sealedLater, verifyContent } from "#app/server/persistence/history/content-verifying.ts";
import { digestsOf, hashOf } from "#app/server/persistence/history/history-chain.ts";
import {
  historyOfPetition,
  verifyHistory,
} from "#app/server/persistence/history/history-reading.ts";
import { eraseFromHistory } from "#app/server/persistence/history/history-writing.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { filesAfter } from "#app/server/persistence/petition/stored-file-reading.ts";
import { sealContent } from "#app/server/usecases/administration/seal-content.ts";
import { verifyFiles } from "#app/server/usecases/administration/verify-files.ts";
import { verifySample } from "#app/server/usecases/administration/verify-sample.ts";
import { setTitle } from "#app/server/usecases/intake/set-title.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { aPetitionAt, bringTo, must, type Station, thePeople } from "#tests/factories/lives.ts";
import { aCallOn, aSentPetition } from "#tests/factories/sending.ts";
import { changesRowsBehindTheProduct, onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const photo = {
  fileName: "photo.jpg",
  mediaType: "image/jpeg",
  bytes: new TextEncoder().encode("the bytes of a photo"),
  hasTextLayer: false,
};

async function behindTheProduct(context: TestContext, ...statements: readonly string[]) {
  changesRowsBehindTheProduct(context);
  await context.database.transaction(async (transaction) => {
    const client = await writeClient(transaction);
    for (const sql of statements) await client.$executeRawUnsafe(sql);
  });
}

const brokenIn = async ({ database }: TestContext) => (await verifyHistory(database.read)).broken;

/** A published petition that was taken in with a file, beside one that nobody touches. */
async function aPublishedOne(context: TestContext, station: Station = "published") {
  const people = await thePeople(context);
  const call = aCallOn(civilDate("2026-11-20"));
  const { code } = must(await takeInPetition(context, people.officer, call, [photo]));
  await aSentPetition(context);
  await bringTo(context, people, code, station);
  return { code, people };
}

const tampering: readonly (readonly [string, ContentPart, string])[] = [
  ["an altered text", "text", `UPDATE "Petition" SET "content" = 'All is well.' WHERE "id" = 1`],
  [
    "another day of sending",
    "text",
    `UPDATE "Petition" SET "sentAt" = '2026-11-01T00:00:00.000Z' WHERE "id" = 1`,
  ],
  ["another title", "title", `UPDATE "Petition" SET "title" = 'Praise' WHERE "id" = 1`],
  ["another point", "points", `UPDATE "Point" SET "text" = 'Nothing' WHERE "petitionId" = 1`],
  ["a point that is gone", "points", `DELETE FROM "Point" WHERE "petitionId" = 1`],
  ["another name", "sender", `UPDATE "Sender" SET "name" = 'Tran Van B' WHERE "petitionId" = 1`],
  ["a deleted sender", "sender", `DELETE FROM "Sender" WHERE "petitionId" = 1`],
  ["an emptied answer", "replies", `UPDATE "Reply" SET "answers" = '[]' WHERE "petitionId" = 1`],
  ["another signer", "replies", `UPDATE "Reply" SET "signerName" = 'C' WHERE "petitionId" = 1`],
  ["a deleted reply", "replies", `DELETE FROM "Reply" WHERE "petitionId" = 1`],
  [
    "another public text",
    "publication",
    `UPDATE "PublicRecord" SET "answer" = '' WHERE "petitionId" = 1`,
  ],
  [
    "an exchanged file",
    "files",
    `UPDATE "StoredFile" SET "sha256" = 'other' WHERE "petitionId" = 1`,
  ],
  ["a deleted file", "files", `DELETE FROM "StoredFile" WHERE "petitionId" = 1`],
];

onBothDatabases("what was altered behind the product is found and named", async (context) => {
  await aPublishedOne(context);
  expect(await verifyHistory(context.database.read)).toMatchObject({
    broken: null,
    petitions: 2,
    uncovered: 0,
  });
  for (const [title, part, sql] of tampering) {
    const undo = new Error("taken back");
    const tried = context.database.transaction(async (transaction) => {
      await (await writeClient(transaction)).$executeRawUnsafe(sql);
      const known = await verifyContent(transaction);
      expect(known.broken, title).toMatchObject({ fault: "content-differs", part });
      throw undo;
    });
    await expect(tried, title).rejects.toBe(undo);
  }
  expect(await brokenIn(context)).toBeNull();
});

onBothDatabases(
  "an act of another kind does not cover what was altered before it",
  async (context) => {
    const { code, people } = await aPublishedOne(context, "forwarded");
    await behindTheProduct(context, `UPDATE "Petition" SET "content" = 'x' WHERE "id" = 1`);
    must(await setTitle(context, people.officer, { code, version: null }, { title: "Late" }));
    expect(await brokenIn(context)).toMatchObject({ fault: "content-differs", part: "text" });
  },
);

onBothDatabases("a digest whose salt is gone proves nothing", async (context) => {
  await aPublishedOne(context);
  await behindTheProduct(
    context,
    `DELETE FROM "Sender" WHERE "petitionId" = 1`,
    `UPDATE "HistoryEvent" SET "salt" = NULL, "personal" = NULL WHERE "petitionId" = 1`,
  );
  expect(await brokenIn(context)).toMatchObject({ fault: "content-differs" });
});

onBothDatabases("bytes that were exchanged or removed are found", async (context) => {
  await aPublishedOne(context);
  const { files, database } = context;
  const [row] = await filesAfter(database.read, 0, { onlyOf: null, atMost: 1 });
  if (row === undefined) throw new Error("the file has no row");
  expect(await verifyFiles(context)).toEqual({ files: 1, differing: [] });
  await files.remove(row.storageKey);
  expect(await verifyFiles(context, [1])).toEqual({
    files: 1,
    differing: [row.id],
  });
  await files.put(row.storageKey, new TextEncoder().encode("the bytes of another photo"));
  expect((await verifyFiles(context)).differing).toEqual([row.id]);
  // Each night chance chooses one petition in a hundred; here it names the first.
  const ids = { bytes: (count: number) => new Uint8Array(count).fill(1) };
  expect(await verifySample({ ...context, ids })).toBe(`file ${row.id} is not what was stored`);
});

onBothDatabases("what is older than its digests is covered from a day on", async (context) => {
  const people = await thePeople(context);
  const code = await aPetitionAt(context, people, "answered");
  await aSentPetition(context);
  await forgetDigests(context);
  expect(await verifyHistory(context.database.read)).toMatchObject({
    broken: null,
    petitions: 0,
    uncovered: 2,
  });
  expect(await sealContent(context)).toBe(2);
  expect(await sealContent(context)).toBe(0);
  expect(await sealedLater(context.database.read)).toEqual({
    petitions: 2,
    lastAt: context.clock.now(),
  });
  expect(await verifyHistory(context.database.read)).toMatchObject({ petitions: 2, broken: null });
  const { id } = (await findPetition(context.database.read, code)) ?? {};
  await behindTheProduct(context, `UPDATE "Reply" SET "answers" = '[]' WHERE "petitionId" = ${id}`);
  expect(await brokenIn(context)).toMatchObject({ part: "replies" });
});

/** The history as an earlier release wrote it: no digests, and hashes that know of none. */
async function forgetDigests(context: TestContext) {
  await context.database.transaction(async (transaction) => {
    const client = await writeClient(transaction);
    const table = transaction.kind === "sqlite" ? "" : ` ON "HistoryEvent"`;
    await client.$executeRawUnsafe(`DROP TRIGGER "HistoryEvent_unchanged"${table}`);
    let previous = { sequence: 0, hash: "" };
    for (const link of await client.historyEvent.findMany({ orderBy: { sequence: "asc" } })) {
      const { hash: _hash, ...of } = link;
      const [salt = null] = Object.values(JSON.parse(link.salt ?? "{}") as Record<string, string>);
      const personal = JSON.parse(link.personal ?? "{}") as { readonly [field: string]: string };
      const earlier = {
        ...of,
        version: 3,
        salt: link.personal === null ? null : salt,
        digests: digestsOf(personal, () => salt ?? ""),
        contentDigests: "{}",
        previousHash: previous.hash,
      };
      previous = { sequence: link.sequence, hash: hashOf(earlier) };
      await client.historyEvent.update({
        where: { sequence: link.sequence },
        data: { ...earlier, hash: previous.hash },
      });
    }
    await client.historyHead.update({
      where: { id: 1 },
      data: { hash: previous.hash, sealedTo: 0 },
    });
  });
}

onBothDatabases("each personal field is erased with its own salt", async (context) => {
  const people = await thePeople(context);
  const { officer } = people;
  const code = await aPetitionAt(context, people, "classified");
  const id = (await findPetition(context.database.read, code))?.id ?? 0;
  must(await addNote(context, officer, { code, version: null }, "Rang the sender."));
  must(await setTitle(context, officer, { code, version: null }, { title: "Late" }));
  await context.database.transaction((transaction) =>
    eraseFromHistory(transaction, id, {
      fieldsOf: { types: ["NoteAdded"], before: "2027-01-01" },
      parts: [],
    }),
  );
  const links = await historyOfPetition(context.database.read, id);
  const note = links.find(({ type }) => type === "NoteAdded");
  expect(note).toMatchObject({ personal: null, salt: null });
  const title = links.find(({ type }) => type === "TitleSet");
  expect(title?.personal).toContain("Late");
  expect(await brokenIn(context)).toBeNull();
});

onBothDatabases("an act that is committed meanwhile is no difference", async (context) => {
  const people = await thePeople(context);
  const code = await aPetitionAt(context, people, "classified");
  let goesOn = true;
  const acts = (async () => {
    for (let times = 0; goesOn; times += 1)
      must(await setTitle(context, people.officer, { code, version: null }, { title: `${times}` }));
  })();
  const found = [];
  for (let times = 0; times < 60; times += 1)
    found.push((await verifyContent(context.database.read)).broken);
  goesOn = false;
  await acts;
  expect(found.filter((broken) => broken !== null)).toEqual([]);
});
