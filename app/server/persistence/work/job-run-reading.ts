import type { Reader, Transaction } from "../engine/database.ts";
import { askFirst, askSelected, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const run = select("r", tables.JobRun);
const lease = select("l", tables.JobLease);
const request = select("r", tables.JobRequest);

/** The newest runs of all jobs. */
export const newestRuns = (reader: Reader, most: number) =>
  askSelected(reader, run, `FROM "JobRun" r ORDER BY r."id" DESC LIMIT $1`, most);

/** The last run of each job, as its lease tells it. */
export const jobLeases = (reader: Reader) => askSelected(reader, lease, `FROM "JobLease" l`);

/** The newest slot that was taken of this name, and when; null before the first. */
export const lastLease = (handle: Reader | Transaction, name: string) =>
  askFirst(handle, lease, `FROM "JobLease" l WHERE l."name" = $1`, name);

/** What was asked for and nobody took yet. */
export const waitingRequests = (reader: Reader) =>
  askSelected(reader, request, `FROM "JobRequest" r WHERE r."takenAt" IS NULL`);
