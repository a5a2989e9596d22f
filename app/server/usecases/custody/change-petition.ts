/** The one road of every verb on a petition: authorise, load, decide, commit. */

import { yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import type { Actor, OfficerActor } from "#app/domain/permission/actor.ts";
import { authorise } from "#app/domain/permission/authorise.ts";
import { mayReach, viewFor } from "#app/domain/permission/policy.ts";
import { withClockStarts } from "#app/domain/petition/clocks/clock-starts.ts";
import {
  closableFrom,
  firstDue,
  forwardDue,
  nextDue,
} from "#app/domain/petition/clocks/next-due.ts";
import type { Command } from "#app/domain/petition/lifecycle/commands.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { evolve } from "#app/domain/petition/lifecycle/evolve.ts";
import { decide, isOfWholePetition } from "#app/domain/petition/lifecycle/lifecycle.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { viewMainShare } from "#app/domain/petition/shares.ts";
import type { Result } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { saveForwardings } from "../../persistence/petition/forwarding-writing.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { wordsOfPetition } from "../../persistence/petition/petition-words.ts";
import { savePetition, takeRegisterNumber } from "../../persistence/petition/petition-writing.ts";
import { indexPetition } from "../../persistence/petition/words-writing.ts";
import { moveFigures } from "../../persistence/public/public-count-writing.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { withdrawMessages } from "../../persistence/work/outbox-writing.ts";
import { recordEvents } from "./record-events.ts";
import { catchRefusal, RefusalError } from "./refusal-error.ts";

/**
 * Which petition, and what its reader last saw of it; null for acts that no reader prepared. Where
 * several agencies answer it, the number of the forwarding that is meant; without one it is the
 * person's own, or the main one.
 */
export type Target = {
  readonly code: string;
  readonly version: number | null;
  readonly forwarding?: number | null;
};

/** What a use case adds: the command made from what it finds, and rows of its own. */
export type Change = {
  readonly command: (found: Found) => Promise<Result<Command>> | Result<Command>;
  /** Writes what it changes of the petition's texts and files, before the history covers them. */
  readonly content?: (transaction: Transaction, after: Petition) => Promise<void>;
  readonly alongside?: (transaction: Transaction, after: Petition) => Promise<void>;
};

export type Found = {
  readonly transaction: Transaction;
  readonly petition: Petition;
  readonly legalClock: LegalClock;
};

export type Changed = {
  readonly petition: Petition;
  readonly events: readonly PetitionEvent[];
};

/**
 * Asks a command of a petition. State, history and messages commit together; a refusal writes
 * nothing. Whoever may not see the petition is told that there is none.
 */
export async function changePetition(
  context: Context,
  actor: Actor,
  target: Target,
  change: Change,
): Promise<Result<Changed>> {
  return catchRefusal(() =>
    context.database.transaction((transaction) =>
      changeWithin(context, transaction, actor, target, change),
    ),
  );
}

/** Asks one command of one petition inside the transaction of several; a refusal writes nothing. */
export type Ask = (target: Target, change: Change) => Promise<Result<Changed>>;

/**
 * Asks commands of several petitions beside rows of its own, in one transaction: where the work is
 * refused at the end, nothing of it is kept.
 */
export async function changeTogether<T>(
  context: Context,
  actor: Actor,
  work: (transaction: Transaction, ask: Ask) => Promise<Result<T>>,
): Promise<Result<T>> {
  return catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const ask: Ask = (target, change) =>
        catchRefusal(() => changeWithin(context, transaction, actor, target, change));
      return unwrap(await work(transaction, ask));
    }),
  );
}

function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusalError(result.reason);
}

