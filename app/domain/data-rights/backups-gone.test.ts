import { expect, test } from "vitest";
import { civilDate } from "../deadline/calendar/civil-date.ts";
import { backupGoneOn } from "./backups-gone.ts";

test.each([
  ["2026-12-01", 30, "2026-12-31"],
  ["2026-12-01", 1, "2026-12-02"],
  ["2028-02-28", 2, "2028-03-01"],
])("a backup of %s, %s kept, is gone on %s", (madeOn, kept, goneOn) => {
  expect(backupGoneOn(civilDate(madeOn), kept)).toBe(goneOn);
});
