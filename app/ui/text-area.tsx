import type { ComponentPropsWithRef, ReactNode } from "react";
import { controlStyle } from "./control-style.ts";
import { describedBy, Field, type FieldText } from "./field.tsx";

type Native = Omit<ComponentPropsWithRef<"textarea">, keyof FieldText | "className">;
/** `after` stands under the box, for a character count. */
export type TextAreaProps = FieldText & Native & { after?: ReactNode };

export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, hideLabel, after, ...native } = props;
  return (
    <Field {...{ id: native.id, label, hint, error, optional, hideLabel }}>
      <textarea
        rows={7}
        {...native}
        className={`${controlStyle} w-full py-2`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id: native.id, hint, error })}
      />
      {after}
    </Field>
  );
}
