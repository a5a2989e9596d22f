import { expect, test } from "vitest";
import { diskState, tightest, usualDiskLimits } from "./disk-room.ts";

test.each([
  [1000, 10, "enough"],
  [999, 50, "low"],
  [50_000, 9.9, "low"],
  [200, 3, "low"],
  [199, 50, "full"],
  [50_000, 2.9, "full"],
] as const)("%d MB and %d %% free: %s", (freeMegabytes, freePercent, state) => {
  expect(diskState([{ freeMegabytes, freePercent }], usualDiskLimits)).toBe(state);
});

test("the fullest of several disks decides", () => {
  const roomy = { freeMegabytes: 90_000, freePercent: 90 };
  const tight = { freeMegabytes: 100, freePercent: 40 };
  expect(diskState([roomy, tight], usualDiskLimits)).toBe("full");
  expect(tightest([roomy, tight])).toBe(tight);
});
