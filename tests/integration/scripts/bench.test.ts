/** What the bench makes of its figures: its words are believed, so they are checked. */
import { describe, expect, test } from "vitest";
import { median } from "../../../scripts/bench/compare.ts";
import { comparedFigures, verdictsOf } from "../../../scripts/bench/figures.ts";
import { withFigures } from "../../../scripts/bench/measurements-table.ts";
import { readOptions, UsageError, usage } from "../../../scripts/bench/options.ts";

const compared = (entries: readonly [number, number] | null) => ({
  work: "queue open",
  cpuMilliseconds: [2, 2.2] as const,
  entries,
  ratio: 1.1,
  ratios: [1, 1.1, 1.2],
});

describe("a ratio", () => {
  test("is the middle of its rounds", () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  test("of pages that show equally much is judged by its budget", () => {
    const figures = comparedFigures("growth", "2 beside 1", [compared([25, 25])]);
    expect(verdictsOf(figures)).toEqual([
      { work: "growth: queue open", budget: 1.15, measured: 1.1, held: true },
    ]);
  });

  test("of pages that do not is told to say nothing", () => {
    const figures = comparedFigures("growth", "2 beside 1", [compared([16, 50])]);
    expect(verdictsOf(figures).map(({ held }) => held)).toEqual([true, false]);
  });

  test("of both databases is a fact, not a promise", () => {
    expect(verdictsOf(comparedFigures("postgresql", "", [compared(null)]))).toEqual([]);
  });
});

describe("the table of measurements", () => {
  const figure = { work: "home", of: "1000 in SQLite", measured: 0.04, unit: "ms", budget: 0.05 };
  const empty = `# Title\n\nProse.\n\n<!-- written by npm run bench -- --write: begin -->\n<!-- written by npm run bench -- --write: end -->\n\nMore prose.\n`;
  const on = (day: string) => ({ command: "npm run bench", day });

  test("keeps the prose around it, and what other runs measured", () => {
    const other = { ...figure, of: "1000 in PostgreSQL" };
    const twice = withFigures(
      withFigures(empty, [figure], on("2026-01-01")),
      [other],
      on("2026-01-02"),
    );
    expect(twice.startsWith("# Title\n\nProse.\n")).toBe(true);
    expect(twice.endsWith("\n\nMore prose.\n")).toBe(true);
    expect(twice).toContain(
      "| home | 1000 in SQLite | 0.04 ms |  | 0.05 | yes | `npm run bench` | 2026-01-01 |",
    );
    expect(twice).toContain("| home | 1000 in PostgreSQL |");
  });

  test("replaces what is measured again, and says what was not held", () => {
    const first = withFigures(empty, [figure], on("2026-01-01"));
    const again = withFigures(first, [{ ...figure, measured: 0.06 }], on("2026-01-02"));
    expect(again).not.toContain("2026-01-01");
    expect(again.match(/^[|] home /gm)).toHaveLength(1);
    expect(again).toContain("**no**");
  });

  test("wants its marks", () => {
    expect(() => withFigures("# Title\n", [figure], on("2026-01-01"))).toThrow("has no table");
  });
});

describe("the words of the bench", () => {
  test("name every option", () => {
    const { command: _command, ...options } = readOptions(["--growth", "1000000"]);
    for (const name of [...Object.keys(options), "database", "against"])
      expect(usage).toContain(`--${name} `);
  });

  test.each([["--petitions", "many"], ["--seconds", "0"], ["--sconds"]])(
    "refuse %s %s in one line",
    (...args) => {
      const refused = () => readOptions(args.filter(Boolean));
      expect(refused).toThrow(UsageError);
      expect(refused).toThrow(/^[^\n]+$/);
    },
  );
});
