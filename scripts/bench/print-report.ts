/** The report as people read it in a terminal. */
import type { ComparisonReport } from "./comparisons.ts";
import type { Verdict } from "./figures.ts";
import type { OrdinaryReport } from "./ordinary-run.ts";

type Cell = string | number;

const write = (line: string) => void process.stdout.write(`${line}\n`);

function printTable(rows: readonly (readonly Cell[])[]) {
  const widths = (rows[0] ?? []).map((_cell, at) =>
    Math.max(...rows.map((row) => String(row[at] ?? "").length)),
  );
  const padded = (cell: Cell, at: number) =>
    at === 0 ? String(cell).padEnd(widths[at] ?? 0) : String(cell).padStart(widths[at] ?? 0);
  for (const row of rows) write(row.map(padded).join("  "));
  write("");
}

function printOrdinary({ floor, works, firstVisits }: OrdinaryReport) {
  printTable([
    ["work", "at", "per second", "CPU ms", "p50", "p95", "p99", "MiB"],
    ...[...floor, ...works].map((one) => [
      one.work,
      one.concurrency,
      one.perSecond,
      one.cpuMilliseconds,
      one.p50,
      one.p95,
      one.p99,
      one.memoryMebibytes,
    ]),
  ]);
  for (const { path, bytes, requests } of firstVisits)
    write(`first visit of ${path}: ${bytes} bytes in ${requests} requests`);
  write("");
}

function printComparison({ of, compared }: ComparisonReport) {
  write(of);
  printTable([
    ["work", "first ms", "second ms", "times", "rounds", "entries"],
    ...compared.map(({ work, cpuMilliseconds, ratio, ratios, entries }) => [
      work,
      ...cpuMilliseconds,
      ratio,
      ratios.join(" "),
      entries?.join(" and ") ?? "",
    ]),
  ]);
}

export function printReport(
  ordinary: OrdinaryReport | null,
  comparisons: readonly ComparisonReport[],
  budgets: readonly Verdict[],
) {
  if (ordinary) printOrdinary(ordinary);
  for (const comparison of comparisons) printComparison(comparison);
  printTable([
    ["budget", "at most", "measured", "held"],
    ...budgets.map(({ work, budget, measured, held }) => [
      work,
      budget,
      measured,
      held ? "yes" : "NO",
    ]),
  ]);
}
