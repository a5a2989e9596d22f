import type { ReactNode } from "react";
import { TextInput } from "#app/ui/text-input.tsx";

type Props = {
  /** `time`: six digits; `recovery`: symbols; `either` takes both. */
  kind: "time" | "recovery" | "either";
  label: ReactNode;
  hint?: ReactNode;
  error: string | undefined;
};

/** Where a code is typed or pasted; phones offer the digits of the app where they know them. */
export function CodeField({ kind, label, hint, error }: Props) {
  return (
    <TextInput
      id="code"
      name="code"
      label={label}
      hint={hint}
      error={error}
      width={kind === "time" ? "s" : "m"}
      inputMode={kind === "time" ? "numeric" : "text"}
      autoComplete={kind === "recovery" ? "off" : "one-time-code"}
      autoCapitalize="characters"
      spellCheck={false}
    />
  );
}
