import { setImmediate } from "node:timers/promises";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import { findDueDayMoves } from "#app/domain/petition/clocks/clock-starts.ts";
import { stagesWithClocks } from "#app/domain/petition/clocks/foreseen-moves.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { viewsOf } from "#app/domain/petition/shares.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { pendingRecounts } from "../../persistence/time/recount-reading.ts";
import { finishRecounts, type RecountCause } from "../../persistence/time/recount-store.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { runningPetitions } from "../../persistence/time/running-petitions.ts";
import { countAgain } from "./count-again.ts";

const pageSize = 200;
/** So many changes at most in one run, so that a server that is told to stop stops soon. */
const changesPerRun = 500;

type Pass = { readonly ids: readonly number[]; readonly because: RecountCause };

/**
 * Counts open petitions again for the changes that wait for it, in their order; changes of one cause
 * that follow each other are done in one pass. Returns whether it came to its end: what was cut off, or
 * met somebody else's change of the same petition, is taken up by the next run and moves nothing twice.
 */
export async function recountPetitions(context: Context): Promise<boolean> {
  const pass = firstPass(await pendingRecounts(context.database.read));
  if (pass === null) return true;
  const counted = await countPages(context, pass);
  if (counted === null) return false;
  const at = context.clock.now();
  await context.database.transaction((transaction) =>
    finishRecounts(transaction, pass.ids, { counted, at }),
  );
  return true;
}

function firstPass(pending: readonly { id: number; cause: RecountCause }[]): Pass | null {
  const [first] = pending;
  if (first === undefined) return null;
  const other = pending.findIndex(({ cause }) => cause !== first.cause);
  const together = other === -1 ? pending : pending.slice(0, other);
  return { ids: together.map(({ id }) => id), because: first.cause };
}

/** How many were looked at; null where some are left for the next run. */
async function countPages(context: Context, pass: Pass): Promise<number | null> {
  const { read } = context.database;
  let [counted, changed, conflicts, afterId] = [0, 0, 0, 0];
  for (;;) {
    const petitions = await runningPetitions(read, stagesWithClocks, afterId, pageSize);
    const last = petitions.at(-1);
    if (last === undefined) return conflicts === 0 ? counted : null;
    const legalClock = await loadLegalClock(read);
    for (const petition of petitions) {
      counted += 1;
      for (const view of viewsOf(petition)) {
        if (!moves(context, view, legalClock, pass)) continue;
        if (changed === changesPerRun) return null;
        const result = await countAgain(context, view, {
          recountId: pass.ids.at(-1) ?? 0,
          because: pass.because,
        });
        if (result.ok) changed += 1;
        else if (result.reason === "version-conflict") conflicts += 1;
      }
    }
    afterId = last.id;
    // Whoever waits for a page goes first.
    await setImmediate();
  }
}

const moves = (context: Context, petition: Petition, legalClock: LegalClock, pass: Pass) =>
  findDueDayMoves(petition, petition, legalClock, pass.because, todayOf(context.clock)).length > 0;
