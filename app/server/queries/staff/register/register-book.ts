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
import { todayOf } from "../../../clock.ts";
import type { Context } from "../../../context.ts";
import type { Reader } from "../../../persistence/engine/database.ts";
import { findAgency } from "../../../persistence/people/agency-reading.ts";
import { readShares } from "../../../persistence/petition/petition-rows.ts";
import {
  type RegisterRow,
  readRegister,
  registerYears,
} from "../../../persistence/queues/register-reading.ts";
import { mayReadSenders } from "../../senders/found-senders.ts";
import { initialsOf } from "../../senders/masked-sender.ts";
import { type AnnulledNumber, annulledNumbers } from "./annulled-numbers.ts";

export type RegisterLine = {
  readonly number: number;
  readonly registerNumber: string;
  /** Null for a restricted petition that this person may not see: only its number stands there. */
  readonly entry: {
    readonly code: string;
    readonly receivedOn: CivilDate;
    readonly channel: IntakeChannel;
    /** Whole for whoever may read senders, else the initials. */
    readonly sender: string;
    /** How many send it together with the sender. */
    readonly others: number;
    /** Only in the printed book. */
    readonly address: string;
    /** The receipt day that stood there before it was corrected. */
    readonly firstReceivedOn: CivilDate | null;
    readonly place: string;
    readonly title: string;
    readonly class: PetitionClass | null;
    readonly stage: Stage;
    readonly signed: boolean;
    /** Who answers it, in the order of forwarding; one that does not say more yet has empty texts. */
    readonly hands: readonly RegisterHand[];
    readonly published: boolean;
  } | null;
  /** Its number is annulled: it stays in the book, struck through. */
  readonly annulled: boolean;
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
  /** The foot of the book: every number of the year that is annulled. */
  readonly annulled: readonly AnnulledNumber[];
  /** Who sent what stands there in whole, which is recorded. */
  readonly names: boolean;
  readonly unitName: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly lines: readonly RegisterLine[];
  readonly previous: number | null;
  readonly next: number | null;
};

const registerPageSize = 50;
const sheetLinesMax = 2000;

/**
 * Null for whoever does not work on petitions. A counter sees only what it took in, so no register.
 * Names stand there in whole for whoever may read them, who is recorded before (`recordRegisterRead`).
 */
export async function registerPage(
  context: Context,
  actor: OfficerActor,
  question: {
    readonly year: number | null;
    readonly after: number | null;
    readonly before: number | null;
  },
): Promise<RegisterPage | null> {
  const book = await openBook(context, actor, question.year);
  if (book === null) return null;
  const { unit, year, years } = book;
  const { after, before } = question;
  const limit = registerPageSize;
  const asked = { unitId: actor.unitId, year, after, before, limit };
  const found = await readRegister(context.database.read, asked);
  const beyondPage = found.length > limit;
  const rows = found.slice(0, limit);
  if (before !== null) rows.reverse();
  const names = mayReadSenders(actor);
  return {
    names,
    annulled: await annulledNumbers(context.database.read, actor, {
      year,
      unitCode: unit.registerCode,
    }),
    unitName: unit.name,
    year,
    years,
    lines: await linesOf(context, rows, { actor, unit, detail: names ? "names" : "initials" }),
    previous: (before === null ? after !== null : beyondPage)
      ? (rows[0]?.registerNumber ?? null)
      : null,
    next: before !== null || beyondPage ? (rows.at(-1)?.registerNumber ?? null) : null,
  };
}

export type RegisterSheetPage = {
  readonly whole: boolean;
  readonly unitName: string;
  readonly year: number;
  readonly lines: readonly RegisterLine[];
  readonly annulled: readonly AnnulledNumber[];
  /** The number after which the next sheet begins, where two thousand lines were not all. */
  readonly next: number | null;
};

/**
 * The register on paper, at most two thousand lines after a number: whole, with names and addresses, or a
 * list with initials. Null for whoever reads no register, and of the whole for whoever may not read
 * senders; the whole is only asked for after `recordRegisterPrint`.
 */
export async function registerSheet(
  context: Context,
  actor: OfficerActor,
  question: {
    readonly year: number | null;
    readonly after: number | null;
    readonly whole: boolean;
  },
): Promise<RegisterSheetPage | null> {
  const { whole, after } = question;
  const book = await openBook(context, actor, question.year);
  if (book === null || (whole && !mayReadSenders(actor))) return null;
  const { unit, year } = book;
  const limit = sheetLinesMax;
  const asked = { unitId: actor.unitId, year, after, before: null, limit };
  const found = await readRegister(context.database.read, asked);
  const rows = found.slice(0, limit);
  return {
    whole,
    annulled: await annulledNumbers(context.database.read, actor, {
      year,
      unitCode: unit.registerCode,
    }),
    unitName: unit.name,
    year,
    lines: await linesOf(context, rows, { actor, unit, detail: whole ? "whole" : "initials" }),
    next: found.length > limit ? (rows.at(-1)?.registerNumber ?? null) : null,
  };
}

async function openBook(context: Context, actor: OfficerActor, asked: number | null) {
  if (roleForAction(actor, "oversee") === null) return null;
  const reader = context.database.read;
  const unit = await findAgency(reader, actor.unitId);
  if (unit === null) return null;
  const kept = await registerYears(reader, actor.unitId);
  const year = asked ?? kept[0] ?? yearOf(todayOf(context.clock));
  return { unit, year, years: [...new Set([year, ...kept])].sort((one, other) => other - one) };
}

type Reading = {
  readonly actor: OfficerActor;
  readonly unit: RegisterUnit;
  readonly detail: "initials" | "names" | "whole";
};

const linesOf = ({ database }: Context, rows: readonly RegisterRow[], reading: Reading) =>
  Promise.all(rows.map((row) => lineOf(database.read, row, reading)));

async function lineOf(
  reader: Reader,
  row: RegisterRow,
  { actor, unit, detail }: Reading,
): Promise<RegisterLine> {
  const number = row.registerNumber ?? 0;
  const annulled = row.annulment !== null;
  const registerNumber = formatRegisterNumber({
    number,
    year: row.registerYear ?? 0,
    unitCode: unit.registerCode,
  });
  if (row.restricted && !readsRestricted(row, actor))
    return { number, registerNumber, entry: null, annulled };
  const hands = await handsOf(reader, row, unit);
  const sender = row.organizationName || row.senderName || "";
  const others = readShares(row.others);
  return {
    number,
    registerNumber,
    annulled,
    entry: {
      code: row.code,
      receivedOn: row.receivedOn as CivilDate,
      channel: row.channel as IntakeChannel,
      firstReceivedOn: row.firstReceivedOn as CivilDate | null,
      others: Math.max(0, (row.peopleCount ?? 1) - 1),
      sender: detail === "initials" ? initialsOf(sender) : sender,
      address: (detail === "whole" && row.senderAddress) || "",
      place: row.placeName ?? "",
      title: row.title,
      class: row.class as PetitionClass | null,
      stage: row.stage as Stage,
      signed: row.documentNumber !== null,
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
