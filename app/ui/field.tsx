import type { ReactNode } from "react";
import { ErrorText } from "./error-text.tsx";
import { useKitWords } from "./kit-words.tsx";

/** What every control of the kit says about itself; `id` is that of the control. */
export type FieldText = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  hideLabel?: boolean;
};

/** Ids of hint and error, for `aria-describedby`; undefined where there is neither. */
export function describedBy({ id, hint, error }: Pick<FieldText, "id" | "hint" | "error">) {
  const ids = [hint ? hintId(id) : "", error ? errorId(id) : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export const hintId = (id: string) => `${id}-hint`;
export const errorId = (id: string) => `${id}-error`;

export const errorBorder = (error: string | undefined) =>
  error ? "border-l-4 border-red pl-4" : "";

/** Label, hint, error, control, in this order. */
export function Field({ children, ...text }: FieldText & { children: ReactNode }) {
  return (
    <div className={`min-w-0 ${errorBorder(text.error)}`}>
      <label
        htmlFor={text.id}
        className={text.hideLabel ? "sr-only" : "mb-1 block font-semibold text-ink"}
      >
        {text.label}
        <OptionalMark shown={text.optional} />
      </label>
      {text.hint && <Hint id={hintId(text.id)}>{text.hint}</Hint>}
      {text.error && <ErrorText id={errorId(text.id)} text={text.error} />}
      {children}
    </div>
  );
}

export function OptionalMark({ shown }: { shown: boolean | undefined }) {
  const { optional } = useKitWords();
  return shown ? <span className="font-normal text-ink-2"> {optional}</span> : null;
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="mb-2 text-sm text-ink-2">
      {children}
    </div>
  );
}
