/** Nobody's account is changed in silence: its person and the other administrators are told at once. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { later, todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import { administratorMessages } from "../../outbox/administrator-messages.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { deleteSessionsOf } from "../../persistence/people/session-writing.ts";
import { countOf } from "../../persistence/people/throttle-reading.ts";
import { countOnce } from "../../persistence/people/throttle-writing.ts";
import { enqueueMessages } from "../../persistence/work/outbox-writing.ts";

const dayMilliseconds = 24 * 60 * 60_000;
const changeIdBytes = 12;

/** What of an account decides who gets in, and what is seen there. */
export type AccountFacts = {
  readonly email: string;
  readonly agencyId: number;
  readonly roles: readonly string[];
  readonly readsRestricted: boolean;
};
type Account = { readonly id: number; readonly language: string };

const seesOtherwise = (before: AccountFacts, after: AccountFacts) =>
  before.agencyId !== after.agencyId ||
  before.readsRestricted !== after.readsRestricted ||
  [...before.roles].sort().join() !== [...after.roles].sort().join();

/**
 * Tells of another address, at the old one and the new one, and of other roles, at the person's address;
 * the administrators who did not do it are told of both. Another address ends the account's sessions, and
 * for a day no new password is to be had there: whoever changed it gains nothing before its person hears.
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
  const change = token(context.ids, changeIdBytes);
  const addresses = isMoved ? [before.email, after.email] : [after.email];
  const toPerson = addresses.map((address, place) => ({
    messageKey: `account-changed:${change}:${place}`,
    petitionId: null,
    channel: "email" as const,
    template: isMoved ? ("address-changed" as const) : ("roles-changed" as const),
    language: account.language,
    audience: "officer" as const,
    officerId: account.id,
    address,
    facts,
  }));
  const toAdministrators = await administratorMessages(transaction, {
    key: `account-changed:${change}:told`,
    template: "account-changed",
    facts,
    except: [actor.officerId, account.id],
  });
  await enqueueMessages(transaction, [...toPerson, ...toAdministrators], at);
}

const closedKey = ({ keys }: Context, officerId: number) =>
  keys.fingerprint("address changed", String(officerId));

/** Whether the account's address was changed within a day, so that no new password is mailed there. */
export const isNewlyMoved = async (context: Context, transaction: Transaction, officerId: number) =>
  (await countOf(transaction, closedKey(context, officerId), context.clock.now())) !== null;
