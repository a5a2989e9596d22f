import { expect, test } from "vitest";
import blindA from "#tests/fixtures/redaction/blind-2026-11-a.json" with { type: "json" };
import blindB from "#tests/fixtures/redaction/blind-2026-11-b.json" with { type: "json" };
import blindC from "#tests/fixtures/redaction/blind-2026-11-c.json" with { type: "json" };
import blindD from "#tests/fixtures/redaction/blind-2026-12-d.json" with { type: "json" };
import blindE from "#tests/fixtures/redaction/blind-2026-12-e.json" with { type: "json" };
import blindF from "#tests/fixtures/redaction/blind-2026-12-f.json" with { type: "json" };
import labelled from "#tests/fixtures/redaction/labelled.json" with { type: "json" };
import tuned from "#tests/fixtures/redaction/tuned.json" with { type: "json" };
import tunedDecember from "#tests/fixtures/redaction/tuned-2026-12.json" with { type: "json" };
import { accuracyOn, isCovered, type LabelledText } from "./accuracy.ts";
import { SPAN_KINDS, type SpanKind } from "./text/span.ts";

function isKind(kind: string): kind is SpanKind {
  return SPAN_KINDS.some((known) => known === kind);
}

type Raw = {
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly kind: string;
  }[];
};

function setOf(texts: readonly Raw[]): LabelledText[] {
  return texts.map(({ text, spans }) => ({
    text,
    spans: spans.flatMap(({ start, end, kind }) => (isKind(kind) ? [{ start, end, kind }] : [])),
  }));
}

test("the shipped set is large, valid, and a quarter of it holds nothing personal", () => {
  expect(labelled.length).toBeGreaterThanOrEqual(300);
  expect(labelled.filter(({ spans }) => spans.length === 0).length).toBeGreaterThanOrEqual(80);
  for (const { text, spans } of labelled) {
    for (const { start, end, kind } of spans) {
      expect(isKind(kind)).toBe(true);
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      expect(text.slice(start, end)).not.toBe("");
    }
  }
});

/** What the product promises of the shipped set; other sets are written in other words. */
const RECALL_MIN: Readonly<Record<SpanKind, number>> = {
  phone: 0.98,
  "citizen-id": 0.98,
  "bank-account": 0.98,
  plate: 0.98,
  email: 0.98,
  "birth-date": 0.98,
  "dossier-code": 0.98,
  "insurance-number": 0.98,
  licence: 0.98,
  land: 0.98,
  "profile-link": 0.98,
  "document-number": 1,
  organization: 1,
  position: 1,
  sensitive: 0.9,
  address: 0.9,
  name: 0.9,
};
const PRECISION_MIN = 0.95;

test("suggestions reach the promised recall and precision on the shipped set", () => {
  const { byKind, all } = accuracyOn(setOf(labelled));
  for (const kind of SPAN_KINDS) {
    expect(byKind[kind].recall, kind).toBeGreaterThanOrEqual(RECALL_MIN[kind]);
  }
  expect(all.precision).toBeGreaterThanOrEqual(PRECISION_MIN);
});

/** A little below what was reached after tuning; the first run stands beside the sets. */
const TUNED_RECALL_MIN: Partial<Readonly<Record<SpanKind, number>>> = {
  email: 0.98,
  phone: 0.98,
  "citizen-id": 0.98,
  plate: 0.98,
  "dossier-code": 0.98,
  licence: 0.96,
  land: 0.98,
  "insurance-number": 0.94,
  name: 0.93,
  address: 0.9,
  sensitive: 0.72,
};

test("what was learnt from the blind sets is not forgotten", () => {
  const { byKind, all } = accuracyOn(setOf([...blindA, ...blindB, ...blindC]));
  for (const kind of SPAN_KINDS) {
    expect(byKind[kind].recall, kind).toBeGreaterThanOrEqual(TUNED_RECALL_MIN[kind] ?? 0);
  }
  expect(all.recall).toBeGreaterThanOrEqual(0.945);
  expect(all.precision).toBeGreaterThanOrEqual(0.96);
});

