/** Recounts of open petitions that changes ask for, and the due days that a recount moved. */
import type { ForeseenMove } from "#app/domain/petition/clocks/foreseen-moves.ts";
import { canonicalJson, type Json } from "../engine/canonical-json.ts";
import { type Transaction, writeClient } from "../engine/database.ts";

export type RecountCause = "rule" | "calendar";

type Asked = {
  readonly cause: RecountCause;
  /** What was changed: a line and version, a day, a year, the office's hours. */
  readonly detail: { readonly [name: string]: Json };
  readonly at: string;
  readonly byId: number;
};

/** Enqueues a recount, in the transaction of the change itself, so that none is forgotten. */
export async function enqueueRecount(transaction: Transaction, { cause, detail, at, byId }: Asked) {
  const client = await writeClient(transaction);
  await client.recount.create({
    data: { cause, detail: canonicalJson(detail), askedAt: at, askedById: byId },
  });
}

export async function recordDueMoves(
  transaction: Transaction,
  moved: { recountId: number; petitionId: number; at: string },
  moves: readonly ForeseenMove[],
) {
  const { recountId, petitionId, at: movedAt } = moved;
  const client = await writeClient(transaction);
  await client.dueMove.createMany({
    data: moves.map(({ clock, before: beforeOn, after: afterOn }) => ({
      recountId,
      petitionId,
      clock,
      beforeOn,
      afterOn,
      movedAt,
    })),
  });
}

/**
 * Ends recounts that were done in one pass; the last of them carries the figures. Due days that
 * moved are counted from their rows, so that a pass that was cut off and taken up again counts each once.
 */
export async function finishRecounts(
  transaction: Transaction,
  ids: readonly number[],
  { counted, at }: { counted: number; at: string },
) {
  const { recount, dueMove } = await writeClient(transaction);
  const last = ids.at(-1);
  await recount.updateMany({ where: { id: { in: [...ids] } }, data: { doneAt: at } });
  if (last === undefined) return;
  const moved = await dueMove.count({ where: { recountId: { in: [...ids] } } });
  await recount.update({ where: { id: last }, data: { counted, moved } });
}
