/** Reads the address of a queue, for its loader alone: days are read as forms read them. */
import { parseCivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { intakeChannels, petitionClasses } from "#app/domain/petition/petition.ts";
import { isQueueKey, type QueueKey } from "#app/domain/petition/work-queues.ts";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { queryKeys } from "#app/query-keys.ts";
import { readTypedDay } from "../../kit/read-typed-day.ts";
import type { QueueAddress } from "./queue-address.ts";

const queryLengthMax = 200;
const openingQueues: readonly QueueKey[] = ["handling-open", "open"];
const findCode = <T extends string>(codes: readonly T[], text: string | null) =>
  codes.find((code) => code === text) ?? "";

/** What the address asks for; what it cannot mean is left out, a day that is none kept to be told. */
export function readQueueAddress(
  url: URL,
  queues: readonly QueueKey[],
  counts: Partial<Record<QueueKey, number>>,
): QueueAddress {
  const get = (name: string) => (url.searchParams.get(name) ?? "").trim();
  const query = cleanLine(get(queryKeys.search)).slice(0, queryLengthMax);
  const asked = get(queryKeys.queue);
  // A unit to which nothing is forwarded opens with what it received itself.
  const busy = queues.find((queue) => openingQueues.includes(queue) && counts[queue]);
  const first = busy ?? queues[0] ?? "taken-in";
  const widest = queues.includes("all") ? "all" : first;
  const chosen = isQueueKey(asked) && queues.includes(asked) ? asked : query ? widest : first;
  return {
    queue: chosen,
    query,
    field: get(queryKeys.field),
    agency: /^\d{1,9}$/.test(get(queryKeys.agency)) ? get(queryKeys.agency) : "",
    class: findCode(petitionClasses, get(queryKeys.kind)),
    channel: findCode(intakeChannels, get(queryKeys.channel)),
    division: /^\d{1,9}$/.test(get(queryKeys.division)) ? get(queryKeys.division) : "",
    innerTo: readTypedDay(url.searchParams, queryKeys.innerTo),
    from: readTypedDay(url.searchParams, queryKeys.from),
    to: readTypedDay(url.searchParams, queryKeys.to),
    due: parseCivilDate(get(queryKeys.due)) ?? "",
    after: placeIn(get(queryKeys.after)),
    before: placeIn(get(queryKeys.before)),
  };
}

function placeIn(text: string) {
  const [, key, id] = /^([\d-]{0,10})_(\d{1,9})$/.exec(text) ?? [];
  return key === undefined || id === undefined ? null : { key, id: Number(id) };
}
