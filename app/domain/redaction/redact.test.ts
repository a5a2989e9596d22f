import { expect, test } from "vitest";
import examples from "#tests/fixtures/redaction/examples.json" with { type: "json" };
import labelled from "#tests/fixtures/redaction/labelled.json" with { type: "json" };
import { findPersonalData } from "./find-personal-data.ts";
import { markSpans, redact } from "./redact.ts";

const { marked } = examples;

test("a text is cut into plain and marked segments", () => {
  expect(markSpans(marked.text, findPersonalData(marked.text))).toEqual(marked.segments);
});

test("each span is replaced by the word for its kind", () => {
  const spans = findPersonalData(marked.text);
  expect(redact(marked.text, spans, (kind) => `[${kind}]`)).toBe(marked.redacted);
});

test("without spans the text stays as it was", () => {
  expect(redact(marked.text, [], () => "")).toBe(marked.text);
  expect(markSpans("", [])).toEqual([]);
});

test("segments put together are the text again", () => {
  for (const { text } of labelled) {
    const segments = markSpans(text, findPersonalData(text));
    expect(segments.map((segment) => segment.text).join("")).toBe(text);
  }
});
