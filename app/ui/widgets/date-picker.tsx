import { Popover } from "@base-ui/react/popover";
import { useState } from "react";
import { DayPicker } from "react-day-picker";
import { enGB } from "react-day-picker/locale/en-GB";
import { vi } from "react-day-picker/locale/vi";
import { DateInput, type DateInputProps, type DateParts } from "../date-input.tsx";
import { Icon } from "../icon.tsx";
import { calendarStyle } from "./calendar-style.ts";
import { useHydrated } from "./use-hydrated.ts";

type Props = DateInputProps & {
  language: "vi" | "en";
  openText: string;
  /** Days off, YYYY-MM-DD: shown, never forbidden. */
  daysOff?: readonly string[];
};

/** The three boxes of `DateInput`, and a calendar that fills them. Sends the same three names. */
export function DatePicker({ language, openText, daysOff = [], ...input }: Props) {
  const hydrated = useHydrated();
  const [parts, setParts] = useState(input.defaultValue);
  const [open, setOpen] = useState(false);
  // A new key refills the boxes, which keep what is typed otherwise.
  const [fills, setFills] = useState(0);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <DateInput key={fills} {...input} defaultValue={parts} />
      {hydrated && (
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Trigger className="inline-flex min-h-control items-center gap-2 rounded-control border border-navy-700 bg-white px-3 font-semibold text-navy-700 hover:bg-navy-50">
            <Icon name="calendar" />
            {openText}
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Positioner sideOffset={6} align="start" className="z-50">
              <Popover.Popup
                aria-label={openText}
                className="rounded-panel border border-line bg-white p-3 shadow-popup"
              >
                <DayPicker
                  mode="single"
                  autoFocus
                  locale={language === "vi" ? vi : enGB}
                  classNames={calendarStyle}
                  selected={dayOf(parts)}
                  defaultMonth={dayOf(parts)}
                  modifiers={{ off: [{ dayOfWeek: [0, 6] }, ...daysOff.map(localDay)] }}
                  modifiersClassNames={{ off: "text-red" }}
                  onSelect={(day) => {
                    if (day) setParts(partsOf(day));
                    setFills(fills + 1);
                    setOpen(false);
                  }}
                />
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
      )}
    </div>
  );
}

const partsOf = (day: Date): DateParts => ({
  day: String(day.getDate()).padStart(2, "0"),
  month: String(day.getMonth() + 1).padStart(2, "0"),
  year: String(day.getFullYear()),
});

const localDay = (text: string) => new Date(`${text}T00:00:00`);

function dayOf(parts: Partial<DateParts> | undefined): Date | undefined {
  if (!parts?.day || !parts.month || !parts.year) return undefined;
  const day = new Date(Number(parts.year), Number(parts.month) - 1, Number(parts.day));
  return Number.isNaN(day.getTime()) ? undefined : day;
}
