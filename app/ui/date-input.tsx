import { type ControlWidth, controlStyle, controlWidth } from "./control-style.ts";
import { describedBy, type FieldText } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";

export type DateParts = { day: string; month: string; year: string };
export type DateWords = { day: string; month: string; year: string };

export type DateInputProps = FieldText & {
  /** The parts are sent as `name.day`, `name.month`, `name.year`. */
  name: string;
  words: DateWords;
  defaultValue?: Partial<DateParts>;
  required?: boolean;
  /** `birthday` and the like, for the browser's memory; left out, none. */
  autoComplete?: "bday";
};

const parts = [
  { part: "day", width: "xs", digits: 2 },
  { part: "month", width: "xs", digits: 2 },
  { part: "year", width: "s", digits: 4 },
] as const satisfies { part: keyof DateParts; width: ControlWidth; digits: number }[];

/** Three boxes: a browser's own date field follows the browser's language, not the page's. */
export function DateInput({
  name,
  words,
  defaultValue,
  required,
  autoComplete,
  ...text
}: DateInputProps) {
  return (
    <Fieldset {...text}>
      <div className="flex flex-wrap gap-3">
        {parts.map(({ part, width, digits }) => (
          <div key={part}>
            <label htmlFor={partId(text.id, part)} className="mb-1 block text-sm">
              {words[part]}
            </label>
            <input
              id={partId(text.id, part)}
              name={`${name}.${part}`}
              type="text"
              inputMode="numeric"
              maxLength={digits}
              required={required}
              autoComplete={autoComplete ? `${autoComplete}-${part}` : "off"}
              defaultValue={defaultValue?.[part]}
              className={`${controlStyle} ${controlWidth[width]} tabular-nums`}
              aria-invalid={text.error ? true : undefined}
              aria-describedby={describedBy(text)}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}

/** The day's box carries the bare id, so that the error summary leads to it. */
const partId = (id: string, part: keyof DateParts) => (part === "day" ? id : `${id}-${part}`);
