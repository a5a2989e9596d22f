import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { filtersSet, hasWrongDay, queueHref } from "./queue-address.ts";
import { QueueFilters } from "./queue-filters.tsx";
import { readQueueAddress } from "./read-queue-address.ts";

const read = (search: string) =>
  readQueueAddress(new URL(`http://localhost/staff?${search}`), ["open"], {});

const htmlOf = (search: string) =>
  renderToString(
    <I18nextProvider i18n={i18nFor("en")}>
      <QueueFilters
        address={read(search)}
        choices={{ agencies: [], fields: [], divisions: [] }}
        searchesSenders={false}
      />
    </I18nextProvider>,
  );

test.each([
  ["han-phong", "inner-to"],
  ["tu", "from"],
  ["den", "to"],
])("a day under %s that is none is told at its field and stays there", (key, id) => {
  const search = `${key}.day=31&${key}.month=2&${key}.year=2026`;
  const address = read(search);
  expect(hasWrongDay(address)).toBe(true);
  expect(filtersSet(address)).toBe(0);
  expect(queueHref("/staff", address, {})).toContain(search);
  const html = htmlOf(search);
  expect(html).toContain(`id="${id}-error"`);
  expect(html).toMatch(new RegExp(`name="${key}.day"[^>]*value="31"`));
});

test("a day without its year is told too", () => {
  expect(hasWrongDay(read("tu.day=1"))).toBe(true);
  expect(htmlOf("tu.day=1")).toContain('id="from-error"');
});

test("a day is a filter, in whatever width its digits were typed", () => {
  for (const year of ["2026", "\uff12\uff10\uff12\uff16"]) {
    const search = `tu.day=1&tu.month=12&tu.year=${year}`;
    expect(read(search).from.day).toBe("2026-12-01");
    expect(filtersSet(read(search))).toBe(1);
    expect(htmlOf(search)).not.toContain("-error");
  }
});
