import { expect } from "vitest";
import type { StreamKey } from "#app/domain/text/search-plan.ts";
import * as home from "#app/routes/public/home.tsx";
import * as answerRoute from "#app/routes/public/results/answer.tsx";
import * as copyRoute from "#app/routes/public/results/copy.ts";
import * as list from "#app/routes/public/results/list.tsx";
import { listAddressOf } from "#app/routes/public/results/list-address.ts";
import * as feed from "#app/routes/system/feed.ts";
import * as robots from "#app/routes/system/robots.ts";
import * as security from "#app/routes/system/security-txt.ts";
import * as sitemap from "#app/routes/system/sitemap.ts";
import type { ListFilters, PublishedCard } from "#app/server/queries/public/published.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { unpublishAnswer } from "#app/server/usecases/publication/unpublish-answer.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { aPublicRecord } from "#tests/factories/public-record.ts";
import fixture from "#tests/fixtures/public/published.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

type Key = { stream: StreamKey | null; publishedAt: string; id: number };
type ListPage = {
  filters: ListFilters;
  records: PublishedCard[];
  next: Key | null;
  previous: Key | null;
};

const page = async (context: TestContext, address: string) =>
  (await aVisitor(context).get(list, address)).data as ListPage;

onBothDatabases("search finds with marks and without, exact words first", async (context) => {
  const keys = new Map<string, string>();
  for (const { key, ...texts } of fixture.records)
    keys.set(await aPublicRecord(context, texts), key);
  for (const { search, found } of fixture.searches)
    for (const typed of [search, search.normalize("NFD")]) {
      const { records } = await page(context, `/ket-qua?q=${encodeURIComponent(typed)}`);
      expect({ search, found: records.map(({ address }) => keys.get(address)) }).toEqual({
        search,
        found,
      });
    }
});

onBothDatabases("paging shows every record once, forwards and back", async (context) => {
  const at = (number: number) => `2026-11-${number % 2 === 0 ? "20" : "21"}T01:00:00.000Z`;
  const all: string[] = [];
  for (let number = 0; number < 45; number += 1)
    all.push(await aPublicRecord(context, { title: `Paper ${number}`, publishedAt: at(number) }));
  for (const search of ["", "paper"]) {
    const pages: ListPage[] = [await page(context, `/ket-qua?q=${search}`)];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(await page(context, listAddressOf({ ...noFilters, search }, { after: next })));
    const seen = pages.flatMap(({ records }) => records.map(({ address }) => address));
    expect(pages.map(({ records }) => records.length)).toEqual([20, 20, 5]);
    expect([...seen].sort()).toEqual([...all].sort());
    const back = pages[2]?.previous;
    const middle = await page(
      context,
      listAddressOf({ ...noFilters, search }, { before: back as Key }),
    );
    expect(middle.records).toEqual(pages[1]?.records);
    expect(pages[0]?.previous).toBeNull();
    const first = await page(
      context,
      listAddressOf({ ...noFilters, search }, { before: middle.previous as Key }),
    );
    expect(first).toMatchObject({ records: pages[0]?.records, previous: null });
  }
});

const noFilters: ListFilters = { search: "", fields: [], agencies: [], years: [] };

onBothDatabases(
  "facets narrow together and nonsense in the address is ignored",
  async (context) => {
    const land = await aPublicRecord(context, { fieldCode: "land", year: 2026 });
    await aPublicRecord(context, { fieldCode: "land", year: 2025 });
    const road = await aPublicRecord(context, { fieldCode: "construction", year: 2026 });
    const found = async (query: string) =>
      (await page(context, `/ket-qua?${query}`)).records.map(({ address }) => address).sort();
    expect(await found("field=land&year=2026")).toEqual([land]);
    expect(await found("field=land&field=construction&year=2026")).toEqual([land, road].sort());
    expect(await found("field=%27;--&agency=x&year=20266&after=1_x_2")).toHaveLength(3);
  },
);

