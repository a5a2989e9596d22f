import { type Reader, readClient, type Transaction, writeClient } from "./database.ts";
import { askRows, insertRow, writeRows } from "./raw-sql.ts";

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

/** The newest slot that a job worked to its end without a fault; null before the first. */
export async function lastWorkedSlot(
  handle: Reader | Transaction,
  name: string,
): Promise<string | null> {
  const [row] = await askRows<{ slot: string | null }>(
    handle,
    `SELECT MAX("slot") AS "slot" FROM "JobRun"
     WHERE "name" = $1 AND "finishedAt" IS NOT NULL AND "fault" = ''`,
    name,
  );
  return row?.slot ?? null;
}

/** Old runs go, but never the newest good one of a job: it says from where the next one goes on. */
export async function deleteOldRuns(transaction: Transaction, before: string) {
  await writeRows(
    transaction,
    `DELETE FROM "JobRun" WHERE "startedAt" < $1 AND "id" NOT IN (
       SELECT MAX("id") FROM "JobRun" WHERE "finishedAt" IS NOT NULL AND "fault" = '' GROUP BY "name"
     ) RETURNING "id"`,
    before,
  );
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

/** What was asked for and nobody took yet, oldest first; each is handed out once. */
export const takeJobRequests = (transaction: Transaction, takenAt: string) =>
  writeRows<{ name: string; askedById: number }>(
    transaction,
    `UPDATE "JobRequest" SET "takenAt" = $1 WHERE "takenAt" IS NULL RETURNING "name", "askedById"`,
    takenAt,
  );

export const waitingRequests = (reader: Reader) =>
  readClient(reader).jobRequest.findMany({ where: { takenAt: null } });