async function changeWithin(
  context: Context,
  transaction: Transaction,
  actor: Actor,
  target: Target,
  change: Change,
): Promise<Changed> {
  const whole = await findPetition(transaction, target.code);
  if (whole === null || !mayReach(actor, whole)) throw new RefusalError("not-found");
  const petition = viewFor(actor, whole, target.forwarding ?? null);
  if (petition === null) throw new RefusalError("not-found");
  if (target.version !== null && target.version !== petition.version)
    throw new RefusalError("version-conflict");
  const legalClock = await loadLegalClock(transaction);
  const command = unwrap(await change.command({ transaction, petition, legalClock }));
  const role = unwrap(authorise(actor, command, petition));
  const circumstances = await circumstancesOf(
    context,
    transaction,
    actor,
    petition,
    command,
    legalClock,
  );
  const events = markForwarding(
    petition,
    command,
    unwrap(decide(petition, command, circumstances)),
  );
  const begun = { legalClock, at: context.clock.now(), today: circumstances.today };
  const changed = inSteps(events).reduce(
    (before, step) =>
      withClockStarts(before, step.reduce(evolve, before), { ...begun, events: step }),
    petition,
  );
  const after = viewMainShare(changed);
  await commit(context, transaction, { before: whole, after, events, legalClock });
  await change.content?.(transaction, changed);
  await recordEvents(context, transaction, { actor, role, petition: changed, events });
  await moveFigures(transaction, whole, after);
  await change.alongside?.(transaction, changed);
  return { petition: { ...changed, version: petition.version + 1 }, events };
}

/** Where several agencies answer, each event says which forwarding it is about. */
const markForwarding = (
  petition: Petition,
  command: Command,
  events: readonly PetitionEvent[],
): readonly PetitionEvent[] =>
  petition.others.length === 0 || isOfWholePetition(command.type)
    ? events
    : events.map((event) => ({ forwarding: petition.place, ...event }));

/** Each of several forwardings begins its own clocks. */
const inSteps = (events: readonly PetitionEvent[]): readonly (readonly PetitionEvent[])[] =>
  events.filter(({ type }) => type === "PetitionForwarded").length > 1
    ? events.map((event) => [event])
    : [events];

async function circumstancesOf(
  context: Context,
  transaction: Transaction,
  actor: Actor,
  petition: Petition,
  command: Command,
  legalClock: LegalClock,
) {
  const today = todayOf(context.clock);
  const officer: OfficerActor | null = actor.type === "officer" ? actor : null;
  const unit = officer && (await findAgency(transaction, officer.unitId));
  const registers = command.type === "register" && petition.registerNumber === null;
  const year = yearOf(today);
  return {
    today,
    officer,
    onePersonUnit: unit?.onePerson ?? false,
    nextRegisterNumber: registers
      ? { year, number: await takeRegisterNumber(transaction, petition.receivingUnitId, year) }
      : null,
    closableFrom: closableFrom(legalClock, petition),
    legalClock,
  };
}

/** What gives a petition other words by which it is found: an agency, the number of a document. */
const changesWords: ReadonlySet<PetitionEvent["type"]> = new Set([
  "PetitionForwarded",
  "ForwardingPassedOn",
  "ReplySigned",
  "IntakeCorrected",
  "TitleSet",
  "ContactChanged",
]);

type Commit = {
  readonly before: Petition;
  readonly after: Petition;
  readonly events: readonly PetitionEvent[];
  readonly legalClock: LegalClock;
};

async function commit(
  context: Context,
  transaction: Transaction,
  { before, after, events, legalClock }: Commit,
) {
  const asked = events.find((event) => event.type === "SupplementRequested");
  const saved = await savePetition(transaction, {
    before,
    after,
    // What is in quarantine is owed by nobody yet: no list and no timed work is to find it by its day.
    nextDue: after.quarantine === "none" ? firstDue(after, legalClock) : null,
    forwardDue: forwardDue(after, legalClock),
    supplementQuestion: asked?.question ?? null,
    at: context.clock.now(),
  });
  if (!saved) throw new RefusalError("version-conflict");
  await saveForwardings(transaction, {
    before,
    after,
    events,
    today: todayOf(context.clock),
    nextDueOf: (view) => nextDue(view, legalClock),
  });
  if (!after.restricted && events.some(({ type }) => changesWords.has(type)))
    await indexPetition(transaction, after.id, await wordsOfPetition(transaction, after.id));
  if (!before.restricted && after.restricted)
    await withdrawMessages(transaction, before.id, context.clock.now());
}
