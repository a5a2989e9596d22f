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
