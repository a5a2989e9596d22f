import { type AgencyPresence, presenceOf } from "#app/domain/administration/agency-presence.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { listAgencies, sortAliases } from "../../persistence/people/agency-reading.ts";

type Row = Awaited<ReturnType<typeof listAgencies>>[number];

export type AgencyEntry = Omit<Row, "aliases" | "successor" | "sortKey" | "folded"> & {
  readonly formerNames: readonly string[];
  readonly otherNames: readonly string[];
  readonly presence: AgencyPresence;
  readonly successorName: string;
  /** How deep it stands in the tree. */
  readonly depth: number;
  /** The kind of the body at the top of its branch. */
  readonly branch: string;
};

/**
 * The tree of agencies, each under its superior, in Vietnamese order; null for whoever does not
 * administer.
 */
export async function agencyTree(
  context: Context,
  actor: OfficerActor,
): Promise<AgencyEntry[] | null> {
  if (roleForAction(actor, "administer") === null) return null;
  const rows = await listAgencies(context.database.read);
  const below = (parentId: number | null, depth: number, branch: string): AgencyEntry[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .flatMap((row) => {
        const kind = branch || row.kind;
        return [entryOf(row, depth, kind), ...below(row.id, depth + 1, kind)];
      });
  return below(null, 0, "");
}

function entryOf(row: Row, depth: number, branch: string): AgencyEntry {
  const { aliases, successor, sortKey: _sortKey, folded: _folded, ...columns } = row;
  return {
    ...columns,
    depth,
    branch,
    presence: presenceOf(row),
    ...sortAliases(aliases),
    successorName: successor?.name ?? "",
  };
}
