import { expect, test } from "vitest";
import { type DraftsHeld, draftLimits, hasRoomForText, roomForFiles } from "./draft-room.ts";

const { letter, network, all } = draftLimits;
const nothing: DraftsHeld = { network: 0, all: 0 };
const holding = (ofNetwork: number, ofAll: number): DraftsHeld => ({
  network: ofNetwork,
  all: ofAll,
});

const texts: readonly (readonly [string, number, DraftsHeld, boolean, boolean])[] = [
  ["an ordinary letter", 2_000, nothing, false, true],
  ["the longest letter", letter.text, nothing, false, true],
  ["a longer one", letter.text + 1, nothing, false, false],
  ["the last of its network", 2_000, holding(network.text - 2_000, 0), false, true],
  ["one more of its network", 2_000, holding(network.text - 1_999, 0), false, false],
  ["one more at a counter", 2_000, holding(network.text, 0), true, true],
  ["the last of all", 2_000, holding(0, all.text - 2_000), false, true],
  ["one more of all", 2_000, holding(0, all.text - 1_999), false, false],
  ["one more of all, at a counter", 2_000, holding(0, all.text), true, false],
];
test.each(texts)("text of %s", (_, bytes, held, isShared, fits) => {
  expect(hasRoomForText(bytes, { held, isShared })).toBe(fits);
});

const rooms: readonly (readonly [string, DraftsHeld, boolean, number])[] = [
  ["an empty room", nothing, false, network.files],
  ["an empty room at a counter", nothing, true, all.files],
  ["a network that holds something", holding(100, 100), false, network.files - 100],
  ["a network that is full", holding(network.files + 1, 0), false, 0],
  ["a room that is nearly full", holding(0, all.files - 7), false, 7],
  ["a room that is full, at a counter", holding(0, all.files + 1), true, 0],
];
test.each(rooms)("files in %s", (_, held, isShared, bytes) => {
  expect(roomForFiles({ held, isShared })).toBe(bytes);
});
