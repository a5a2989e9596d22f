/** What the office does with a request about data: the first answer, more days, the answer. */

import type { AdministrationEventType } from "#app/domain/administration/events.ts";
import {
  type DataRequestAnswer,
  type DataRequestDelay,
  dataRequestNumber,
  extendedDueOn,
  judgeAnswer,
} from "#app/domain/data-rights/data-request.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleForAction } from "#app/domain/permission/policy.ts";
import type { ContentPart } from "#app/domain/petition/lifecycle/content-parts.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Result } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { type DataRequestNews, tellDataRequest } from "../../outbox/data-request-messages.ts";
import type { Json } from "../../persistence/engine/canonical-json.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import {
  type DataRequest,
  findDataRequest,
} from "../../persistence/rights/data-request-reading.ts";
import { markDataRequest } from "../../persistence/rights/data-request-writing.ts";
import { loadCalendar } from "../../persistence/time/calendar-reading.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";
import { catchRefusal, RefusalError } from "../custody/refusal-error.ts";

export type FoundRequest = {
  readonly transaction: Transaction;
  readonly request: DataRequest;
  /** The petition whose data are meant; null where the person has sent none. */
  readonly petition: Petition | null;
};

type Recorded = {
  readonly facts: { readonly [name: string]: Json };
  readonly personal?: { readonly [name: string]: Json };
  /** What of the petition's texts and files it changed. */
  readonly covers?: readonly ContentPart[];
};

/**
 * Lets an officer of the unit to which a request went do the work, and records it. Whoever may not answer
 * such requests, or not see the petition, is told that there is none.
 */
export const changeDataRequest = (
  context: Context,
  actor: OfficerActor,
  id: number,
  type: AdministrationEventType,
  work: (found: FoundRequest) => Promise<Recorded>,
): Promise<Result<null>> =>
  catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const role = roleForAction(actor, "answer-data-request");
      const request = await findDataRequest(transaction, id);
      const petition = request?.code ? await findPetition(transaction, request.code) : null;
      const hidden = petition?.restricted && !maySee(actor, petition);
      if (role === null || request?.unitId !== actor.unitId || hidden)
        throw new RefusalError("not-found");
      const { facts, ...more } = await work({ transaction, request, petition });
      await recordAuditEntry(context, transaction, {
        ...{ type, actor, role, ...more },
        ...(petition && { petitionId: petition.id }),
        facts: { requestId: id, ...facts },
      });
      return null;
    }),
  );

const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new RefusalError(result.reason);
};

/** Promises the news to the person where his petition says how he is reached. */
async function tell(
  context: Context,
  { transaction, request, petition }: FoundRequest,
  news: DataRequestNews,
  facts: { readonly [name: string]: string },
) {
  if (petition === null) return;
  const told = { id: request.id, number: dataRequestNumber(request, request.unitCode), facts };
  await tellDataRequest(transaction, petition, news, told, context.clock.now());
}

/** Records that the person was told that it was received, and by when it is answered. */
export const acknowledgeDataRequest = (context: Context, actor: OfficerActor, id: number) =>
  changeDataRequest(context, actor, id, "DataRequestAcknowledged", async (found) => {
    const { firstAnsweredOn, answeredOn } = found.request;
    if (firstAnsweredOn !== null || answeredOn !== null)
      throw new RefusalError("data-request-answered");
    const on = todayOf(context.clock);
    await markDataRequest(found.transaction, id, { firstAnsweredOn: on });
    return { facts: { on } };
  });

/** Gives itself more days, once and with its reason, of which the person is told. */
export const extendDataRequest = (
  context: Context,
  actor: OfficerActor,
  id: number,
  { days, reason }: { readonly days: number; readonly reason: DataRequestDelay },
) =>
  changeDataRequest(context, actor, id, "DataRequestExtended", async (found) => {
    const { transaction, request } = found;
    const calendar = await loadCalendar(transaction);
    const dueOn = unwrap(extendedDueOn(calendar, request, days, todayOf(context.clock)));
    const extendedFrom = request.dueOn;
    await markDataRequest(transaction, id, { dueOn, extendedFrom, extensionReason: reason });
    await tell(context, found, "data-request-extended", { dueOn, delay: reason });
    return { facts: { before: extendedFrom, after: dueOn, reason } };
  });

/** Answers it: granted, granted in part or refused, the latter two with their ground. */
export const answerDataRequest = (
  context: Context,
  actor: OfficerActor,
  id: number,
  given: DataRequestAnswer,
) =>
  changeDataRequest(context, actor, id, "DataRequestAnswered", async (found) => {
    const { request } = found;
    const { outcome, ground, answer } = unwrap(judgeAnswer(request, given));
    const on = todayOf(context.clock);
    await markDataRequest(found.transaction, id, {
      ...{ outcome, ground: ground ?? "", answer },
      answeredOn: on,
      answeredById: actor.officerId,
      firstAnsweredOn: request.firstAnsweredOn ?? on,
    });
    await tell(context, found, "data-request-answered", {});
    return { facts: { outcome, ground: ground ?? "", on }, personal: { answer } };
  });
