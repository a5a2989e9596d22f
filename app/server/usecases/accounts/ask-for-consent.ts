/** A change that one administrator alone may not make waits for a second person; time does not help it. */
import {
  type AccountChangeKind,
  type AccountStep,
  consentFor,
  peopleWhoConsent,
} from "#app/domain/permission/account-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { messageToOfficer } from "../../outbox/account-messages.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { hasRegisteredPetition } from "../../persistence/people/account-change-reading.ts";
import {
  insertAccountChange,
  replaceWaitingChange,
} from "../../persistence/people/account-change-writing.ts";
import { officerActor, officersAtWork } from "../../persistence/people/officer-reading.ts";
import { enqueueMessages } from "../../persistence/work/outbox-writing.ts";
import { RefusalError } from "../custody/refusal-error.ts";

type Wish = {
  readonly kind: AccountChangeKind;
  readonly officerId: number | null;
  readonly step: AccountStep;
  /** What is kept to be done on consent. */
  readonly wanted: object;
};

/**
 * Puts the change aside and tells who may consent; null where it needs nobody, as everything before the
 * installation's first registered petition. Refused where nobody is there who could.
 */
export async function askForConsent(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  { kind, officerId, step, wanted }: Wish,
): Promise<{ readonly changeId: number } | null> {
  const consent = consentFor(kind, step);
  if (consent === "nobody" || !(await hasRegisteredPetition(transaction))) return null;
  const atWork = await officersAtWork(transaction);
  const { agencyId } = step.after;
  const asked = { askedById: actor.officerId, officerId, agencyId };
  const people = peopleWhoConsent(consent, asked, atWork.map(officerActor));
  if (people.length === 0) throw new RefusalError("no-second-person");
  const askedAt = context.clock.now();
  const change = {
    kind,
    officerId,
    wanted: JSON.stringify(wanted),
    askedById: actor.officerId,
    askedAt,
  };
  await replaceWaitingChange(transaction, change);
  const changeId = await insertAccountChange(transaction, change);
  const told = {
    key: `change-waiting:${changeId}`,
    template: "change-waiting" as const,
    facts: { day: todayOf(context.clock), page: "account-changes" },
  };
  const messages = atWork
    .filter(({ id }) => people.some((one) => one.officerId === id))
    .map((row) => messageToOfficer(row, told));
  await enqueueMessages(transaction, messages, askedAt);
  return { changeId };
}
