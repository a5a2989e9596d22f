/** What the office has everybody told stands on public and staff pages on its days, and on no other. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { siteNotice } from "#app/forms/administration/site-notice.ts";
import { storedNotice } from "#app/server/queries/admin/reference.ts";
import { publicSite } from "#app/server/queries/public/site.ts";
import { loadStaffFrame } from "#app/server/queries/staff/frame.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { must } from "#tests/factories/petition-life.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const days = (from: string, to: string) => {
  const part = (name: string, day: string) => {
    const [year, month, date] = day.split("-");
    return { [name]: { year, month, day: date } };
  };
  return { ...part("noticeFrom", from), ...part("noticeTo", to) };
};
const typed = { noticeVi: "Closed (vi)", noticeEn: "Closed", ...days("2026-12-03", "2026-12-14") };

onBothDatabases(
  "a notice is shown in both languages on its days, and taken down",
  async (context) => {
    const administrator = await anOfficer(context, ["administrator"]);
    const clerk = await anOfficer(context, ["intake-officer"]);
    expect(await changeSettings(context, clerk, siteNotice.parse(typed))).toMatchObject({
      reason: "not-permitted",
    });
    expect(await storedNotice(context, clerk)).toBeUndefined();
    must(await changeSettings(context, administrator, siteNotice.parse(typed)));
    const shown = async () => ({
      vi: (await publicSite(context, "vi")).notice,
      en: (await publicSite(context, "en")).notice,
      staff: (await loadStaffFrame(context, clerk)).notice?.en ?? "",
    });
    const whole = { vi: "Closed (vi)", en: "Closed", staff: "Closed" };
    const nothing = { vi: "", en: "", staff: "" };
    for (const [at, what] of [
      ["2026-12-02T16:59:00.000Z", nothing],
      ["2026-12-02T17:00:00.000Z", whole],
      ["2026-12-14T16:59:00.000Z", whole],
      ["2026-12-14T17:00:00.000Z", nothing],
    ] as const) {
      context.clock.set(at);
      expect(await shown(), at).toEqual(what);
    }
    context.clock.set("2026-12-05T02:00:00.000Z");
    must(await changeSettings(context, administrator, siteNotice.parse({})));
    expect(await shown()).toEqual(nothing);
    expect(await storedNotice(context, administrator)).toBeNull();
  },
);

onBothDatabases("what is missing or the wrong way round is told at its field", async () => {
  const faults = (given: object) =>
    siteNotice
      .safeParse(given)
      .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  expect(faults({ ...typed, noticeEn: "" })).toEqual(["noticeEn forms:noticeEn.missing"]);
  expect(faults({ noticeVi: "Closed (vi)", noticeEn: "Closed" })).toEqual([
    "noticeFrom forms:noticeFrom.missing",
    "noticeTo forms:noticeTo.missing",
  ]);
  expect(faults({ ...typed, ...days("2026-12-14", "2026-12-03") })).toEqual([
    "noticeTo forms:noticeTo.before",
  ]);
  expect(siteNotice.parse(typed).siteNotice?.to).toBe(civilDate("2026-12-14"));
});
