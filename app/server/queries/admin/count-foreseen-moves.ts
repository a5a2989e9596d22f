import { setImmediate } from "node:timers/promises";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ClockName } from "#app/domain/deadline/rules/clock-name.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import {
  type ForeseenMove,
  foreseenMoves,
  stagesOfClock,
  stagesWithClocks,
} from "#app/domain/petition/clocks/foreseen-moves.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { runningPetitions } from "../../persistence/time/running-petitions.ts";

const pageSize = 500;
/** As many as are counted in about a second; an office with more open ones is told so. */
const petitionsMax = 20_000;
const shownMax = 20;

export type PreviewedMove = ForeseenMove & { readonly code: string; readonly late: boolean };

export type Foreseen = {
  readonly counted: number;
  /** Whether there were more open petitions than were counted. */
  readonly cutOff: boolean;
  readonly moved: number;
  /** Due days that are in time today and would be late. */
  readonly late: number;
  /** The first of them by code. */
  readonly shown: readonly PreviewedMove[];
};

export type Drafted = {
  readonly legalClock: LegalClock;
  readonly because: "rule" | "calendar";
  /** The clock whose rule it is; null where every clock may move. */
  readonly clock: ClockName | null;
};

/** What a drafted rule or calendar would move, counted on the open petitions themselves. */
export async function countForeseenMoves(context: Context, drafted: Drafted): Promise<Foreseen> {
  const today = todayOf(context.clock);
  const stages = drafted.clock ? stagesOfClock[drafted.clock] : stagesWithClocks;
  const moves: PreviewedMove[] = [];
  let [counted, afterId] = [0, 0];
  while (stages.length > 0 && counted < petitionsMax) {
    const page = await runningPetitions(context.database.read, stages, afterId, pageSize);
    const last = page.at(-1);
    if (last === undefined) break;
    for (const petition of page) moves.push(...movesOf(petition, drafted, today));
    counted += page.length;
    afterId = last.id;
    // Whoever waits for a page goes first.
    await setImmediate();
  }
  const shown = moves.toSorted((a, b) => (a.code < b.code ? -1 : 1)).slice(0, shownMax);
  const cutOff = counted >= petitionsMax;
  const late = moves.filter((move) => move.late).length;
  return { counted, cutOff, moved: moves.length, late, shown };
}

/** Restricted petitions are in no list. */
function movesOf(
  petition: Petition,
  { legalClock, because, clock }: Drafted,
  today: CivilDate,
): PreviewedMove[] {
  if (petition.restricted) return [];
  return foreseenMoves(petition, legalClock, because, today)
    .filter((move) => clock === null || move.clock === clock)
    .map((move) => ({
      ...move,
      code: petition.code,
      late: move.before >= today && move.after < today,
    }));
}
