import type { FormOutcome } from "../../kit/handle-form.ts";
import type { FormProblems } from "../../kit/read-form.ts";

/** What became of the forms on the page of a paper. */
export type Reworded = FormOutcome & {
  /** What is wrong with the form of the office's own Word file, which is another one. */
  readonly formProblems?: FormProblems;
  readonly example?: { readonly subject: string; readonly paragraphs: readonly string[] };
};
