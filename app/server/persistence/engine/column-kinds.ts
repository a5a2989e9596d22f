/** What a column holds, on both databases; a question mark says that it may be empty. */
export type ColumnKind = "text" | "text?" | "number" | "number?" | "truth";
export type Columns = Readonly<Record<string, ColumnKind>>;
export type Tables = Readonly<Record<string, Columns>>;

type Values = {
  readonly text: string;
  readonly "text?": string | null;
  readonly number: number;
  readonly "number?": number | null;
  readonly truth: boolean;
};

/** The row that columns of these kinds make. */
export type RowOf<C extends Columns> = { readonly [N in keyof C]: Values[C[N]] };
