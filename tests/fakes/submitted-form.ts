import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

type Entries = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a route finds when a browser posts these inputs: the value, or the messages by field. */
export function submittedForm<Schema extends z.ZodType>(
  schema: Schema,
  entries: Entries,
): { value: z.output<Schema> | null; errors: Record<string, string[] | null> } {
  const body = new FormData();
  for (const [name, values] of Object.entries(entries)) {
    for (const value of [values ?? []].flat()) body.append(name, value);
  }
  const submission = parseWithZod(body, { schema });
  if (submission.status === "success") return { value: submission.value, errors: {} };
  return { value: null, errors: submission.error ?? {} };
}
