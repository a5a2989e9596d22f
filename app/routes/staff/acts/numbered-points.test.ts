import { expect, test } from "vitest";
import type { Point } from "#app/domain/petition/petition.ts";
import { numberedPoints, ownNumberedPoints } from "./numbered-points.ts";

const points: readonly Point[] = ["Road", "Fee", "Lamp"].map((text) => ({
  text,
  disposal: "handle",
  note: "",
}));

test("a part is checked by its own points, with the numbers that the petition gives them", () => {
  const shown = ownNumberedPoints(points, [0, 2]).map(({ point, place }) => [place, point.text]);
  expect(shown).toEqual([
    [0, "Road"],
    [2, "Lamp"],
  ]);
});

test("who answers the whole letter is checked by all of its points", () => {
  expect(ownNumberedPoints(points, [])).toEqual(numberedPoints(points));
});
