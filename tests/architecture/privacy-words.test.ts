/** What the page about personal data says is what the code does and the law has. */
import { expect, test } from "vitest";
import en from "#app/i18n/locales/en/public.json" with { type: "json" };
import vi from "#app/i18n/locales/vi/public.json" with { type: "json" };
import { openMilliseconds } from "#app/server/session/opened-petition.ts";
import { sourceFiles } from "./source-files.ts";

const pages = [vi.privacy, en.privacy];

/** 356/2025/ND-CP art. 5: calendar days, with a processor or third party, and the one extension. */
test.each([
  ["see", [10, 15, 10]],
  ["object", [15, 20, 15]],
  ["protect", [15, 15]],
  ["erase", [20, 30, 20]],
] as const)("the days to %s are those of the decree in both languages", (request, days) => {
  for (const { rights } of pages)
    expect([...rights.of[request].matchAll(/\d+/g)].map(Number)).toEqual(days);
});

test("the page names both acts, and the two working days of the first answer", () => {
  for (const { lead, rights } of pages) {
    expect(lead).toContain("91/2025/QH15");
    expect(lead).toContain("356/2025/N");
    expect(rights.days).toMatch(/\b2\b/);
  }
});

test("an opened petition is kept open as long as the page says", () => {
  for (const { cookies } of pages) expect(cookies.body).toContain(`${openMilliseconds / 60_000} `);
});

test("what a citizen's browser keeps is kept in the two ways that the page names", () => {
  const keeping = sourceFiles(["app"], /[.]tsx?$/)
    .filter(({ text }) => /\b(localStorage|sessionStorage|indexedDB)\b/.test(text))
    .map(({ name }) => name);
  expect(keeping.sort()).toEqual([
    "app/enhance.ts",
    "app/routes/staff/queue/queue-keyboard.tsx",
    "app/ui/kept-in-tab.ts",
  ]);
});
