/** What stood in the database at the instant of the copy. */
export type Snapshot = {
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>;
  readonly history: { readonly count: number; readonly head: string };
  readonly files: readonly CopiedFile[];
  /** The last migration that was applied. */
  readonly migration: string;
};

export type CopiedFile = {
  readonly storageKey: string;
  readonly sha256: string;
  readonly bytes: number;
  /** A file of an unsent draft may go at any time; one of a petition may not. */
  readonly ofDraft: boolean;
};

/** A database that is there only for a proof. */
export type ScratchDatabase = { readonly url: string; readonly drop: () => Promise<void> };
