/** The fixed queues of the work, by the part that a unit has in a petition. */
import type { OfficerActor } from "../permission/actor.ts";
import { roleForAction } from "../permission/policy.ts";

/** Of petitions that the unit itself received and coordinates. */
const coordinatingQueues = [
  "open",
  "new",
  "to-classify",
  "to-forward",
  "unassigned",
  "mine",
  "division",
  "inner-late",
  "awaiting-supplement",
  "forwarded",
  "in-progress",
  "returned",
  "with-leadership",
  "proposals",
  "to-check",
  "to-publish",
  "overdue",
] as const;

/** Of petitions that another unit forwarded to this one. */
export const handlingQueues = [
  "handling-open",
  "inbox",
  "handling",
  "handling-mine",
  "handling-division",
  "handling-unassigned",
  "return-proposed",
  "to-complete",
  "to-sign",
  "to-submit",
  "with-office",
  "handling-overdue",
  "handling-inner-late",
] as const;

/** Not work in itself: everything one may see, what one took in, what only named readers see. */
export const wideQueues = ["all", "taken-in", "restricted"] as const;

export const queueKeys = [...coordinatingQueues, ...handlingQueues, ...wideQueues] as const;
export type QueueKey = (typeof queueKeys)[number];

/** Whether a text of an address names a queue; it says nothing on who may see it, which `queuesOf` does. */
export const isQueueKey = (text: string | null): text is QueueKey =>
  queueKeys.some((key) => key === text);

/** Of what the own division was given; whoever belongs to none has none. */
const divisionQueues: readonly QueueKey[] = ["division", "handling-division"];
/** Of a person who sees only what he or his division was given. */
const givenQueues = ["handling-mine", "handling-division", "mine", "division", "all"] as const;

/** The queues on this person's screen, the first being the one it opens with. */
export function queuesOf(actor: OfficerActor): readonly QueueKey[] {
  if (roleForAction(actor, "work-queue") === null) return ["taken-in"];
  const fits = (queue: QueueKey) =>
    !divisionQueues.includes(queue) || (actor.divisionId ?? null) !== null;
  if (roleForAction(actor, "oversee") === null) {
    const [mine, division, ...rest] = givenQueues;
    // What the division was given holds what its people were given.
    return [...(fits(division) ? [division, mine] : [mine]), ...rest].filter(fits);
  }
  const restricted = actor.readsRestricted ? (["restricted"] as const) : [];
  // A commune forwards to the office too; what the office received itself is the most of its work.
  const work =
    actor.side === "agency"
      ? [...handlingQueues, ...coordinatingQueues]
      : [...coordinatingQueues, ...handlingQueues];
  return [...work.filter(fits), "all", ...restricted];
}
