import { type CivilDate, compare } from "../deadline/calendar/civil-date.ts";

/** What every page says on certain days: planned maintenance, another telephone number, a day off. */
export type SiteNotice = {
  readonly vi: string;
  readonly en: string;
  /** The first and the last day on which it is shown. */
  readonly from: CivilDate;
  readonly to: CivilDate;
};

/** The notice that is shown on this day, its last day included; null where there is none. */
export const noticeOn = (notice: SiteNotice | null, today: CivilDate): SiteNotice | null =>
  notice !== null && compare(notice.from, today) <= 0 && compare(today, notice.to) <= 0
    ? notice
    : null;