onBothDatabases("what is taken back is gone from every public place at once", async (context) => {
  const people = await thePeople(context);
  const code = await aPetitionAt(context, people, "published");
  const visitor = aVisitor(context);
  const ask = (route: { loader?: unknown }, path: string) =>
    visitor.get(route, path, { address: code });
  const feedBefore = await ask(feed, "/ket-qua.atom");
  expect(await feedBefore.response?.text()).toContain(code);
  expect(await (await ask(sitemap, "/sitemap.xml")).response?.text()).toContain(code);
  expect(await ask(answerRoute, `/ket-qua/${code}`)).toMatchObject({
    status: 200,
    data: { answer: { state: "published", question: "Why overdue?", senderName: "" } },
  });

  must(await unpublishAnswer(context, people.lead, { code, version: null }, "A name stood in it"));

  expect(await ask(answerRoute, `/ket-qua/${code}`)).toMatchObject({
    status: 410,
    data: { answer: { state: "gone" } },
  });
  expect(await ask(copyRoute, `/ket-qua/${code}/tep`)).toMatchObject({ status: 404 });
  const feedAfter = await ask(feed, "/ket-qua.atom");
  expect(feedAfter.headers.get("etag")).not.toBe(feedBefore.headers.get("etag"));
  expect(await feedAfter.response?.text()).not.toContain(code);
  expect(await (await ask(sitemap, "/sitemap.xml")).response?.text()).not.toContain(code);
  expect((await page(context, "/ket-qua?q=overdue")).records).toEqual([]);
  expect((await ask(home, "/")).data).toMatchObject({ newest: [], figures: { published: 0 } });
});

onBothDatabases("an answer that was never published is unknown, not gone", async (context) => {
  const people = await thePeople(context);
  const code = await aPetitionAt(context, people, "answered");
  const visitor = aVisitor(context);
  for (const address of [code, "PA-261121-ZZZZZ"])
    expect(await visitor.get(answerRoute, `/ket-qua/${address}`, { address })).toMatchObject({
      status: 404,
    });
});

onBothDatabases(
  "figures count the register, and restricted petitions leave them",
  async (context) => {
    const people = await thePeople(context);
    const figures = async () =>
      ((await aVisitor(context).get(home, "/")).data as { figures: unknown }).figures;
    expect(await figures()).toEqual({
      received: 0,
      answered: 0,
      onTime: 0,
      extended: 0,
      published: 0,
      open: 0,
      late: 0,
    });
    await aPetitionAt(context, people, "received");
    const registered = await aPetitionAt(context, people, "registered");
    const published = await aPetitionAt(context, people, "published");
    expect(await figures()).toEqual({
      received: 2,
      answered: 1,
      onTime: 1,
      extended: 0,
      published: 1,
      // What nobody registered yet is owed too.
      open: 2,
      late: 0,
    });
    for (const code of [registered, published])
      must(
        await restrictPetition(context, people.officer, { code, version: null }, "Denunciation"),
      );
    expect(await figures()).toEqual({
      received: 0,
      answered: 0,
      onTime: 0,
      extended: 0,
      published: 0,
      open: 1,
      late: 0,
    });
  },
);

onBothDatabases("what is past its day is counted as late beside what is open", async (context) => {
  const people = await thePeople(context);
  const figures = async () => (await aVisitor(context).get(home, "/")).data;
  await aPetitionAt(context, people, "forwarded");
  await aPetitionAt(context, people, "answered");
  context.clock.set("2027-03-01T02:00:00.000Z");
  await aPetitionAt(context, people, "received");
  expect(await figures()).toMatchObject({ figures: { answered: 1, open: 2, late: 1 } });
});

onBothDatabases("the feed is whole XML and is sent again only after a change", async (context) => {
  await aPublicRecord(context, { title: "Roads & <bridges>\u0007" });
  const visitor = aVisitor(context);
  const first = await visitor.get(feed, "/ket-qua.atom");
  expect(await first.response?.text()).toContain("<title>Roads &amp; &lt;bridges&gt;</title>");
  for (const known of [first.headers.get("etag") ?? "", "*"]) {
    const request = { headers: { "if-none-match": known } };
    expect(await visitor.ask(feed.loader, "/ket-qua.atom", request)).toMatchObject({ status: 304 });
  }
  const rules = await (await visitor.get(robots, "/robots.txt")).response?.text();
  expect(rules).toContain("Sitemap: http://localhost:3000/sitemap.xml");
});

onBothDatabases("whoever finds a weakness is told whom to write to", async (context) => {
  const visitor = aVisitor(context);
  const text = await (await visitor.get(security, "/.well-known/security.txt")).response?.text();
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  const expires = /^Expires: (.*)$/m.exec(text ?? "")?.[1] ?? "";
  const days = (Date.parse(expires) - Date.parse(context.clock.now())) / 86_400_000;
  expect(days).toBeGreaterThan(30);
  expect(days).toBeLessThan(365);
});
