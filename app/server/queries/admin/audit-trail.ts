import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { historyHead } from "../../persistence/history/history-reading.ts";
import { listOfficers } from "../../persistence/people/officer-reading.ts";
import { auditPage } from "../../persistence/work/audit-reading.ts";

const entriesOnPage = 50;
const marksShown = 10;

/**
 * Who did what and when, newest first, page by key. The administrator does not read petitions: codes
 * are shown, except of restricted ones, and no text.
 */
export async function auditTrail(
  context: Context,
  actor: OfficerActor,
  filter: { before: number | null; type: string; officerId: number | null },
) {
  if (roleForAction(actor, "administer") === null) return null;
  const { read } = context.database;
  const rows = await auditPage(read, { ...filter, atMost: entriesOnPage + 1 });
  const people = new Map((await listOfficers(read)).map((row) => [row.id, row.displayName]));
  const shown = rows.slice(0, entriesOnPage);
  const head = await historyHead(read);
  return {
    count: head.count,
    head: head.hash,
    entries: shown.map((row) => ({
      sequence: row.sequence,
      at: row.at,
      type: row.type,
      role: row.role,
      person: row.officerId === null ? "" : (people.get(row.officerId) ?? ""),
      channel: row.channel,
      code: row.petition && !row.petition.restricted ? row.petition.code : "",
      mark: row.hash.slice(0, marksShown),
    })),
    next: rows.length > entriesOnPage ? (shown.at(-1)?.sequence ?? null) : null,
  };
}
