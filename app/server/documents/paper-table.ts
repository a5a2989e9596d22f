import { rawWords } from "./document-words.ts";

/** The headings of a paper's list, in the language of papers between bodies. */
export const columnHeadings = (paper: string, ...columns: readonly string[]) =>
  columns.map((column) => rawWords("vi", `${paper}.column.${column}`));
