import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";
import { insertRow, writeRows } from "../engine/raw-sql.ts";

export type JobRunStart = {
  readonly name: string;
  readonly slot: string;
  readonly startedAt: string;
  readonly askedById: number | null;
};

export const startRun = (transaction: Transaction, run: JobRunStart): Promise<number> =>
  insertRow<number>(transaction, "JobRun", run, "id");

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
  const { jobRun } = writeClient(transaction);
  if (!done.kept) {
    await jobRun.deleteMany({ where: { id } });
    return;
  }
  const { at: finishedAt, milliseconds, fault } = done;
  await jobRun.update({ where: { id }, data: { finishedAt, milliseconds, fault } });
}

/** Runs that began before an instant are no longer told. */
export async function deleteOldRuns(transaction: Transaction, before: string) {
  await writeClient(transaction).jobRun.deleteMany({ where: { startedAt: { lt: before } } });
}

export const newestRuns = (reader: Reader, most: number) =>
  readClient(reader).jobRun.findMany({ orderBy: { id: "desc" }, take: most });

/** The last run of each job, as its lease tells it. */
export const jobLeases = (reader: Reader) => readClient(reader).jobLease.findMany();

export async function insertJobRequest(
  transaction: Transaction,
  request: { readonly name: string; readonly askedAt: string; readonly askedById: number },
) {
  await insertRow(transaction, "JobRequest", request, "id");
}

export type JobRequest = {
  readonly id: number;
  readonly name: string;
  readonly askedById: number;
};

/** What was asked for and nobody took yet; each is handed out once. */
export const takeJobRequests = (transaction: Transaction, takenAt: string) =>
  writeRows<JobRequest>(
    transaction,
    `UPDATE "JobRequest" SET "takenAt" = $1 WHERE "takenAt" IS NULL
     RETURNING "id", "name", "askedById"`,
    takenAt,
  );

/** It could not run yet and waits on. */
export async function giveBackJobRequest(transaction: Transaction, id: number) {
  await writeClient(transaction).jobRequest.update({ where: { id }, data: { takenAt: null } });
}

export const waitingRequests = (reader: Reader) =>
  readClient(reader).jobRequest.findMany({ where: { takenAt: null } });
