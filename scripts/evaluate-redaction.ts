/** Measures the redaction suggestions on a labelled file: `npm run evaluate:redaction -- [file.json] [--json]`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type Accuracy, type AccuracyReport, accuracyOn } from "#app/domain/redaction/accuracy.ts";
import { SPAN_KINDS } from "#app/domain/redaction/text/span.ts";

const SHIPPED_FILE = fileURLToPath(
  new URL("../tests/fixtures/redaction/labelled.json", import.meta.url),
);

const labelledFile = z.array(
  z
    .object({
      text: z.string(),
      spans: z.array(
        z.object({
          start: z.number().int().min(0),
          end: z.number().int().min(1),
          kind: z.enum(SPAN_KINDS),
        }),
      ),
    })
    .refine(
      ({ text, spans }) => spans.every(({ start, end }) => start < end && end <= text.length),
      {
        message: "a span lies outside its text",
      },
    ),
);

/** A fault of the file, told in one line with its cure. */
class UnusableFile extends Error {}

function labelledTextsIn(file: string): z.infer<typeof labelledFile> {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    throw new UnusableFile(`Cannot read ${file}: give the path of a labelled JSON file.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    throw new UnusableFile(`${file} is not JSON: save it as UTF-8 JSON and try again.`);
  }
  const parsed = labelledFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join(".") || "the top";
  throw new UnusableFile(
    `${file} is not a labelled set (at ${place}: ${issue?.message}): ` +
      `it must be [{ "text", "spans": [{ "start", "end", "kind" }] }] with kinds ${SPAN_KINDS.join(", ")}.`,
  );
}

function tableOf({ byKind, all }: AccuracyReport): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const row = ([kind, figures]: readonly [string, Accuracy]) => [
    kind,
    String(figures.labelled),
    String(figures.found),
    percent(figures.recall),
    String(figures.predicted),
    String(figures.correct),
    percent(figures.precision),
  ];
  const head = ["kind", "labelled", "found", "recall", "predicted", "correct", "precision"];
  const rows = [head, ...Object.entries(byKind).map(row), row(["all", all])];
  return rows
    .map(
      ([kind = "", ...cells]) => kind.padEnd(14) + cells.map((cell) => cell.padStart(11)).join(""),
    )
    .join("\n");
}

function evaluate(given: readonly string[]): number {
  const asJson = given.includes("--json");
  const file = given.find((argument) => !argument.startsWith("--")) ?? SHIPPED_FILE;
  try {
    const report = accuracyOn(labelledTextsIn(file));
    process.stdout.write(`${asJson ? JSON.stringify(report, null, 2) : tableOf(report)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = evaluate(process.argv.slice(2));
