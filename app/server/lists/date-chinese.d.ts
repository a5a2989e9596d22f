// The package's own types are hidden by its "exports" and give the leap month as a number.
declare module "date-chinese" {
  export class CalendarVietnamese {
    constructor(cycle?: number, year?: number, month?: number, leap?: boolean, day?: number);
    readonly cycle: number;
    readonly year: number;
    fromJDE(jde: number): this;
    /** The first day of the lunar year that begins in the given solar year. */
    newYear(solarYear: number): number;
    toGregorian(): { readonly year: number; readonly month: number; readonly day: number };
  }
}
