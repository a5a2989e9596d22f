import { expect, test } from "vitest";
import { civilDate } from "../deadline/calendar/civil-date.ts";
import { noticeOn } from "./site-notice.ts";

const notice = {
  vi: "The service is closed (vi)",
  en: "The service is closed",
  from: civilDate("2026-12-03"),
  to: civilDate("2026-12-14"),
};

test.each([
  ["2026-12-02", false],
  ["2026-12-03", true],
  ["2026-12-14", true],
  ["2026-12-15", false],
])("on %s it is shown: %s", (day, shown) => {
  const today = civilDate(day);
  expect(noticeOn(notice, today)).toBe(shown ? notice : null);
  expect(noticeOn(null, today)).toBeNull();
});
