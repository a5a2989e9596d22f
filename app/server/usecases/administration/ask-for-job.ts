import { isTimedWork } from "#app/domain/administration/timed-work.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { insertJobRequest } from "../../persistence/work/job-run-writing.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { administer } from "./administer.ts";

/**
 * An administrator wants a piece of timed work now; whichever process does the timed work takes it up
 * within seconds. Refused as not-found where there is no such work.
 */
export const askForJob = (context: Context, actor: OfficerActor, name: string) =>
  administer(context, actor, "JobAskedFor", async (transaction) => {
    if (!isTimedWork(name)) throw new RefusalError("not-found");
    const askedAt = context.clock.now();
    await insertJobRequest(transaction, { name, askedAt, askedById: actor.officerId });
    return { value: null, facts: { name } };
  });
