import { expect, test } from "vitest";
import examples from "#tests/fixtures/redaction/examples.json" with { type: "json" };
import hard from "#tests/fixtures/redaction/hard-spellings.json" with { type: "json" };
import labelled from "#tests/fixtures/redaction/labelled.json" with { type: "json" };
import { findPersonalData } from "./find-personal-data.ts";

test.each(examples.found)("$text holds $parts", ({ text, kind, parts }) => {
  const found = findPersonalData(text).filter((span) => span.kind === kind);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(parts);
});

test.each(examples.found)("decomposed, $text holds the same", ({ text, kind, parts }) => {
  const given = text.normalize("NFD");
  const found = findPersonalData(given).filter((span) => span.kind === kind);
  const composed = found.map(({ start, end }) => given.slice(start, end).normalize("NFC"));
  expect(composed).toEqual(parts);
});

test.each(hard.found)("of hard spellings, $name is hidden whole", ({ text, spans }) => {
  const found = findPersonalData(text).map(({ start, end, kind }) => ({
    kind,
    text: text.slice(start, end),
  }));
  expect(found).toEqual(spans);
});

test("suggestions are sorted, apart, and inside the text", () => {
  for (const { text } of labelled) {
    let reached = 0;
    for (const { start, end } of findPersonalData(text)) {
      expect(start).toBeGreaterThanOrEqual(reached);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      reached = end;
    }
  }
});

test("the empty text holds nothing", () => {
  expect(findPersonalData("")).toEqual([]);
});

/** Measured below 300 ms each; the limit leaves room for a slow machine, not for a quadratic rule. */
const HOSTILE_CHARACTERS = 10_000;
const HOSTILE_MILLISECONDS_MAX = 1000;

test("hostile repetition takes linear time", () => {
  for (const unit of examples.hostile) {
    const text = unit.repeat(HOSTILE_CHARACTERS / unit.length);
    const from = process.cpuUsage();
    findPersonalData(text);
    expect(process.cpuUsage(from).user / 1000, JSON.stringify(unit)).toBeLessThan(
      HOSTILE_MILLISECONDS_MAX,
    );
  }
});
