import type { ClassNames } from "react-day-picker";

const step =
  "flex size-9 items-center justify-center rounded-control text-navy-700 hover:bg-navy-50 aria-disabled:text-line [&_svg]:size-4 [&_svg]:fill-current";

/** The calendar in the kit's own tokens instead of the package's sheet. */
export const calendarStyle: Partial<ClassNames> = {
  months: "relative",
  month_caption: "flex h-9 items-center px-2 font-semibold text-navy-900",
  nav: "absolute top-0 right-0 flex",
  button_previous: step,
  button_next: step,
  month_grid: "mt-2 border-collapse",
  weekday: "size-10 text-xs font-semibold text-ink-2",
  day: "p-0 text-center tabular-nums",
  day_button: "size-10 cursor-pointer rounded-control hover:bg-navy-100",
  today: "font-bold underline underline-offset-4",
  selected: "[&>button]:bg-navy-700 [&>button]:text-white",
  outside: "text-ink-2",
  disabled: "text-line",
};
