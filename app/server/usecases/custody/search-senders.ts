import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { senderQuery } from "#app/domain/petition/sender-words.ts";
import { type Result, refused } from "#app/domain/result.ts";
import { searchWords } from "#app/domain/text/fold.ts";
import { later } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import { countOnce } from "../../persistence/people/throttle-writing.ts";
import { keepHits } from "../../persistence/queues/sender-hits-writing.ts";
import { searchSenders as search } from "../../persistence/queues/sender-search-reading.ts";
import { recordAuditEntry } from "./record-audit-entry.ts";
import { catchRefusal, RefusalError } from "./refusal-error.ts";

const hour = 60 * 60_000;
/** More than a counter asks in its busiest hour, and too few to copy a register by. */
const searchesAnHour = 40;
const hitsShown = 50;
const idBytes = 24;

/**
 * Looks for who sent letters to the own unit, by name, organisation, e-mail or phone. Recorded with the
 * keyed query and the number of hits, before anything is shown (Law 91/2025/QH15). Returns the number
 * under which the hits are kept for an hour, or null where there are none. Refused as
 * `nothing-to-search` without a word, as `searches-too-many` beyond forty in an hour.
 */
export async function searchSenders(
  context: Context,
  actor: OfficerActor,
  typed: string,
): Promise<Result<string | null>> {
  const role = roleForAction(actor, "read-senders");
  if (role === null) return refused("not-permitted");
  const query = senderQuery(typed);
  if (searchWords(query) === "") return refused("nothing-to-search");
  const { clock, ids, keys } = context;
  const now = clock.now();
  const countKey = keys.fingerprint("sender searches", String(actor.officerId));
  return catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const count = await countOnce(transaction, countKey, now, later(now, hour));
      if (count > searchesAnHour) throw new RefusalError("searches-too-many");
      const { unitId, officerId } = actor;
      const found = await search(transaction, { query, unitId, take: hitsShown + 1 });
      await recordAuditEntry(context, transaction, {
        type: "ContactSearched",
        actor,
        role,
        facts: {
          query: keys.fingerprint("sender search", searchWords(query)),
          found: Math.min(found.length, hitsShown),
          more: found.length > hitsShown,
        },
      });
      if (found.length === 0) return null;
      const id = token(ids, idBytes);
      await keepHits(transaction, {
        idHash: keys.tokenHash(id),
        officerId,
        found: JSON.stringify(found.slice(0, hitsShown)),
        more: found.length > hitsShown,
        expiresAt: later(now, hour),
      });
      return id;
    }),
  );
}
