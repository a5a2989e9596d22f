/** What a petition is about is said by the officer; what stood there stays in the history. */
import { expect } from "vitest";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { actHead } from "#app/server/queries/staff/act-head.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { setTitle } from "#app/server/usecases/intake/set-title.ts";
import { aCast, must, registered } from "#tests/factories/petition-life.ts";
import { itemsIn } from "#tests/factories/queue-pages.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { conduct, twoPoints } from "#tests/factories/split-letter.ts";
import titles from "#tests/fixtures/text/titles.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const target = (code: string) => ({ code, version: null });
const greeted = titles.find(({ text }) => text.includes("\n"));
const noSubject = aSending({ content: { summary: "", content: greeted?.text ?? "" } });
const wordsOf = async ({ database }: TestContext) =>
  (await readClient(database.read).petitionSearch.findMany()).map(({ folded }) => folded).join();

onBothDatabases(
  "a letter without a subject is listed without its greeting until it is classified",
  async (context) => {
    const { officer, agencyOfficer } = await aCast(context);
    const { code } = await aSentPetition(context, noSubject);
    await registered(context, code, officer);
    const [item] = (await itemsIn(context, officer, "to-classify")) ?? [];
    expect(item?.title).toBe(greeted?.title);
    expect((await actHead(context, officer, code))?.titleGiven).toBe(false);

    const sorted = { classification: conduct, points: twoPoints };
    const classify = (title: string, actor = officer) =>
      classifyPetition(context, actor, target(code), { ...sorted, title });
    expect(await classify(" ")).toEqual({ ok: false, reason: "title-required" });
    expect(await classify("Late", agencyOfficer)).toEqual({ ok: false, reason: "not-found" });
    expect((await petitionFile(context, officer, code, "vi"))?.title).toBe(greeted?.title);
    must(await classify("Deadline of a land certificate"));

    const file = await petitionFile(context, officer, code, "vi");
    expect(file?.title).toBe("Deadline of a land certificate");
    const [told] = file?.history.filter(({ type }) => type === "TitleSet") ?? [];
    expect(told).toMatchObject({
      parts: { formerTitle: greeted?.title },
      body: "Deadline of a land certificate",
    });
    must(await classify("Delay of a land certificate"));
    // On his own page the sender reads what he sent.
    expect((await trackedPetition(context, code, "vi"))?.sent.title).toBe(greeted?.title);
    expect(await wordsOf(context)).toContain("delay");
  },
);

onBothDatabases("a title is put in other words, and erased with its history", async (context) => {
  const { officer, lead, agencyLead } = await aCast(context);
  const { code } = await aSentPetition(context);
  const set = (title: string, actor = officer) => setTitle(context, actor, target(code), { title });
  expect((await actHead(context, officer, code))?.titleGiven).toBe(true);
  expect(await set("Early")).toEqual({ ok: false, reason: "stage-forbids" });
  await registered(context, code, officer);
  expect(await set("Land certificate overdue")).toEqual({
    ok: false,
    reason: "nothing-corrected",
  });
  expect(await set("Anything", agencyLead)).toEqual({ ok: false, reason: "not-found" });
  must(await set("Certificate of the pagoda garden", lead));
  expect(await wordsOf(context)).toContain("pagoda");
  const [link] = await readClient(context.database.read).historyEvent.findMany({
    where: { type: "TitleSet" },
  });
  expect(link?.facts).not.toContain("pagoda");
  expect(link?.personal).toContain("pagoda");
  expect((await verifyHistory(context.database.read)).broken).toBeNull();
  must(await withdrawPetition(context, officer, target(code), ""));
  expect(await set("Too late")).toEqual({ ok: false, reason: "stage-forbids" });
});
