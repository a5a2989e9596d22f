/** Nobody's account is changed in silence: its person, its unit's lead and the other administrators hear. */
import { type AccountFacts, seesOtherwise } from "#app/domain/permission/account-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { later, todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import { messageToOfficer, unitLeadMessages } from "../../outbox/account-messages.ts";
import { administratorMessages } from "../../outbox/administrator-messages.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { deleteSessionsOf } from "../../persistence/people/session-writing.ts";
import { countOf } from "../../persistence/people/throttle-reading.ts";
import { countOnce } from "../../persistence/people/throttle-writing.ts";
import { enqueueMessages } from "../../persistence/work/outbox-writing.ts";

const dayMilliseconds = 24 * 60 * 60_000;
const changeIdBytes = 12;

type Account = { readonly id: number; readonly language: string };

/**
 * Tells of another address, at the old one and the new one, and of other roles, at the person's address;
 * the lead of the unit and the administrators who did not do it are told of both. Another address ends the
 * account's sessions, and for a day no new password is to be had there: whoever changed it gains nothing
 * before its person hears.
 */
export async function tellOfChange(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  account: Account,
  before: AccountFacts,
  after: AccountFacts,
) {
  const at = context.clock.now();
  const isMoved = before.email !== after.email;
  if (isMoved) {
    await deleteSessionsOf(transaction, account.id);
    const key = closedKey(context, account.id);
    await countOnce(transaction, key, at, later(at, dayMilliseconds));
  }
  if (!isMoved && !seesOtherwise(before, after)) return;
  const facts = { day: todayOf(context.clock) };
  const key = newKey(context);
  const addresses = isMoved ? [before.email, after.email] : [after.email];
  const template = isMoved ? "address-changed" : "roles-changed";
  const toPerson = addresses.map((email, place) =>
    messageToOfficer({ ...account, email }, { key: `${key}:${place}`, template, facts }),
  );
  await enqueueMessages(transaction, toPerson, at);
  const unitIds = [before.agencyId, after.agencyId];
  await tellOthersOfChange(context, transaction, actor, { key, officerId: account.id, unitIds });
}

const newKey = (context: Context) => `account-changed:${token(context.ids, changeIdBytes)}`;

/** Tells the leads of the units and the administrators, except who did it and whose account it is. */
export async function tellOthersOfChange(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  {
    key = newKey(context),
    officerId,
    unitIds,
  }: { key?: string; officerId: number; unitIds: readonly number[] },
) {
  const facts = { day: todayOf(context.clock) };
  const toAdministrators = await administratorMessages(transaction, {
    key: `${key}:told`,
    template: "account-changed",
    facts,
    except: [actor.officerId, officerId],
  });
  const toLeads = await unitLeadMessages(transaction, {
    key: `${key}:lead`,
    template: "unit-account-changed",
    facts,
    unitIds,
    except: [
      actor.officerId,
      officerId,
      ...toAdministrators.flatMap((message) => message.officerId ?? []),
    ],
  });
  await enqueueMessages(transaction, [...toAdministrators, ...toLeads], context.clock.now());
}

const closedKey = ({ keys }: Context, officerId: number) =>
  keys.fingerprint("address changed", String(officerId));

/** Whether the account's address was changed within a day, so that no new password is mailed there. */
export const isNewlyMoved = async (context: Context, transaction: Transaction, officerId: number) =>
  (await countOf(transaction, closedKey(context, officerId), context.clock.now())) !== null;
