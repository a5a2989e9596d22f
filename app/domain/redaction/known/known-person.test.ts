import { expect, test } from "vitest";
import hard from "#tests/fixtures/redaction/hard-spellings.json" with { type: "json" };
import type { SpanKind } from "../text/span.ts";
import { knownPlaces, withKnownPerson } from "./known-person.ts";

const facts = [
  { text: "Tran Thi Sen", kind: "name" },
  { text: "To 5", kind: "address" },
] as const;

test("a known name is found whatever its capitals, as whole words", () => {
  const text = "TRAN THI SEN wrote; Tran Thi Senh did not.";
  expect(withKnownPerson(text, [], facts)).toEqual([{ start: 0, end: 12, kind: "name" }]);
});

test("what the detectors found is joined without overlap", () => {
  const text = "of Tran Thi Sen, To 5";
  const found = [{ start: 3, end: 11, kind: "name" }] as const;
  expect(withKnownPerson(text, found, facts)).toEqual([
    { start: 3, end: 15, kind: "name" },
    { start: 17, end: 21, kind: "address" },
  ]);
});

test("facts too short to mean anybody are left out", () => {
  expect(withKnownPerson("An is here", [], [{ text: "An", kind: "name" }])).toEqual([]);
});

test.each(hard.known)("known in a hard spelling: $name", ({ text, facts: known, places }) => {
  const spans = withKnownPerson(
    text,
    [],
    known.map((fact) => ({ text: fact.text, kind: fact.kind as SpanKind })),
  );
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(places);
});

test("one number that is known as two things is found as both", () => {
  const facts = [
    { text: "0912345678", kind: "phone" },
    { text: "0912 345 678", kind: "citizen-id" },
  ] as const;
  expect(
    knownPlaces("call 0912.345.678", facts).map(({ start, end, kind }) => [start, end, kind]),
  ).toEqual(
    expect.arrayContaining([
      [5, 17, "phone"],
      [5, 17, "citizen-id"],
    ]),
  );
});