const DECEMBER_RECALL_MIN: Partial<Readonly<Record<SpanKind, number>>> = {
  email: 0.98,
  phone: 0.98,
  "citizen-id": 0.98,
  "bank-account": 0.98,
  plate: 0.98,
  "dossier-code": 0.98,
  licence: 0.98,
  land: 0.98,
  "insurance-number": 0.98,
  "birth-date": 0.94,
  name: 0.97,
  address: 0.95,
  sensitive: 0.75,
};

test("what was learnt from the sets of December is not forgotten", () => {
  const { byKind, all } = accuracyOn(setOf([...blindD, ...blindE]));
  for (const kind of SPAN_KINDS) {
    expect(byKind[kind].recall, kind).toBeGreaterThanOrEqual(DECEMBER_RECALL_MIN[kind] ?? 0);
  }
  expect(all.recall).toBeGreaterThanOrEqual(0.975);
  expect(all.precision).toBeGreaterThanOrEqual(0.98);
});

const NUMBER_KINDS = ["email", "phone", "citizen-id", "bank-account", "plate"] as const;

test("what was learnt from set f is not forgotten", () => {
  const { byKind, all } = accuracyOn(setOf(blindF));
  for (const kind of NUMBER_KINDS) expect(byKind[kind].recall, kind).toBe(1);
  expect(byKind.name.recall).toBeGreaterThanOrEqual(0.975);
  expect(byKind.address.recall).toBeGreaterThanOrEqual(0.97);
  expect(all.precision).toBeGreaterThanOrEqual(0.95);
});

test("the letters written while tuning for recall are known", () => {
  const { byKind, all } = accuracyOn(setOf(tunedDecember));
  for (const kind of NUMBER_KINDS) expect(byKind[kind].recall, kind).toBeGreaterThanOrEqual(0.98);
  expect(byKind.name.recall).toBeGreaterThanOrEqual(0.95);
  expect(byKind.address.recall).toBeGreaterThanOrEqual(0.88);
  expect(all.precision).toBeGreaterThanOrEqual(0.96);
});

test("the set that was written while tuning is known", () => {
  const { all } = accuracyOn(setOf(tuned));
  expect(all.recall).toBeGreaterThanOrEqual(0.98);
  expect(all.precision).toBeGreaterThanOrEqual(0.98);
});

test("the figures in all are the sums of the kinds", () => {
  const { byKind, all } = accuracyOn(setOf(labelled));
  const sum = (field: "labelled" | "found" | "predicted" | "correct") =>
    SPAN_KINDS.reduce((total, kind) => total + byKind[kind][field], 0);
  expect(all).toMatchObject({
    labelled: sum("labelled"),
    found: sum("found"),
    predicted: sum("predicted"),
    correct: sum("correct"),
  });
});

const label = { start: 2, end: 8, kind: "name" } as const;

test.each([
  ["one span around it", [{ start: 0, end: 9, kind: "phone" }], true],
  [
    "two spans that meet",
    [
      { start: 1, end: 5, kind: "name" },
      { start: 5, end: 8, kind: "phone" },
    ],
    true,
  ],
  [
    "two spans with a hole",
    [
      { start: 1, end: 4, kind: "name" },
      { start: 5, end: 8, kind: "name" },
    ],
    false,
  ],
  ["a span that stops short", [{ start: 2, end: 7, kind: "name" }], false],
  ["nothing", [], false],
] as const)("a label is found by %s: %s", (_, spans, found) => {
  expect(isCovered(label, spans)).toBe(found);
});

test("of nothing labelled and nothing suggested the shares are whole", () => {
  expect(accuracyOn([]).all).toMatchObject({ labelled: 0, recall: 1, predicted: 0, precision: 1 });
});
