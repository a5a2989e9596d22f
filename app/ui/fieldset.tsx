import type { ReactNode } from "react";
import { ErrorText } from "./error-text.tsx";
import {
  describedBy,
  errorBorder,
  errorId,
  type FieldText,
  Hint,
  hintId,
  OptionalMark,
} from "./field.tsx";

/** Several controls under one question. `id` is that of the first control, for links to it. */
export function Fieldset({ children, ...text }: FieldText & { children: ReactNode }) {
  return (
    <fieldset className={`min-w-0 ${errorBorder(text.error)}`} aria-describedby={describedBy(text)}>
      <legend className={text.hideLabel ? "sr-only" : "mb-1 block font-semibold text-ink"}>
        {text.label}
        <OptionalMark shown={text.optional} />
      </legend>
      {text.hint && <Hint id={hintId(text.id)}>{text.hint}</Hint>}
      {text.error && <ErrorText id={errorId(text.id)} text={text.error} />}
      {children}
    </fieldset>
  );
}
