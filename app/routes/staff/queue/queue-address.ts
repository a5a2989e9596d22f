/** Everything a queue shows stands in its address. */

import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import { queryKeys } from "#app/query-keys.ts";
import type { TypedDay } from "../../kit/read-typed-day.ts";

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
  readonly innerTo: TypedDay;
  readonly from: TypedDay;
  readonly to: TypedDay;
  /** A day on which it is due, or empty. */
  readonly due: string;
  readonly after: { readonly key: string; readonly id: number } | null;
  readonly before: { readonly key: string; readonly id: number } | null;
};

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
      [queryKeys.innerTo, next.innerTo.parts],
      [queryKeys.from, next.from.parts],
      [queryKeys.to, next.to.parts],
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
    address.innerTo.day ?? "",
    address.from.day ?? "",
    address.to.day ?? "",
    address.due,
  ].filter((value) => value !== "").length;

/** Whether a day was typed that is none: the list is shown without it, and says so at its field. */
export const hasWrongDay = ({ innerTo, from, to }: QueueAddress) =>
  [innerTo, from, to].some(({ problem }) => problem !== "");
