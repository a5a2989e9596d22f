import { expect, test } from "vitest";
import { piecesOf } from "./marked-text.tsx";

const texts = (text: string, spans: { start: number; end: number }[]) =>
  piecesOf(text, spans).map((piece) => (piece.span ? `[${piece.text}]` : piece.text));

test.each([
  ["no spans", [], ["call 0912 now"]],
  ["one inside", [{ start: 5, end: 9 }], ["call ", "[0912]", " now"]],
  [
    "at both ends",
    [
      { start: 10, end: 13 },
      { start: 0, end: 4 },
    ],
    ["[call]", " 0912 ", "[now]"],
  ],
  [
    "overlapping: the first wins",
    [
      { start: 0, end: 6 },
      { start: 5, end: 9 },
    ],
    ["[call 0]", "912 now"],
  ],
  ["outside the text", [{ start: 9, end: 99 }], ["call 0912 now"]],
  ["empty", [{ start: 5, end: 5 }], ["call 0912 now"]],
])("a text is cut at its spans: %s", (_name, spans, expected) => {
  expect(texts("call 0912 now", spans)).toEqual(expected);
});
