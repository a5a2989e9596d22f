/** The register (so tiep nhan) of a unit: one year, in the order of its numbers. */
import { type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatRegisterNumber } from "#app/domain/identifiers/register-number.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type {
  ForwardingRole,
  IntakeChannel,
  PetitionClass,
  Stage,
} from "#app/domain/petition/petition.ts";
import type { OfficerId } from "#app/domain/petition/petition-ids.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { readShares } from "../../persistence/petition/petition-rows.ts";
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
    /** Who answers it, in the order of forwarding; one that does not say more yet has empty texts. */
    readonly hands: readonly RegisterHand[];
    readonly published: boolean;
  } | null;
};

/** What the book says of one forwarding. */
export type RegisterHand = {
  readonly place: number;
  readonly agency: string;
  readonly role: ForwardingRole;
  /** The places of its points; empty for all of them. */
  readonly points: readonly number[];
  readonly forwardedOn: CivilDate | null;
  /** The day on which the sender was answered, or an opinion was handed to the agency that leads. */
  readonly answeredOn: CivilDate | null;
  readonly document: string;
};

export type RegisterPage = {
  readonly unitName: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly lines: readonly RegisterLine[];
  readonly previous: number | null;
  readonly next: number | null;
};

const registerPageSize = 50;

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
  if (roleForAction(actor, "oversee") === null) return null;
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
    lines: await Promise.all(rows.map((row) => lineOf(reader, row, actor, unit))),
    previous: (before === null ? after !== null : beyondPage)
      ? (rows[0]?.registerNumber ?? null)
      : null,
    next: before !== null || beyondPage ? (rows.at(-1)?.registerNumber ?? null) : null,
  };
}

async function lineOf(
  reader: Reader,
  row: RegisterRow,
  actor: OfficerActor,
  unit: RegisterUnit,
): Promise<RegisterLine> {
  const number = row.registerNumber ?? 0;
  const registerNumber = formatRegisterNumber({
    number,
    year: row.registerYear ?? 0,
    unitCode: unit.registerCode,
  });
  if (row.restricted && !readsRestricted(row, actor))
    return { number, registerNumber, entry: null };
  const hands = await handsOf(reader, row, unit);
  const others = readShares(row.others);
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
      hands,
      published: [row.publication, ...others.map(({ publication }) => publication.state)].includes(
        "published",
      ),
    },
  };
}

type RegisterUnit = { readonly shortName: string; readonly registerCode: string };

/** The share of the petition's own row, and those beside it. */
async function handsOf(
  reader: Reader,
  row: RegisterRow,
  unit: RegisterUnit,
): Promise<readonly RegisterHand[]> {
  const others = readShares(row.others);
  // Who answers alone in its own register need not be named.
  const itself = (kept: boolean) => (kept && others.length > 0 ? unit.shortName : "");
  const main: RegisterHand = {
    place: row.place,
    agency: row.handlerName ?? itself(row.handledInOffice),
    role: row.role as ForwardingRole,
    points: JSON.parse(row.ownPoints) as number[],
    forwardedOn: row.forwardedOn as CivilDate | null,
    answeredOn: row.answeredOn as CivilDate | null,
    document: (row.answeredOn && row.documentNumber) ?? "",
  };
  const beside = others.map(async (share): Promise<RegisterHand> => {
    const { place, role, ownPoints: points, forwarding, reply } = share;
    const agency = forwarding && (await findAgency(reader, forwarding.agencyId));
    const answeredOn = share.answeredOn ?? (role === "support" ? reply?.submittedOn : null) ?? null;
    return {
      place,
      agency: agency?.shortName ?? itself(share.handledInOffice),
      role,
      points,
      forwardedOn: forwarding?.forwardedOn ?? null,
      answeredOn,
      document: (answeredOn && reply?.signature?.documentNumber) ?? "",
    };
  });
  return [main, ...(await Promise.all(beside))].sort((one, other) => one.place - other.place);
}

const readsRestricted = (row: RegisterRow, actor: OfficerActor) =>
  actor.readsRestricted && !(JSON.parse(row.steppedAside) as OfficerId[]).includes(actor.officerId);
