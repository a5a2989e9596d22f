import type { Transaction } from "../engine/database.ts";
import { deleteRows, insertRow, updateRows } from "../engine/raw-sql.ts";
import { pick, returned, writeSelected } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

export type JobRunStart = {
  readonly name: string;
  readonly slot: string;
  readonly startedAt: string;
  readonly askedById: number | null;
};

export const startRun = (transaction: Transaction, run: JobRunStart): Promise<number> =>
  insertRow(transaction, "JobRun", run, "id");

/** Writes down how a run went, or forgets it where there is nothing to tell. */
export async function finishRun(
  transaction: Transaction,
  id: number,
  done: {
    readonly at: string;
    readonly milliseconds: number;
    readonly fault: string;
    readonly kept: boolean;
  },
) {
  if (!done.kept) {
    await deleteRows(transaction, "JobRun", `"id" = $1`, id);
    return;
  }
  const { at: finishedAt, milliseconds, fault } = done;
  await updateRows(transaction, "JobRun", { finishedAt, milliseconds, fault }, `"id" = $1`, id);
}

/** Runs that began before an instant are no longer told. */
export async function deleteOldRuns(transaction: Transaction, before: string) {
  await deleteRows(transaction, "JobRun", `"startedAt" < $1`, before);
}

export async function insertJobRequest(
  transaction: Transaction,
  request: { readonly name: string; readonly askedAt: string; readonly askedById: number },
) {
  await insertRow(transaction, "JobRequest", request, "id");
}

const jobRequest = returned("JobRequest", pick(tables.JobRequest, "id", "name", "askedById"));

/** What was asked for and nobody took yet; each is handed out once. */
export const takeJobRequests = (transaction: Transaction, takenAt: string) =>
  writeSelected(
    transaction,
    jobRequest,
    `UPDATE "JobRequest" SET "takenAt" = $1 WHERE "takenAt" IS NULL`,
    takenAt,
  );

/** It could not run yet and waits on. */
export async function giveBackJobRequest(transaction: Transaction, id: number) {
  await updateRows(transaction, "JobRequest", { takenAt: null }, `"id" = $1`, id);
}
