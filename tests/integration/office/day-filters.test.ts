/** A day that is none narrows no list: it comes back as it was typed, with what is wrong. */
import { expect } from "vitest";
import * as divisions from "#app/routes/staff/divisions/divisions.tsx";
import * as queue from "#app/routes/staff/queue/queue.tsx";
import { aSentPetition } from "#tests/factories/sending.ts";
import { aSignedInVisitor, signedInTo } from "#tests/factories/staff-pages.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const typed = (key: string, day: string, month: string, year: string) =>
  `${key}.day=${day}&${key}.month=${month}&${key}.year=${year}`;
const wrong = { day: null, problem: "forms:day.notInMonth|31|2" };

onBothDatabases("the queue is shown without a day that is none", async (context) => {
  await aSentPetition(context);
  const lead = await aSignedInVisitor(context, ["intake-officer", "office-lead"]);
  const page = { loader: signedInTo(queue.loader) };
  const shown = async (search: string) => {
    const { data } = await lead.get(page, `/?${search}`);
    return data as Awaited<ReturnType<typeof queue.loader>>;
  };
  const bad = await shown(typed("den", "31", "2", "2026"));
  expect(bad.address.to).toEqual({ ...wrong, parts: { day: "31", month: "2", year: "2026" } });
  expect(bad.choices).not.toBe(false);
  expect(bad.page.groups.flatMap(({ items }) => items)).toHaveLength(1);
  const early = await shown(typed("den", "1", "1", "\uff12\uff10\uff12\uff16"));
  expect(early.page.groups.flatMap(({ items }) => items)).toEqual([]);
});

onBothDatabases("the figures of the divisions tell each day that is none", async (context) => {
  const lead = await aSignedInVisitor(context, ["intake-officer", "office-lead"]);
  const page = { loader: signedInTo(divisions.loader) };
  const shown = async (search: string) => {
    const { data } = await lead.get(page, `/?${search}`);
    return data as Awaited<ReturnType<typeof divisions.loader>>;
  };
  const first = typed("tu", "1", "11", "2026");
  expect(await shown("tu.day=1")).toMatchObject({
    typed: { from: { day: null, problem: "forms:day.incomplete|month" } },
    refused: false,
  });
  expect(await shown(`${first}&${typed("den", "31", "11", "2026")}`)).toMatchObject({
    typed: { from: { problem: "" }, to: { day: null, problem: "forms:day.notInMonth|31|11" } },
    chosen: "this-month",
  });
  expect(await shown(first)).toMatchObject({ refused: true });
  expect(await shown("")).toMatchObject({ refused: false, typed: { from: { problem: "" } } });
  expect(await shown(`${first}&${typed("den", "\uff13\uff10", "11", "2026")}`)).toMatchObject({
    refused: false,
    chosen: null,
    figures: { period: { from: "2026-11-01", to: "2026-11-30" } },
  });
});
