/** A person asks about his own data: by code and secret, or at the counter where he proves who he is. */
import {
  type DataRequestKind,
  type DataRequestProof,
  dataRequestNumber,
  daysFor,
} from "#app/domain/data-rights/data-request.ts";
import { type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleForAction } from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Result } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { tellDataRequest } from "../../outbox/data-request-messages.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { dataRequestsAbout } from "../../persistence/rights/data-request-reading.ts";
import {
  insertDataRequest,
  markDataRequest,
  type NewDataRequest,
  takeDataRequestNumber,
} from "../../persistence/rights/data-request-writing.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";
import { catchRefusal, RefusalError } from "../custody/refusal-error.ts";

export type AskedOnline = {
  readonly kind: Exclude<DataRequestKind, "withdraw-consent">;
  readonly asked: string;
};

/**
 * Registers what the sender asks about the data of his petition; whoever calls has checked code and secret.
 * One request of a kind at a time, else `asked-already`. Returns our number of it.
 */
export const askDataRequest = (
  context: Context,
  code: string,
  { kind, asked }: AskedOnline,
): Promise<Result<number>> =>
  catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const petition = await findPetition(transaction, code);
      if (petition === null) throw new RefusalError("not-found");
      const earlier = await dataRequestsAbout(transaction, petition.id);
      if (earlier.some((one) => one.kind === kind && one.answeredOn === null))
        throw new RefusalError("asked-already");
      return registerDataRequest(context, transaction, {
        unitId: petition.receivingUnitId,
        petition,
        kind,
        asked,
        channel: "tracking",
        proof: "code-and-secret",
        receivedOn: todayOf(context.clock),
      });
    }),
  );

export type AskedAtCounter = {
  readonly kind: DataRequestKind;
  /** Empty where the person has sent no petition here. */
  readonly code: string;
  readonly proof: DataRequestProof;
  readonly proofNote: string;
  readonly personName: string;
  readonly personContact: string;
  readonly asked: string;
  readonly receivedOn: CivilDate;
  readonly involvesOthers: boolean;
};

/**
 * Registers what a person asks who stands at the counter, wrote or called, and how he proved who he is. He is
 * told the number and the last day there, which is the first answer. Of a petition that the officer may not
 * see, or that another unit keeps, there is none: `not-found`.
 */
export const takeInDataRequest = (
  context: Context,
  actor: OfficerActor,
  { code, ...asked }: AskedAtCounter,
): Promise<Result<number>> =>
  catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      if (roleForAction(actor, "take-in-data-request") === null)
        throw new RefusalError("not-permitted");
      const petition = code === "" ? null : await findPetition(transaction, code);
      const isTheirs =
        petition !== null &&
        petition.receivingUnitId === actor.unitId &&
        (!petition.restricted || maySee(actor, petition));
      if (code !== "" && !isTheirs) throw new RefusalError("not-found");
      return registerDataRequest(context, transaction, {
        ...asked,
        unitId: actor.unitId,
        petition,
        channel: "counter",
        actor,
      });
    }),
  );

export type Registering = Partial<
  Pick<AskedAtCounter, "proofNote" | "personName" | "personContact" | "involvesOthers">
> &
  Pick<AskedAtCounter, "kind" | "proof" | "asked" | "receivedOn"> & {
    readonly unitId: number;
    readonly petition: Petition | null;
    readonly channel: "tracking" | "counter";
    readonly actor?: OfficerActor;
  };

/** Gives it the next number of the register and its days, tells the person, and records it. */
export async function registerDataRequest(
  context: Context,
  transaction: Transaction,
  registering: Registering,
): Promise<number> {
  const { petition, actor, involvesOthers = false, ...asked } = registering;
  const { kind, receivedOn, unitId, channel, proof } = asked;
  const at = context.clock.now();
  const year = yearOf(todayOf(context.clock));
  const number = await takeDataRequestNumber(transaction, unitId, year);
  const days = daysFor(await loadCalendar(transaction), kind, receivedOn, involvesOthers);
  const row: NewDataRequest = {
    ...{ proofNote: "", personName: "", personContact: "", ...asked },
    ...days,
    year,
    number,
    involvesOthers,
    petitionId: petition?.id ?? null,
    askedAt: at,
    takenInById: actor?.officerId ?? null,
    firstAnsweredOn: actor ? todayOf(context.clock) : null,
  };
  const id = await insertDataRequest(transaction, row);
  await recordAuditEntry(context, transaction, {
    type: "DataRequestMade",
    actor: actor ?? null,
    role: actor ? (roleForAction(actor, "take-in-data-request") ?? "counter") : "sender",
    ...(actor ? {} : { origin: "public" }),
    ...(petition && { petitionId: petition.id }),
    facts: { requestId: id, year, number, kind, channel, proof, receivedOn, ...days },
    personal: {
      asked: row.asked,
      proofNote: row.proofNote,
      personName: row.personName,
      personContact: row.personContact,
    },
  });
  if (petition) await tellItIsMade(context, transaction, petition, { ...row, id });
  return id;
}

/** A mail that leaves at once is the first answer; a call or a letter is one when somebody made it. */
async function tellItIsMade(
  context: Context,
  transaction: Transaction,
  petition: Petition,
  request: NewDataRequest & { readonly id: number },
) {
  const unit = await findAgency(transaction, request.unitId);
  const number = dataRequestNumber(request, unit?.registerCode ?? "");
  const told = { id: request.id, number, facts: { dueOn: request.dueOn } };
  const at = context.clock.now();
  const way = await tellDataRequest(transaction, petition, "data-request-made", told, at);
  if (way === "email" && request.firstAnsweredOn === null)
    await markDataRequest(transaction, request.id, { firstAnsweredOn: todayOf(context.clock) });
}
