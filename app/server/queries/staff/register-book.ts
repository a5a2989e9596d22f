/** The register (so tiep nhan) of a unit: one year, in the order of its numbers. */
import { type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForDeed } from "#app/domain/permission/policy.ts";
import type { IntakeChannel, PetitionClass, Stage } from "#app/domain/petition/petition.ts";
import type { OfficerId } from "#app/domain/petition/petition-ids.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import {
  type RegisterRow,
  readRegister,
  registerYears,
} from "../../persistence/queues/register-reading.ts";

export type RegisterLine = {
  readonly number: number;
  readonly registerNumber: string;
  /** Null for a restricted petition that this person may not see: only its number stands there. */
  readonly entry: {
    readonly code: string;
    readonly receivedOn: CivilDate;
    readonly channel: IntakeChannel;
    readonly sender: string;
    readonly place: string;
    readonly title: string;
    readonly class: PetitionClass | null;
    readonly stage: Stage;
    readonly agency: string;
    readonly forwardedOn: CivilDate | null;
    readonly dueOn: CivilDate | null;
    readonly answeredOn: CivilDate | null;
    readonly document: string;
    readonly published: boolean;
  } | null;
};

export type RegisterPage = {
  readonly unitName: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly lines: readonly RegisterLine[];
  readonly previous: number | null;
  readonly next: number | null;
};

export const registerPageSize = 50;

/** Null for whoever does not work on petitions. A counter sees only what it took in, so no register. */
export async function registerPage(
  context: Context,
  actor: OfficerActor,
  question: {
    readonly year: number | null;
    readonly after: number | null;
    readonly before: number | null;
  },
): Promise<RegisterPage | null> {
  if (roleForDeed(actor, "work-queue") === null) return null;
  const reader = context.database.read;
  const unit = await findAgency(reader, actor.unitId);
  if (unit === null) return null;
  const kept = await registerYears(reader, actor.unitId);
  const year = question.year ?? kept[0] ?? yearOf(todayOf(context.clock));
  const { after, before } = question;
  const limit = registerPageSize;
  const found = await readRegister(reader, { unitId: actor.unitId, year, after, before, limit });
  const beyondPage = found.length > limit;
  const rows = found.slice(0, limit);
  if (before !== null) rows.reverse();
  return {
    unitName: unit.name,
    year,
    years: [...new Set([year, ...kept])].sort((one, other) => other - one),
    lines: rows.map((row) => lineOf(row, actor, unit.registerCode)),
    previous: (before === null ? after !== null : beyondPage)
      ? (rows[0]?.registerNumber ?? null)
      : null,
    next: before !== null || beyondPage ? (rows.at(-1)?.registerNumber ?? null) : null,
  };
}

function lineOf(row: RegisterRow, actor: OfficerActor, unitCode: string): RegisterLine {
  const number = row.registerNumber ?? 0;
  const registerNumber = formatRegisterNumber({ number, year: row.registerYear ?? 0, unitCode });
  if (row.restricted && !readsRestricted(row, actor))
    return { number, registerNumber, entry: null };
  return {
    number,
    registerNumber,
    entry: {
      code: row.code,
      receivedOn: row.receivedOn as CivilDate,
      channel: row.channel as IntakeChannel,
      sender: row.organizationName || row.senderName || "",
      place: row.placeName ?? "",
      title: row.title,
      class: row.class as PetitionClass | null,
      stage: row.stage as Stage,
      agency: row.handlerName ?? "",
      forwardedOn: row.forwardedOn as CivilDate | null,
      dueOn: row.nextDueOn as CivilDate | null,
      answeredOn: row.answeredOn as CivilDate | null,
      document: (row.answeredOn && row.documentNumber) ?? "",
      published: row.publication === "published",
    },
  };
}

const readsRestricted = (row: RegisterRow, actor: OfficerActor) =>
  actor.readsRestricted && !(JSON.parse(row.steppedAside) as OfficerId[]).includes(actor.officerId);
