/** Changes after which open petitions are counted again, and the due days that moved by it. */
import type { ForeseenMove } from "#app/domain/petition/clocks/foreseen-moves.ts";
import { canonicalJson, type Json } from "../engine/canonical-json.ts";
import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";

export type RecountCause = "rule" | "calendar";

type Asked = {
  readonly cause: RecountCause;
  /** What was changed: a line and version, a day, a year, the office's hours. */
  readonly detail: { readonly [name: string]: Json };
  readonly at: string;
  readonly byId: number;
};

/** In the transaction of the change itself, so that none is forgotten. */
export async function askRecount(transaction: Transaction, { cause, detail, at, byId }: Asked) {
  await writeClient(transaction).recount.create({
    data: { cause, detail: canonicalJson(detail), askedAt: at, askedById: byId },
  });
}

/** Those that are still to be done, the oldest first. */
export async function undoneRecounts(reader: Reader) {
  const rows = await readClient(reader).recount.findMany({
    where: { doneAt: null },
    select: { id: true, cause: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, cause }) => ({ id, cause: cause as RecountCause }));
}

export async function recordDueMoves(
  transaction: Transaction,
  moved: { recountId: number; petitionId: number; at: string },
  moves: readonly ForeseenMove[],
) {
  const { recountId, petitionId, at: movedAt } = moved;
  await writeClient(transaction).dueMove.createMany({
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
  const { recount, dueMove } = writeClient(transaction);
  const last = ids.at(-1);
  await recount.updateMany({ where: { id: { in: [...ids] } }, data: { doneAt: at } });
  if (last === undefined) return;
  const moved = await dueMove.count({ where: { recountId: { in: [...ids] } } });
  await recount.update({ where: { id: last }, data: { counted, moved } });
}

/** The newest first, with who asked for each. */
export async function recentRecounts(reader: Reader, atMost: number) {
  const client = readClient(reader);
  const rows = await client.recount.findMany({ orderBy: { id: "desc" }, take: atMost });
  const ids = rows.flatMap(({ askedById }) => askedById ?? []);
  const officers = await client.officer.findMany({
    where: { id: { in: ids } },
    select: { id: true, displayName: true },
  });
  const names = new Map(officers.map(({ id, displayName }) => [id, displayName]));
  return rows.map(({ cause, detail, askedById, ...row }) => ({
    ...row,
    cause: cause as RecountCause,
    detail: JSON.parse(detail) as { readonly [name: string]: Json },
    askedBy: names.get(askedById ?? 0) ?? "",
  }));
}
