import type { CalendarDayKind } from "#app/domain/deadline/calendar/working-calendar.ts";
import type { Tone } from "#app/ui/tag.tsx";

/** The look of each kind of day; a letter and words always say it too. */
export const dayLooks: Record<CalendarDayKind, string> = {
  holiday: "bg-red text-white",
  compensatory: "bg-amber-100 text-amber",
  "swapped-off": "bg-navy-100 text-navy-900",
  "swapped-in": "bg-green-100 text-green",
};

export const dayTones: Record<CalendarDayKind, Tone> = {
  holiday: "r",
  compensatory: "a",
  "swapped-off": "b",
  "swapped-in": "g",
};
