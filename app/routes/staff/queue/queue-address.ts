/** Everything a queue shows stands in its address. */

import { parseCivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { intakeChannels, petitionClasses } from "#app/domain/petition/petition.ts";
import { isQueueKey, type QueueKey } from "#app/domain/petition/work-queues.ts";
import { queryKeys } from "#app/query-keys.ts";

export type DayParts = { readonly day: string; readonly month: string; readonly year: string };

export type QueueAddress = {
  readonly queue: QueueKey;
  readonly query: string;
  readonly field: string;
  readonly agency: string;
  readonly class: string;
  readonly channel: string;
  /** A division of the own unit, 0 for what was given to none, or empty. */
  readonly division: string;
  /** The day inside the own unit is this one or earlier. */
  readonly innerTo: DayParts;
  readonly from: DayParts;
  readonly to: DayParts;
  /** A day on which it is due, or empty. */
  readonly due: string;
  readonly after: { readonly key: string; readonly id: number } | null;
  readonly before: { readonly key: string; readonly id: number } | null;
};

const queryLengthMax = 200;
const openingQueues: readonly QueueKey[] = ["handling-open", "open"];
const findCode = <T extends string>(codes: readonly T[], text: string | null) =>
  codes.find((code) => code === text) ?? "";

/** What the address asks for; what it cannot mean is left out. */
export function readQueueAddress(
  url: URL,
  queues: readonly QueueKey[],
  counts: Partial<Record<QueueKey, number>>,
): QueueAddress {
  const get = (name: string) => (url.searchParams.get(name) ?? "").trim();
  const query = get(queryKeys.search).slice(0, queryLengthMax);
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
    innerTo: dayParts(get, queryKeys.innerTo),
    from: dayParts(get, queryKeys.from),
    to: dayParts(get, queryKeys.to),
    due: parseCivilDate(get(queryKeys.due)) ?? "",
    after: placeIn(get(queryKeys.after)),
    before: placeIn(get(queryKeys.before)),
  };
}

/** The boxes of a day in an address. */
export const readDayParts = (search: URLSearchParams, key: "from" | "to") =>
  dayParts((name) => (search.get(name) ?? "").trim(), queryKeys[key]);

const dayParts = (get: (name: string) => string, name: string): DayParts => ({
  day: get(`${name}.day`).slice(0, 2),
  month: get(`${name}.month`).slice(0, 2),
  year: get(`${name}.year`).slice(0, 4),
});

/** The day typed into three boxes, or null where they name none. */
export const dayOf = ({ day, month, year }: DayParts) =>
  parseCivilDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);

function placeIn(text: string) {
  const [, key, id] = /^([\d-]{0,10})_(\d{1,9})$/.exec(text) ?? [];
  return key === undefined || id === undefined ? null : { key, id: Number(id) };
}

/** The same list somewhere else: another queue, another page, without the filters. */
export function queueHref(
  base: string,
  address: QueueAddress,
  change: Partial<Pick<QueueAddress, "queue" | "query" | "after" | "before">> & {
    readonly plain?: boolean;
  },
): string {
  const { plain, ...rest } = change;
  const next = { ...address, after: null, before: null, ...rest };
  const search = new URLSearchParams();
  const put = (name: string, value: string) => value !== "" && search.set(name, value);
  put(queryKeys.queue, next.queue);
  if (!plain) {
    put(queryKeys.search, next.query);
    put(queryKeys.field, next.field);
    put(queryKeys.agency, next.agency);
    put(queryKeys.kind, next.class);
    put(queryKeys.channel, next.channel);
    put(queryKeys.division, next.division);
    put(queryKeys.due, next.due);
    for (const [name, parts] of [
      [queryKeys.innerTo, next.innerTo],
      [queryKeys.from, next.from],
      [queryKeys.to, next.to],
    ] as const)
      for (const part of ["day", "month", "year"] as const) put(`${name}.${part}`, parts[part]);
  }
  for (const side of ["after", "before"] as const) {
    const place = next[side];
    if (place) put(queryKeys[side], `${place.key}_${place.id}`);
  }
  return `${base}?${search}`;
}

/** How many filters are set, the search apart. */
export const filtersSet = (address: QueueAddress) =>
  [
    address.field,
    address.agency,
    address.class,
    address.channel,
    address.division,
    address.innerTo.year,
    address.from.year,
    address.to.year,
    address.due,
  ].filter((value) => value !== "").length;
