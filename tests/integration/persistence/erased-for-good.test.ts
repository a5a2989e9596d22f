import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { searchWords } from "#app/domain/text/fold.ts";
import { openDatabase, writeClient } from "#app/server/persistence/engine/database.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { freshDatabase } from "#tests/setup/on-both-databases.ts";
import { testContext } from "#tests/setup/test-context.ts";

const canary = "zanzibarquokka";

test("SQLite: what is deleted leaves no trace in the file, not even in the search index", async () => {
  const { url, folder, drop } = await freshDatabase("sqlite");
  const context = testContext(url, folder);
  const content = `The word ${canary} stands only in this letter about a land certificate.`;
  await aSentPetition(context, aSending({ content: { content, summary: "" } }));
  const bytes = () =>
    ["", "-wal"].map((end) => readFileSync(`${url.replace("file:", "")}${end}`, "latin1")).join();
  expect(searchWords(content)).toContain(canary);
  expect(bytes()).toContain(canary);
  await context.database.transaction(async (transaction) => {
    const client = await writeClient(transaction);
    await client.$executeRawUnsafe(`DROP TRIGGER "HistoryEvent_kept"`);
    await client.petitionSearch.deleteMany();
    await client.agencySearch.deleteMany();
    await client.senderSearch.deleteMany();
    await client.sender.deleteMany();
    await client.draft.deleteMany();
    await client.historyEvent.deleteMany();
    await client.outboxMessage.deleteMany();
    await client.petition.deleteMany();
  });
  await context.close();
  const closed = openDatabase(url);
  await closed.transaction(async (transaction) =>
    (await writeClient(transaction)).$queryRawUnsafe("PRAGMA user_version"),
  );
  await closed.close();
  const left = readFileSync(url.replace("file:", ""), "latin1");
  expect(left).not.toContain(canary);
  await drop();
});
