/** Compares the bytes of stored files with what their rows say of them. */
import { createHash } from "node:crypto";
import type { Context } from "../../context.ts";
import { filesAfter, type StoredFileRow } from "../../persistence/petition/stored-file-reading.ts";

const filesAtOnce = 200;

export type FilesProof = {
  readonly files: number;
  /** The numbers of files whose bytes are gone or others. */
  readonly differing: readonly number[];
};

/** Reads every stored file, or those of the given petitions, one at a time. */
export async function verifyFiles(
  { files, database: { read } }: Pick<Context, "files" | "database">,
  onlyOf: readonly number[] | null = null,
): Promise<FilesProof> {
  const differing: number[] = [];
  let count = 0;
  let after = 0;
  for (;;) {
    const rows = await filesAfter(read, after, { onlyOf, atMost: filesAtOnce });
    const last = rows.at(-1);
    if (last === undefined) return { files: count, differing };
    for (const row of rows) if (!(await isAsStored(files, row))) differing.push(row.id);
    count += rows.length;
    after = last.id;
  }
}

async function isAsStored(files: Context["files"], { storageKey, sha256 }: StoredFileRow) {
  const bytes = await files.get(storageKey);
  return bytes !== null && createHash("sha256").update(bytes).digest("hex") === sha256;
}
