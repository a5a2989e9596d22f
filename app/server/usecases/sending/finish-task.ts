import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleForAction } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { historyOfPetition } from "../../persistence/history/history-reading.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { findPetitionById } from "../../persistence/petition/petition-reading.ts";
import { findTask } from "../../persistence/work/outbox-reading.ts";
import {
  enqueueMessages,
  finishTask as markFinished,
} from "../../persistence/work/outbox-writing.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";

export type TaskResult = {
  readonly taskId: number;
  readonly on: CivilDate;
  /** A call that reached nobody becomes a letter to post: nobody goes untold. */
  readonly result: "told" | "unreachable";
  readonly note: string;
};

/**
 * Ticks off a call that was made or a letter that was posted, with its day and what came of it. Only
 * people of the unit that received the petition, and of an act in the sender's place somebody who did not
 * do it; refused as `version-conflict` when ticked off before.
 */
export async function finishTask(
  context: Context,
  actor: OfficerActor,
  input: TaskResult,
): Promise<Result<null>> {
  const role = roleForAction(actor, "finish-task");
  if (role === null) return refused("not-permitted");
  return context.database.transaction(async (transaction) => {
    const task = await findTask(transaction, input.taskId);
    const petition = task?.petitionId && (await findPetitionById(transaction, task.petitionId));
    if (!task || !petition || !maySee(actor, petition)) return refused("not-found");
    if (petition.receivingUnitId !== actor.unitId) return refused("not-permitted");
    // The new way is confirmed or declined, which ends the task by itself.
    const isOpen = petition.contactAsked.some((way) => way !== "email");
    if (task.template === "contact-asked" && isOpen) return refused("contact-still-asked");
    if (await tellsOwnAct(transaction, task, actor)) return refused("told-by-another");
    const finished = await markFinished(transaction, {
      id: task.id,
      at: context.clock.now(),
      officerId: actor.officerId,
      on: input.on,
      note: input.note,
    });
    if (!finished) return refused("version-conflict");
    await recordAuditEntry(context, transaction, {
      type: "TaskFinished",
      actor,
      role,
      petitionId: petition.id,
      facts: {
        taskId: task.id,
        channel: task.channel,
        template: task.template,
        on: input.on,
        result: input.result,
      },
      personal: { note: input.note },
    });
    if (task.channel === "call" && input.result === "unreachable")
      await enqueueLetterInsteadOfCall(transaction, task, context.clock.now());
    return accepted(null);
  });
}

/** Acts in the sender's place, of which he hears from somebody who did not do them. */
const inSendersPlace = ["secret-reissued", "withdrawn"];

/** Whether the person would tell the sender of what he did himself, where his unit has somebody else. */
async function tellsOwnAct(
  transaction: Transaction,
  { template, petitionId, messageKey }: Task,
  { officerId, unitId }: OfficerActor,
) {
  if (petitionId === null || !inSendersPlace.includes(template)) return false;
  const [sequence] = messageKey.split(":");
  const links = await historyOfPetition(transaction, petitionId);
  const told = links.find((link) => String(link.sequence) === sequence);
  return told?.officerId === officerId && !(await findAgency(transaction, unitId))?.onePerson;
}

type Task = NonNullable<Awaited<ReturnType<typeof findTask>>>;

/** A call that reached nobody becomes a letter to post. */
async function enqueueLetterInsteadOfCall(transaction: Transaction, call: Task, at: string) {
  const { messageKey, petitionId, template, language, taskUnitId } = call;
  const letter = {
    messageKey: `${messageKey}:letter`,
    petitionId,
    template,
    language,
    channel: "letter",
    audience: "sender",
    officerId: null,
    address: "",
    facts: JSON.parse(call.facts) as { [field: string]: Json },
    ...(taskUnitId !== null && { taskUnitId }),
  } as const;
  await enqueueMessages(transaction, [letter], at);
}
