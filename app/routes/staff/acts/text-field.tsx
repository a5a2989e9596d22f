import type { ReactNode } from "react";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { RefusedForm } from "./act.ts";

type Props = {
  name: string;
  label: string;
  hint?: ReactNode;
  stored?: string;
  optional?: boolean;
  /** Lines of the box; left out, it is a single line. */
  rows?: number;
  refusedForm: Pick<RefusedForm, "problems"> | undefined;
};

/** A text box of a form that may come back with what was typed and what is wrong. */
export function TextField({ name, stored, rows, refusedForm, ...text }: Props) {
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const field = {
    ...text,
    id: name,
    name,
    error: errorOf(name),
    defaultValue: typed(name, stored),
  };
  return rows ? <TextArea {...field} rows={rows} /> : <TextInput {...field} />;
}
