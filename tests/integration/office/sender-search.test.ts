import { expect } from "vitest";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { readConfig } from "#app/server/config.ts";
import { purgeExpired } from "#app/server/jobs/purge-expired.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { foundSenders } from "#app/server/queries/senders/found-senders.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { searchSenders } from "#app/server/usecases/custody/search-senders.ts";
import { thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aCast, forwarded, must } from "#tests/factories/petition-life.ts";
import { codesIn } from "#tests/factories/queue-pages.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const sent = async (context: TestContext, person: Parameters<typeof aSending>[0] = {}) =>
  (await aSentPetition(context, aSending(person))).code;

async function codesOf(context: TestContext, actor: OfficerActor, typed: string) {
  const id = must(await searchSenders(context, actor, typed));
  if (id === null) return [];
  return (await foundSenders(context, actor, id))?.items.map(({ code }) => code);
}

const recorded = (context: TestContext) =>
  askRows<{ facts: string; personal: string | null }>(
    context.database.read,
    `SELECT "facts", "personal" FROM "HistoryEvent" WHERE "type" = 'ContactSearched'`,
  );

onBothDatabases("the unit that received a letter finds its sender, recorded", async (context) => {
  const people = await thePeople(context);
  const first = await sent(context);
  const other = await sent(context, { person: { name: "Le Hoa Thi", phone: "0937480026" } });
  expect(await codesOf(context, people.officer, "thi hoa")).toEqual([first, other]);
  expect(await codesOf(context, people.lead, "+84 937 480 026")).toEqual([other]);
  expect(await codesOf(context, people.officer, "0937480027")).toEqual([]);
  const facts = (await recorded(context)).map((row) => JSON.parse(row.facts));
  expect(facts.map(({ found }) => found)).toEqual([2, 1, 0]);
  expect(JSON.stringify(await recorded(context))).not.toMatch(/hoa|480026/i);
  expect(facts[0].query).not.toBe(facts[1].query);
});

onBothDatabases("nobody else searches senders, and each reads his own hits", async (context) => {
  const people = await thePeople(context);
  const code = await sent(context);
  const cast = await aCast(context);
  await forwarded(context, code, cast);
  // The agency did not receive it, so that it finds nobody; the counter may not look at all.
  expect(await codesOf(context, cast.agencyLead, "Nguyen Thi Hoa")).toEqual([]);
  const counter = await anOfficer(context, ["counter"]);
  expect(await searchSenders(context, counter, "Hoa")).toEqual({
    ok: false,
    reason: "not-permitted",
  });
  const id = must(await searchSenders(context, people.officer, "Hoa")) ?? "";
  expect(await foundSenders(context, people.officer, id)).toMatchObject({ more: false });
  expect(await foundSenders(context, people.lead, id)).toBeNull();
  expect(await foundSenders(context, people.officer, "made-up")).toBeNull();
  must(await restrictPetition(context, people.lead, { code, version: null }, "Informer"));
  expect(await foundSenders(context, people.officer, id)).toMatchObject({ items: [] });
  expect(await codesOf(context, people.lead, "Hoa")).toEqual([]);
  context.clock.set("2026-11-30T02:00:00.000Z");
  expect(await foundSenders(context, people.officer, id)).toBeNull();
  await purgeExpired(readConfig({ DEMO: "1" }), context);
  const left = `SELECT "idHash" FROM "SenderHits"`;
  expect(await askRows(context.database.read, left)).toEqual([]);
});

onBothDatabases("too many searches are refused, and one without a word", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  expect(await searchSenders(context, officer, " - ")).toMatchObject({
    reason: "nothing-to-search",
  });
  for (let search = 0; search < 40; search += 1) must(await searchSenders(context, officer, "Hoa"));
  const refused = { ok: false, reason: "searches-too-many" };
  expect(await searchSenders(context, officer, "Hoa")).toEqual(refused);
  expect(await recorded(context)).toHaveLength(40);
});

onBothDatabases("no list is searched by who sent a letter", async (context) => {
  const cast = await aCast(context);
  const content = { content: "I am Nguyen Thi Hoa, 0900000123. The certificate is late." };
  const code = await sent(context, { content });
  const silent = await sent(context);
  await forwarded(context, code, cast);
  const find = (actor: OfficerActor, query: string) => codesIn(context, actor, "all", { query });
  expect(await find(cast.agencyOfficer, "certificate")).toEqual([code]);
  for (const query of ["Hoa", "0900000123", "0900000124"])
    expect(await find(cast.agencyOfficer, query)).toEqual([]);
  // The office reads the letter; what its sender wrote into the form is looked for by the other search.
  expect(await find(cast.officer, "Hoa")).toEqual([code]);
  expect(await find(cast.officer, "certificate")).toEqual([silent, code]);
});
