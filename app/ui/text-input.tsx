import type { ComponentPropsWithRef } from "react";
import { type ControlWidth, controlStyle, controlWidth } from "./control-style.ts";
import { describedBy, Field, type FieldText } from "./field.tsx";

type Native = Omit<ComponentPropsWithRef<"input">, keyof FieldText | "className" | "width">;
export type TextInputProps = FieldText & Native & { width?: ControlWidth };

export function TextInput(props: TextInputProps) {
  const { label, hint, error, optional, hideLabel, width = "full", ...native } = props;
  return (
    <Field {...{ id: native.id, label, hint, error, optional, hideLabel }}>
      <input
        type="text"
        {...native}
        className={`${controlStyle} ${controlWidth[width]}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id: native.id, hint, error })}
      />
    </Field>
  );
}
