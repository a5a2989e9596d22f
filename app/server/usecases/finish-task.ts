import type { CivilDate } from "#app/domain/deadline/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleForDeed } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import { findTask, finishTask as markFinished } from "../persistence/outbox-store.ts";
import { findPetitionById } from "../persistence/petition-store.ts";
import type { Context } from "./context.ts";
import { recordDeed } from "./record-deed.ts";

/** Ticks off a call that was made or a letter that was posted, with its day and what came of it. */
export async function finishTask(
  context: Context,
  actor: OfficerActor,
  input: { taskId: number; on: CivilDate; note: string },
): Promise<Result<null>> {
  const role = roleForDeed(actor, "finish-task");
  if (role === null) return refused("not-permitted");
  return context.database.transaction(async (transaction) => {
    const task = await findTask(transaction, input.taskId);
    const petition = task?.petitionId && (await findPetitionById(transaction, task.petitionId));
    if (!task || !petition || !maySee(actor, petition)) return refused("not-found");
    if (petition.receivingUnitId !== actor.unitId) return refused("not-permitted");
    const finished = await markFinished(transaction, {
      id: task.id,
      at: context.clock.now(),
      officerId: actor.officerId,
      on: input.on,
      note: input.note,
    });
    if (!finished) return refused("version-conflict");
    await recordDeed(context, transaction, {
      type: "TaskFinished",
      actor,
      role,
      petitionId: petition.id,
      facts: { taskId: task.id, channel: task.channel, template: task.template, on: input.on },
      personal: { note: input.note },
    });
    return accepted(null);
  });
}
