const minutesPerDay = 24 * 60;

/** Minutes since midnight; `to` is no longer worked. */
export type OfficeSpan = { readonly from: number; readonly to: number };

/** When an office works on its working days, a make-up Saturday among them. */
export type OfficeHours = {
  readonly ordinary: readonly OfficeSpan[];
  /** Days of the week with hours of their own; 0 is Sunday. */
  readonly onWeekday?: ReadonlyMap<number, readonly OfficeSpan[]>;
};

/** Whether the spans lie within a day, in order and without overlap, and something is worked. */
export function areOfficeHours({ ordinary, onWeekday }: OfficeHours): boolean {
  const sound = (spans: readonly OfficeSpan[]) =>
    spans.every(
      ({ from, to }, at) =>
        Number.isInteger(from) &&
        Number.isInteger(to) &&
        from >= (at === 0 ? 0 : (spans[at - 1]?.to ?? 0)) &&
        from < to &&
        to <= minutesPerDay,
    );
  return ordinary.length > 0 && sound(ordinary) && [...(onWeekday?.values() ?? [])].every(sound);
}

/** Half past seven to half past eleven, and one to five. */
export const usualOfficeHours: OfficeHours = {
  ordinary: [
    { from: 450, to: 690 },
    { from: 780, to: 1020 },
  ],
};

const span = /^(\d{1,2})[:hg](\d{2})[-–](\d{1,2})[:hg](\d{2})$/;

/** Hours as people write them, such as `7:30-11:30, 13:00-17:00`; null where they are none. */
export function readOfficeHours(text: string): OfficeHours | null {
  const spans = text.split(/[,;]/).map((part) => span.exec(part.replace(/\s/g, "").toLowerCase()));
  const ordinary = spans.flatMap((found) => {
    if (found === null) return [];
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = found.slice(1).map(Number);
    if (fromMinute > 59 || toMinute > 59) return [];
    return [{ from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute }];
  });
  const hours = { ordinary };
  return ordinary.length === spans.length && areOfficeHours(hours) ? hours : null;
}

/** The same text again, for the form. */
export function officeHoursText({ ordinary }: OfficeHours): string {
  const clock = (minutes: number) =>
    `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  return ordinary.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(", ");
}
