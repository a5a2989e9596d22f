/** Drafts are counted: nobody fills the database or the disk with what is never sent. */
import { expect } from "vitest";
import { draftLimits } from "#app/domain/petition/intake/draft-room.ts";
import * as contentPage from "#app/routes/public/send/content.tsx";
import * as personPage from "#app/routes/public/send/person.tsx";
import * as placePage from "#app/routes/public/send/place.tsx";
import { purgeExpired } from "#app/server/jobs/purge-expired.ts";
import { writeRows } from "#app/server/persistence/engine/raw-sql.ts";
import { draftTextHeld } from "#app/server/persistence/petition/draft-reading.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { addDraftFiles } from "#app/server/usecases/intake/attach-files.ts";
import { saveDraft } from "#app/server/usecases/intake/draft.ts";
import { must } from "#tests/factories/petition-life.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { anyVisitor, aVisitor } from "#tests/setup/visitor.ts";

const pages = {
  content: { page: contentPage, address: "/gui-phan-anh/noi-dung" },
  place: { page: placePage, address: "/gui-phan-anh/noi-xay-ra" },
  person: { page: personPage, address: "/gui-phan-anh/thong-tin" },
};
const letter = { aim: "conduct", content: "A street lamp has been dark for thirty days." };

const drafts = (context: TestContext) => readClient(context.database.read).draft.findMany();
const textInAll = async (context: TestContext) =>
  (await draftTextHeld(context.database.read, "")).all;

const inNetwork = (from: string) => ({ ...anyVisitor, visitor: from });
/** What a draft of one text takes besides the text. */
const frameBytes = Buffer.byteLength(JSON.stringify({ content: { content: "" } }));

/** Letters of neighbours fill the network up to its last byte. */
async function fillNetwork(context: TestContext, from: string) {
  const { network, letter: most } = draftLimits;
  for (let left: number = network.text; left > 0; ) {
    const bytes = Math.min(left, most.text);
    const content = "a".repeat(bytes - frameBytes);
    must(await saveDraft(context, inNetwork(from), null, "content", { content }));
    left -= bytes;
  }
}

onBothDatabases("a step keeps its own fields and nothing else that was sent", async (context) => {
  const visitor = aVisitor(context);
  await visitor.get(pages.content.page, pages.content.address);
  const sent = {
    ...letter,
    unknown: "b".repeat(15_000),
    phone: "0900 000 001",
  };
  const done = await visitor.post(pages.content.page, pages.content.address, sent);
  expect(done.status).toBe(303);
  const [draft] = await drafts(context);
  const kept = JSON.parse(draft?.content ?? "{}").content;
  expect(Object.keys(kept).sort()).toEqual(["aim", "content"]);
  expect(draft?.textBytes).toBe(Buffer.byteLength(draft?.content ?? ""));
});

const wrong = {
  content: { aim: "conduct", content: "short" },
  place: { "happenedOn.day": "40", "happenedOn.month": "1", "happenedOn.year": "2026" },
  person: { senderType: "individual", name: "" },
};
for (const step of ["content", "place", "person"] as const)
  onBothDatabases(
    `a refused page of ${step} writes nothing, and shows what was typed`,
    async (context) => {
      const visitor = aVisitor(context);
      await visitor.get(pages.content.page, pages.content.address);
      if (step !== "content") await visitor.post(pages.content.page, pages.content.address, letter);
      const before = await drafts(context);
      const refused = await visitor.post(pages[step].page, pages[step].address, wrong[step]);
      expect(refused.status).toBe(422);
      expect(refused.data).toMatchObject({ values: wrong[step] });
      expect(await drafts(context)).toEqual(before);
    },
  );

onBothDatabases(
  "a full network is told so with what was typed, and has room after the purge",
  async (context) => {
    await fillNetwork(context, "crowded");
    const held = await textInAll(context);
    expect(held).toBe(draftLimits.network.text);
    const crowded = aVisitor(context, { from: "crowded" });
    await crowded.get(pages.content.page, pages.content.address);
    const refused = await crowded.post(pages.content.page, pages.content.address, letter);
    expect(refused).toMatchObject({ status: 429, data: { notice: "no-room", values: letter } });
    expect(await textInAll(context)).toBe(held);

    const elsewhere = aVisitor(context, { from: "elsewhere" });
    await elsewhere.get(pages.content.page, pages.content.address);
    expect((await elsewhere.post(pages.content.page, pages.content.address, letter)).status).toBe(
      303,
    );

    context.clock.set("2026-11-22T02:00:01.000Z");
    await purgeExpired({} as never, context);
    expect(await textInAll(context)).toBe(0);
    expect((await crowded.post(pages.content.page, pages.content.address, letter)).status).toBe(
      303,
    );
  },
);

onBothDatabases("a counter's own network is held to the limit of all alone", async (context) => {
  await context.database.transaction((transaction) =>
    putSetting(transaction, "counterNetworks", "10.0.0.0/8"),
  );
  await fillNetwork(context, "counter");
  const counter = aVisitor(context, { from: "counter", network: "10.0.0.0/8" });
  await counter.get(pages.content.page, pages.content.address);
  expect((await counter.post(pages.content.page, pages.content.address, letter)).status).toBe(303);
});

onBothDatabases("files of one network are counted together", async (context) => {
  const { draftId } = must(
    await saveDraft(context, inNetwork("crowded"), null, "content", { content: "A lamp" }),
  );
  const file = {
    fileName: "photo.jpg",
    mediaType: "image/jpeg",
    bytes: new Uint8Array(3),
    hasTextLayer: false,
  };
  must(await addDraftFiles(context, inNetwork("crowded"), draftId, [file], 5));
  // As if it were as large as everything that the network may hold.
  await context.database.transaction((transaction) =>
    writeRows(
      transaction,
      `UPDATE "StoredFile" SET "bytes" = $1 RETURNING "id"`,
      draftLimits.network.files - 2,
    ),
  );
  const second = { ...file, fileName: "second.jpg", bytes: new Uint8Array([1, 2, 3]) };
  const { leftOut } = must(
    await addDraftFiles(context, inNetwork("crowded"), draftId, [second], 5),
  );
  expect(leftOut).toEqual([{ fileName: "second.jpg", because: "no-room" }]);
});
