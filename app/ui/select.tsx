import type { ComponentPropsWithRef } from "react";
import { type ControlWidth, controlStyle, controlWidth } from "./control-style.ts";
import { describedBy, Field, type FieldText } from "./field.tsx";

export type Option = { value: string; label: string; disabled?: boolean };
export type OptionGroup = { label: string; options: readonly Option[] };

type Native = Omit<
  ComponentPropsWithRef<"select">,
  keyof FieldText | "className" | "children" | "width"
>;
export type SelectProps = FieldText &
  Native & {
    options: readonly (Option | OptionGroup)[];
    /** Words of the empty first option; left out, there is none. */
    empty?: string;
    width?: ControlWidth;
  };

export function Select(props: SelectProps) {
  const { label, hint, error, optional, hideLabel, options, empty, width, ...native } = props;
  return (
    <Field {...{ id: native.id, label, hint, error, optional, hideLabel }}>
      <select
        {...native}
        className={`${controlStyle} ${controlWidth[width ?? "full"]}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id: native.id, hint, error })}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(oneOption)}
            </optgroup>
          ) : (
            oneOption(option)
          ),
        )}
      </select>
    </Field>
  );
}

function oneOption(option: Option) {
  return (
    <option key={`${option.value} ${option.label}`} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  );
}
