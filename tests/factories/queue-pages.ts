/** What stands in the lists of a person, as the pages ask for it. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import type { QueueFilter } from "#app/server/persistence/queues/filter-conditions.ts";
import { type QueueItem, queuePage } from "#app/server/queries/staff/queue.ts";
import type { TestContext } from "../setup/test-context.ts";

/** The filter that leaves nothing out. */
export const everything: QueueFilter = {
  query: "",
  fieldCode: "",
  agencyId: null,
  class: "",
  channel: "",
  receivedFrom: null,
  receivedTo: null,
};

/** The first page of a queue in its order; null where the queue is not this person's. */
export async function itemsIn(
  context: TestContext,
  actor: OfficerActor,
  queue: QueueKey,
  filter: Partial<QueueFilter> = {},
): Promise<readonly QueueItem[] | null> {
  const page = await queuePage(context, actor, {
    queue,
    filter: { ...everything, ...filter },
    after: null,
    before: null,
    language: "vi",
  });
  return page?.groups.flatMap(({ items }) => items) ?? null;
}

/** The same by their codes. */
export const codesIn = async (...asked: Parameters<typeof itemsIn>) =>
  (await itemsIn(...asked))?.map(({ code }) => code) ?? null;
