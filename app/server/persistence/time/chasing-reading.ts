/** What chasing reads: petitions with a running limit, a page at a time, and due days that moved. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ClockName } from "#app/domain/deadline/rules/clock-name.ts";
import type { EventOf } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { DueMove } from "#app/domain/petition/reminders/digest.ts";
import type { Reader } from "../engine/database.ts";
import {
  askSelected,
  number,
  pick,
  type SelectedRow,
  select,
  text,
} from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";
import { awaitingPetitionRows, petitionRowsById } from "../petition/native-rows.ts";
import { manyWithParts } from "../petition/petition-parts.ts";
import { petitionOf } from "../petition/petition-rows.ts";

/** So few that counting the days of a page holds up nobody. */
const pageSize = 200;

const place = select("p", pick(tables.Petition, "id"), { nextDueOn: text(`p."nextDueOn"`) });
const toPublish = select("e", pick(tables.QueueEntry, "petitionId"));
const late = select("p", pick(tables.Petition, "code"), {
  forwarding: number(`COALESCE(f."place", p."place")`),
});

/**
 * Every petition of which something is owed by a day, the longest due first. What is held in
 * quarantine has no next due day.
 */
export async function* petitionsOwed(reader: Reader): AsyncGenerator<Petition> {
  let last = { id: 0, nextDueOn: "" };
  for (;;) {
    const page = await askSelected(
      reader,
      place,
      `FROM "Petition" p
       WHERE p."nextDueOn" IS NOT NULL AND p."quarantine" = 'none'
         AND (p."nextDueOn", p."id") > ($1, $2)
       ORDER BY p."nextDueOn", p."id" LIMIT ${pageSize}`,
      last.nextDueOn,
      last.id,
    );
    yield* await petitionsOf(
      reader,
      page.map(({ id }) => id),
    );
    const end = page.at(-1);
    if (end === undefined || page.length < pageSize) return;
    last = end;
  }
}

/** Answered since the day and not yet published or declined: their limit stands in no other list. */
export async function* petitionsToPublish(
  reader: Reader,
  answeredSince: CivilDate,
): AsyncGenerator<Petition> {
  let after = 0;
  for (;;) {
    const page = await askSelected(
      reader,
      toPublish,
      `FROM "QueueEntry" e
       WHERE e."queue" = 'to-publish' AND e."sortKey" >= $1 AND e."petitionId" > $2
       ORDER BY e."petitionId" LIMIT ${pageSize}`,
      answeredSince,
      after,
    );
    yield* await petitionsOf(
      reader,
      page.map(({ petitionId }) => petitionId),
    );
    const end = page.at(-1);
    if (end === undefined || page.length < pageSize) return;
    after = end.petitionId;
  }
}

/**
 * Answers that are late, the latest first, as code and number of the forwarding; their senders may
 * have to hear how it stands.
 */
export async function lateForwardings(reader: Reader, today: CivilDate) {
  const handled = `IN ('forwarded', 'in-progress', 'reply-drafted')`;
  return askSelected(
    reader,
    late,
    `FROM "Petition" p LEFT JOIN "Forwarding" f ON f."petitionId" = p."id" AND p."others" <> '[]'
       AND f."stage" ${handled} AND f."role" <> 'support'
     WHERE p."nextDueOn" IS NOT NULL AND p."quarantine" = 'none'
       AND COALESCE(f."stage", p."stage") ${handled}
       AND COALESCE(f."replyDueOn", p."replyDueOn") < $1
     ORDER BY COALESCE(f."replyDueOn", p."replyDueOn"), p."id"`,
    today,
  );
}

/** Petitions whose senders are asked to supply; the index of stages and due days finds them. */
export async function petitionsAwaitingSupplement(reader: Reader): Promise<Petition[]> {
  const rows = await manyWithParts(reader, await awaitingPetitionRows(reader));
  return rows.map(petitionOf);
}

async function petitionsOf(reader: Reader, ids: readonly number[]) {
  const rows = await manyWithParts(reader, await petitionRowsById(reader, ids));
  return rows.map(petitionOf);
}

const move = select("m", pick(tables.DueMove, "id", "petitionId", "clock", "beforeOn", "afterOn"), {
  facts: text(`COALESCE(h."facts", '{}')`),
});

/**
 * Due days that recounts moved which ended after one instant, up to another; by petition. Of which
 * forwarding the day was the history says.
 */
export async function dueMovesBetween(
  reader: Reader,
  after: string,
  upTo: string,
): Promise<ReadonlyMap<number, readonly DueMove[]>> {
  const rows = await askSelected(
    reader,
    move,
    `FROM "DueMove" m JOIN "Recount" r ON r."id" = m."recountId"
     LEFT JOIN "HistoryEvent" h ON h."petitionId" = m."petitionId" AND h."type" = 'DueDayMoved'
       AND h."at" >= r."askedAt" AND h."at" <= r."doneAt"
     WHERE r."doneAt" > $1 AND r."doneAt" <= $2 ORDER BY m."id", h."sequence"`,
    after,
    upTo,
  );
  const found = new Set(rows.filter(isRecorded).map(({ id }) => id));
  const moves = new Map<number, DueMove[]>();
  for (const row of rows) {
    if (found.has(row.id) && !isRecorded(row)) continue;
    const { forwarding = null } = isRecorded(row) ? factsOf(row) : {};
    const { clock, beforeOn } = row;
    const moved = { clock: clock as ClockName, beforeOn: beforeOn as CivilDate, forwarding };
    moves.set(row.petitionId, [...(moves.get(row.petitionId) ?? []), moved]);
  }
  return moves;
}

type MoveRow = SelectedRow<typeof move>;

const factsOf = ({ facts }: MoveRow) => JSON.parse(facts) as Partial<EventOf<"DueDayMoved">>;

/** Whether the event that stands in the row's facts is this move. */
function isRecorded(row: MoveRow): boolean {
  const { clock, before, after } = factsOf(row);
  return clock === row.clock && before === row.beforeOn && after === row.afterOn;
}
