/** What looked like a machine's work and waits for somebody to look at it. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { type BotMark, botMarks } from "#app/domain/petition/intake/bot-marks.ts";
import type { Stage } from "#app/domain/petition/petition.ts";
import type { Context } from "../../context.ts";
import {
  countQuarantinedPetitions,
  type QuarantineRow,
  readQuarantine,
} from "../../persistence/petition/quarantine-reading.ts";

export type QuarantineItem = {
  readonly code: string;
  readonly title: string;
  readonly excerpt: string;
  readonly marks: readonly BotMark[];
  readonly sentAt: string;
  readonly stage: Stage;
};

export const quarantinePageSize = 50;

const maySortQuarantine = (actor: OfficerActor) => roleForAction(actor, "sort-quarantine") !== null;

/** One page of the officer's own unit, oldest first; null for who may not sort it. */
export async function quarantinePage(
  context: Context,
  actor: OfficerActor,
  question: {
    readonly state: "held" | "spam";
    readonly after: number | null;
    readonly before: number | null;
  },
) {
  if (!maySortQuarantine(actor)) return null;
  const { after, before } = question;
  const found = await readQuarantine(context.database.read, {
    ...question,
    unitId: actor.unitId,
    limit: quarantinePageSize,
  });
  const more = found.length > quarantinePageSize;
  const rows = found.slice(0, quarantinePageSize);
  if (before !== null) rows.reverse();
  const earlier = before !== null ? more : after !== null;
  const further = before !== null || more;
  return {
    state: question.state,
    items: rows.map(itemOf),
    held: await countQuarantinedPetitions(context.database.read, actor.unitId),
    previous: earlier ? (rows[0]?.id ?? null) : null,
    next: further ? (rows.at(-1)?.id ?? null) : null,
  };
}

function itemOf({ code, title, excerpt, marks, sentAt, stage }: QuarantineRow): QuarantineItem {
  const found = marks.split(" ");
  return {
    code,
    title,
    excerpt,
    marks: botMarks.filter((mark) => found.includes(mark)),
    sentAt,
    stage: stage as Stage,
  };
}

/** How many wait to be looked at, for the navigation; null for who may not sort them. */
export const countQuarantined = (context: Context, actor: OfficerActor) =>
  maySortQuarantine(actor) ? countQuarantinedPetitions(context.database.read, actor.unitId) : null;
