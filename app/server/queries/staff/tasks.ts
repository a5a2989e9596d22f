/** Calls to make and letters to post: those who gave no e-mail are told by a person. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { findPetitionById } from "../../persistence/petition/petition-reading.ts";
import { countTasks, openTasks } from "../../persistence/work/outbox-reading.ts";

export type TaskChannel = "call" | "letter";

export type TaskEntry = {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly template: string;
  readonly audience: string;
  readonly since: string;
  readonly restricted: boolean;
};

/** The open calls or letters of the officer's own unit, oldest first; null for who may not do them. */
export async function taskList(
  context: Context,
  actor: OfficerActor,
  channel: TaskChannel,
): Promise<TaskEntry[] | null> {
  if (roleForAction(actor, "finish-task") === null) return null;
  const { unitId, readsRestricted } = actor;
  const reader = context.database.read;
  const rows = await openTasks(reader, {
    unitId,
    channel,
    readsRestricted,
    now: context.clock.now(),
  });
  const entries: TaskEntry[] = [];
  for (const { id, petition, petitionId, template, audience, createdAt } of rows) {
    if (petition === null || petitionId === null) continue;
    // A reader who stepped aside is named, but does not see this one.
    const whole = petition.restricted ? await findPetitionById(reader, petitionId) : null;
    if (petition.restricted && (whole === null || !maySee(actor, whole))) continue;
    const { code, title, restricted } = petition;
    entries.push({ id, code, title, template, audience, since: createdAt, restricted });
  }
  return entries;
}

/** Beyond this a number in the navigation says no more than "many". */
const tasksCountedMax = 100;

/** How many wait, for the navigation; restricted ones stand in the list alone. */
export async function taskCounts(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "finish-task") === null) return { calls: 0, letters: 0 };
  return countTasks(context.database.read, actor.unitId, context.clock.now(), tasksCountedMax);
}
