import { expect } from "vitest";
import { planSearch, type StreamKey } from "#app/domain/text/search-plan.ts";
import * as list from "#app/routes/public/results/list.tsx";
import { listAddressOf } from "#app/routes/public/results/list-address.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { ftsExpression } from "#app/server/persistence/queues/match-sql.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import type { Choice, ListCount } from "#app/server/queries/public/list-facets.ts";
import type { ListFilters, PublishedCard } from "#app/server/queries/public/published.ts";
import { aPublicRecord } from "#tests/factories/public-record.ts";
import order from "#tests/fixtures/text/search-order.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

type Key = { stream: StreamKey | null; publishedAt: string; id: number };
type ListPage = {
  filters: ListFilters;
  count: ListCount;
  choices: { fields: Choice[]; agencies: Choice[]; years: Choice[] };
  records: PublishedCard[];
  next: Key | null;
  previous: Key | null;
};

const open = async (context: TestContext, address: string) =>
  (await aVisitor(context).get(list, address)).data as ListPage;
const noFilters: ListFilters = { search: "", fields: [], agencies: [], years: [] };

async function keepRecords(context: TestContext) {
  await context.database.transaction((transaction) =>
    putSetting(transaction, "synonyms", order.synonyms),
  );
  const keys = new Map<string, string>();
  for (const { key, ...texts } of order.records)
    keys.set(await aPublicRecord(context, { question: "", answer: "", ...texts }), key);
  return keys;
}

onBothDatabases(
  "what stands together comes first, then the same in other words, then what stands apart",
  async (context) => {
    const keys = await keepRecords(context);
    for (const { query, found } of order.cases) {
      const { records, count } = await open(context, `/ket-qua?q=${encodeURIComponent(query)}`);
      expect({ query, found: records.map(({ address }) => keys.get(address)) }).toEqual({
        query,
        found,
      });
      expect(count).toEqual({ found: found.length, more: false });
    }
    for (const [address, key] of keys) {
      const { records } = await open(context, `/ket-qua?q=${address.toLowerCase()}`);
      expect(records.map((record) => keys.get(record.address))).toEqual([key]);
    }
  },
);

onBothDatabases("pages walk through all streams without gap or double", async (context) => {
  const { titles, search } = order.paging;
  const made = titles.flatMap(() => titles);
  for (const title of [...made, ...made])
    await aPublicRecord(context, { title, question: "", answer: "" });
  const filters = { ...noFilters, search };
  const pages: ListPage[] = [await open(context, listAddressOf(filters))];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push(await open(context, listAddressOf(filters, { after: next })));
  const seen = pages.flatMap(({ records }) => records);
  expect(pages.map(({ records }) => records.length)).toEqual([20, 20, 10]);
  expect(new Set(seen.map(({ address }) => address)).size).toBe(50);
  expect(seen.map(({ title }) => title)).toEqual(titles.flatMap((title) => Array(10).fill(title)));
  const last = pages[2]?.previous ?? null;
  const middle = await open(context, listAddressOf(filters, last ? { before: last } : {}));
  expect(middle.records).toEqual(pages[1]?.records);
  const again = middle.previous;
  const first = await open(context, listAddressOf(filters, again ? { before: again } : {}));
  expect(first).toMatchObject({ records: pages[0]?.records, previous: null });
});

onBothDatabases("counts are of what each choice would show beside the others", async (context) => {
  const record = (title: string, fieldCode: string, year: number) =>
    aPublicRecord(context, { title, fieldCode, fieldName: fieldCode, year, agencyId: 1 });
  await record("bridge", "land", 2026);
  await record("bridge", "land", 2025);
  await record("bridge", "transport", 2026);
  await record("well", "land", 2026);
  const shown = async (query: string) => {
    const { count, choices } = await open(context, `/ket-qua?${query}`);
    const named = (all: Choice[]) => all.map(({ value, count: of }) => [value, of]);
    return { count, fields: named(choices.fields), years: named(choices.years) };
  };
  expect(await shown("")).toEqual({
    count: { found: 4, more: false },
    fields: [
      ["land", 3],
      ["transport", 1],
    ],
    years: [
      ["2026", 3],
      ["2025", 1],
    ],
  });
  expect(await shown("q=bridge")).toEqual({
    count: { found: 3, more: false },
    fields: [
      ["land", 2],
      ["transport", 1],
    ],
    years: [
      ["2026", 2],
      ["2025", 1],
    ],
  });
  expect(await shown("q=bridge&year=2026")).toEqual({
    count: { found: 2, more: false },
    fields: [
      ["land", 1],
      ["transport", 1],
    ],
    years: [
      ["2026", 2],
      ["2025", 1],
    ],
  });
  expect(await shown("field=land&year=2025")).toEqual({
    count: { found: 1, more: false },
    fields: [
      ["land", 1],
      ["transport", 0],
    ],
    years: [
      ["2026", 2],
      ["2025", 1],
    ],
  });
  expect(await shown("q=%26")).toMatchObject({ count: { found: 0, more: false } });
});

onBothDatabases("no search sorts what it finds", async (context) => {
  const { read } = context.database;
  if (read.kind !== "sqlite") return;
  for (const { query } of order.cases)
    for (const { match } of planSearch(query, order.synonyms)?.streams ?? []) {
      const plan = await askRows<{ detail: string }>(
        read,
        `EXPLAIN QUERY PLAN SELECT r."title" FROM "PublicRecordIndex" s
         CROSS JOIN "PublicRecord" r ON r."id" = s.rowid
         WHERE s."PublicRecordIndex" MATCH $1 AND r."state" = 'published' AND s.rowid < 10
         ORDER BY s.rowid DESC LIMIT 21`,
        ftsExpression(match),
      );
      expect(
        plan.map(({ detail }) => detail).filter((detail) => /SORT|B-TREE/.test(detail)),
      ).toEqual([]);
    }
});
