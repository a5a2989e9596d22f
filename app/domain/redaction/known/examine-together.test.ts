import { expect, test } from "vitest";
import { examineTogether } from "./examine-together.ts";

const shown = (
  texts: readonly string[],
  spans: readonly (readonly { start: number; end: number }[])[],
) => spans.map((of, place) => of.map(({ start, end }) => texts[place]?.slice(start, end)));

test("what is found in one text is hidden in the others too", () => {
  const texts = ["My phone: 0912 345 678", "Of ref 912345678 and so on", "nothing"];
  const spans = examineTogether(texts, []);
  expect(shown(texts, spans)).toEqual([["0912 345 678"], ["912345678"], []]);
});

test("what is known is hidden in each", () => {
  const texts = ["by Tran Thi Sen", "of TRAN  THI SEN"];
  const spans = examineTogether(texts, [{ kind: "name", text: "Tran Thi Sen" }]);
  expect(shown(texts, spans)).toEqual([["Tran Thi Sen"], ["TRAN  THI SEN"]]);
});
