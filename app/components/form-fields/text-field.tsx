import type { ReactNode } from "react";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { type Problems, useProblems } from "./use-problems.ts";

type Props = {
  name: string;
  /** What tells this field from one of the same name in another form of the page. */
  idEnd?: string | undefined;
  label: string;
  hint?: ReactNode;
  stored?: string;
  optional?: boolean;
  /** Lines of the box; left out, it is a single line. */
  rows?: number;
  problems: Problems | null | undefined;
};

/** A text box of a form that may come back with what was typed and what is wrong. */
export function TextField({ name, idEnd = "", stored, rows, problems, ...text }: Props) {
  const { errorOf, typedOr: typed } = useProblems(problems);
  const field = {
    ...text,
    id: `${name}${idEnd}`,
    name,
    error: errorOf(name),
    defaultValue: typed(name, stored),
  };
  return rows ? <TextArea {...field} rows={rows} /> : <TextInput {...field} />;
}
