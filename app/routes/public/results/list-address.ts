/** The published list in an address: what is searched, chosen and where the page begins. */

import { addresses } from "#app/addresses.ts";
import { cleanLine } from "#app/domain/text/clean-text.ts";
import { streamKeys } from "#app/domain/text/search-plan.ts";
import { queryKeys } from "#app/query-keys.ts";
import type { ListFilters, ListPlace } from "#app/server/queries/public/published.ts";

const searchLengthMax = 200;
const choicesMax = 30;

export function filtersOf(request: Request): ListFilters {
  const { searchParams } = new URL(request.url);
  const all = (name: string, shape: RegExp) =>
    searchParams
      .getAll(name)
      .filter((value) => shape.test(value))
      .slice(0, choicesMax);
  return {
    search: cleanLine(searchParams.get(queryKeys.search) ?? "").slice(0, searchLengthMax),
    fields: all("field", /^[a-z0-9-]{1,60}$/),
    agencies: all("agency", /^\d{1,9}$/).map(Number),
    years: all("year", /^\d{4}$/).map(Number),
  };
}

const key = /^([0-5])_(\d{4}-[\dT:.-]{10,25}Z)_(\d{1,9})$/;

export function placeOf(request: Request): ListPlace {
  const { searchParams } = new URL(request.url);
  const side = searchParams.has("before") ? "before" : "behind";
  const match = key.exec(searchParams.get(side === "before" ? "before" : "after") ?? "");
  if (!match) return null;
  const [, written, publishedAt = "", id] = match;
  const stream = streamKeys.find((one) => one === written) ?? null;
  return { side, key: { stream, publishedAt, id: Number(id) } };
}

type Key = NonNullable<ListPlace>["key"];

const formatKey = ({ stream, publishedAt, id }: Key) => `${stream ?? 0}_${publishedAt}_${id}`;

/** The list with these filters, beginning behind or before a row. */
export function listAddressOf(filters: ListFilters, place?: { after?: Key; before?: Key }): string {
  const parameters = new URLSearchParams();
  if (filters.search !== "") parameters.set(queryKeys.search, filters.search);
  for (const field of filters.fields) parameters.append("field", field);
  for (const agency of filters.agencies) parameters.append("agency", String(agency));
  for (const year of filters.years) parameters.append("year", String(year));
  if (place?.after) parameters.set("after", formatKey(place.after));
  if (place?.before) parameters.set("before", formatKey(place.before));
  const query = parameters.toString();
  return query === "" ? addresses.results.list : `${addresses.results.list}?${query}`;
}
