import { expect, test } from "vitest";
import { aForwarding, aPetition, today } from "#tests/factories/petition.ts";
import type { ForwardingRole, Share, Stage } from "../petition.ts";
import { shareInView } from "../shares.ts";
import { newsToTell, type PartNews, type PartNewsKind } from "./part-news.ts";

const aShare = (place: number, stage: Stage, role: ForwardingRole = "part"): Share => ({
  ...shareInView(aPetition({ stage, forwarding: aForwarding })),
  place,
  role,
});

const split = (first: Share, ...others: readonly Share[]) => aPetition({ ...first, others });

const news = (place: number, kind: PartNewsKind, points: readonly number[] = []): PartNews => ({
  place,
  kind,
  on: today,
  points,
});
const told = (pieces: readonly PartNews[]) => pieces.map(({ place, kind }) => `${place} ${kind}`);

const waiting = [
  news(2, "forwarded"),
  news(1, "forwarded"),
  news(2, "extended"),
  news(1, "progress-notice"),
];

const ofBoth = ["1 forwarded", "1 progress-notice", "2 forwarded", "2 extended"];
const ofFirst = ["1 forwarded", "1 progress-notice"];
const ofSecond = ["2 forwarded", "2 extended"];

test.each<[Stage, Stage, readonly string[]]>([
  ["forwarded", "in-progress", ofBoth],
  ["reply-submitted", "awaiting-supplement", ofBoth],
  // The answer or the end of a part says it.
  ["answered", "in-progress", ofSecond],
  ["forwarded", "answered", ofFirst],
  ["in-progress", "closed", ofFirst],
  ["returned", "answered", ofFirst],
  ["answered", "answered", []],
  ["withdrawn", "withdrawn", []],
  ["answered", "withdrawn", []],
  ["closed", "closed", []],
])("of parts that are %s and %s the day's message tells %j", (first, second, expected) => {
  const petition = split(aShare(1, first), aShare(2, second));
  expect(told(newsToTell(petition, waiting))).toEqual(expected);
});

test("what an agency returned is told before what came in its place", () => {
  const petition = split(aShare(1, "answered"), aShare(3, "forwarded"));
  const pieces = [news(2, "returned"), news(3, "forwarded")];
  expect(told(newsToTell(petition, pieces))).toEqual(["2 returned", "3 forwarded"]);
});

test("what was returned and answered by another since is not told any more", () => {
  const answered = { ...aShare(3, "answered"), ownPoints: [1] };
  const petition = split({ ...aShare(1, "forwarded"), ownPoints: [0] }, answered);
  const pieces = [news(2, "returned", [1]), news(3, "forwarded", [1]), news(1, "forwarded", [0])];
  expect(told(newsToTell(petition, pieces))).toEqual(["1 forwarded"]);
});

test("where one leads, its answer ends all that was to be told", () => {
  const petition = split(aShare(1, "answered", "lead"), aShare(2, "closed", "support"));
  expect(newsToTell(petition, waiting)).toEqual([]);
});
