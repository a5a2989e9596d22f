/** How many published answers a list holds, and how many each of its choices would leave. */
import type { SearchPlan } from "#app/domain/text/search-plan.ts";
import type { Context } from "../../context.ts";
import {
  type PublicCountRow,
  publicCounts,
} from "../../persistence/public/public-count-reading.ts";
import {
  type FacetRow,
  facetsOfList,
  type ListChoices,
} from "../../persistence/public/public-record-reading.ts";
import { type ListFilters, planOf } from "./published.ts";

/** What is found beyond this is not counted: a count must not cost more than the page. */
const countedMax = 200;

const groups = ["fields", "agencies", "years"] as const satisfies readonly (keyof ListChoices)[];
type Group = (typeof groups)[number];

const kindOf = { fields: "field", agencies: "agency", years: "year" } as const;
const columnOf = { fields: "fieldCode", agencies: "agencyId", years: "year" } as const;

/** `count` is null where nobody can say without reading everything. */
export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly count: number | null;
};

export type ListCount = { readonly found: number; readonly more: boolean } | null;

/** The count of the list and its choices; each count is of what the choice would show beside the others. */
export async function listFacets(context: Context, filters: ListFilters) {
  const kept = await publicCounts(context.database.read);
  const searching = filters.search.trim() !== "";
  const rows = await foundRows(context, filters, searching);
  const counted = (group: Group): Choice[] => {
    const honest = !searching && groups.every((one) => one === group || filters[one].length === 0);
    return choicesOf(kept, group).map((choice) => ({
      ...choice,
      count: rows ? countOf(rows, filters, group, choice.value) : honest ? choice.count : null,
    }));
  };
  return {
    count: await countList(context, filters, { kept, rows, searching }),
    choices: { fields: counted("fields"), agencies: counted("agencies"), years: counted("years") },
  };
}

/** The choices that hold any answer at all, those with most first, years the newest first. */
function choicesOf(kept: readonly PublicCountRow[], group: Group) {
  return kept
    .filter(({ kind, code }) => kind === kindOf[group] && code !== "")
    .map(({ code, label, count }) => ({ value: code, label: label || code, count }))
    .sort((left, right) =>
      group === "years"
        ? Number(right.value) - Number(left.value)
        : right.count - left.count || (left.value < right.value ? -1 : 1),
    );
}

/** Everything that the search finds; null where that is the whole list or too much to count. */
async function foundRows(context: Context, filters: ListFilters, searching: boolean) {
  if (!searching && groups.every((group) => filters[group].length === 0)) return null;
  const plan = await planOf(context, filters.search);
  if (searching && plan === null) return [];
  const rows = await readFacets(context, plan, { fields: [], agencies: [], years: [] });
  return rows.length > countedMax ? null : rows;
}

const readFacets = (context: Context, plan: SearchPlan | null, choices: ListChoices) =>
  facetsOfList(context.database.read, plan, choices, countedMax + 1);

const isChosen = (row: FacetRow, filters: ListFilters, group: Group) => {
  const chosen: readonly (string | number)[] = filters[group];
  return chosen.length === 0 || chosen.includes(row[columnOf[group]]);
};

const countOf = (rows: readonly FacetRow[], filters: ListFilters, group: Group, value: string) =>
  rows.filter(
    (row) =>
      String(row[columnOf[group]]) === value &&
      groups.every((other) => other === group || isChosen(row, filters, other)),
  ).length;

type Known = {
  readonly kept: readonly PublicCountRow[];
  readonly rows: readonly FacetRow[] | null;
  readonly searching: boolean;
};

async function countList(
  context: Context,
  filters: ListFilters,
  { kept, rows, searching }: Known,
): Promise<ListCount> {
  if (rows) {
    const fits = rows.filter((row) => groups.every((group) => isChosen(row, filters, group)));
    return { found: fits.length, more: false };
  }
  if (searching) {
    const some = await readFacets(context, await planOf(context, filters.search), filters);
    return { found: Math.min(some.length, countedMax), more: some.length > countedMax };
  }
  const narrowed = groups.filter((group) => filters[group].length > 0);
  const [only] = narrowed;
  if (narrowed.length > 1) return null;
  const summed = kept.filter(({ kind, code }) =>
    only
      ? kind === kindOf[only] && filters[only].map(String).includes(code)
      : kind === "figure" && code === "published",
  );
  return { found: summed.reduce((sum, { count }) => sum + count, 0), more: false };
}
