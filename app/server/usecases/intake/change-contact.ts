/** The sender says how he is reached from now on; a code or a call proves it. */
import type { Actor } from "#app/domain/permission/actor.ts";
import {
  type Contact,
  type ContactChange,
  type ContactWay,
  contactAsksMax,
  contactCodeId,
  contactCodeLife,
  contactCodeOf,
  contactCodePause,
  contactWays,
} from "#app/domain/petition/contact-change.ts";
import { accepted, refused } from "#app/domain/result.ts";
import { later } from "../../clock.ts";
import type { Context } from "../../context.ts";
import { sameText } from "../../keys.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { countOnce } from "../../persistence/people/throttle-writing.ts";
import { contactChangesAsked, pendingContact } from "../../persistence/petition/asked-question.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { updateSender } from "../../persistence/petition/petition-writing.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";
import {
  redirectMails,
  withdrawSecrets,
  withdrawTasks,
} from "../../persistence/work/outbox-writing.ts";
import { changePetition, type Found, type Target } from "../custody/change-petition.ts";

const day = 24 * 60 * 60 * 1000;

/** What was typed; an empty text changes nothing. */
export type TypedContact = { readonly [W in ContactWay]: string };

/**
 * The sender asks to be reached in another way: a code goes to a new e-mail address, with a pause before
 * the next one, and the receiving unit gets a call to make about the rest. What stood before holds until
 * then.
 */
export const askContactChange = (
  context: Context,
  actor: Actor,
  target: Target,
  typed: TypedContact,
) =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition }) => {
      const asked = await contactChangesAsked(transaction, petition.id);
      const since = later(context.clock.now(), -contactCodePause);
      const aDayAgo = later(context.clock.now(), -day);
      const pending = await pendingContact(transaction, petition);
      const anew = (way: "phone" | "postalAddress") =>
        typed[way] === pending[way]?.value ? "" : typed[way];
      const wanted = { ...typed, phone: anew("phone"), postalAddress: anew("postalAddress") };
      return accepted({
        type: "ask-contact-change",
        contact: await changeTo(transaction, petition.id, wanted),
        askedOften: asked.filter(({ at }) => at > aDayAgo).length >= contactAsksMax,
        mailedLately: asked.some(({ at, contact }) => contact.after.email && at > since),
      });
    },
  });

/** The sender proves a new e-mail address by the code that went there; refused after a few wrong ones. */
export async function proveEmail(context: Context, actor: Actor, target: Target, typed: string) {
  const { database, clock, keys } = context;
  const petition = await findPetition(database.read, target.code);
  const pending = petition && (await pendingContact(database.read, petition)).email;
  if (!petition || !pending || later(pending.at, contactCodeLife.milliseconds) <= clock.now())
    return refused("contact-code-wrong");
  const codeId = contactCodeId(petition.code, pending.at);
  const tries = await database.transaction((transaction) =>
    countOnce(
      transaction,
      keys.fingerprint("contact code", codeId),
      clock.now(),
      later(clock.now(), contactCodeLife.milliseconds),
    ),
  );
  const right = contactCodeOf(Buffer.from(keys.linkToken(codeId), "base64url"));
  const digits = [...typed].filter((sign) => sign >= "0" && sign <= "9").join("");
  if (tries > contactCodeLife.tries || !sameText(right, digits))
    return refused("contact-code-wrong");
  return changePetition(context, actor, target, {
    command: async (found) => confirming(found, ["email"], false),
    alongside: async (transaction, { id }) => {
      await withdrawSecrets(transaction, id, clock.now());
      await redirectMails(transaction, id, pending.value);
    },
  });
}

/**
 * The officer who reached the sender in the new way confirms it; where another number stood there, that one
 * was rung first or reaches nobody, else `old-number-first`. The call is made by that.
 */
export const confirmContact = (
  context: Context,
  actor: Actor,
  target: Target,
  { oldTried }: { readonly oldTried: boolean },
) =>
  changePetition(context, actor, target, {
    command: async (found) => confirming(found, ["phone", "postalAddress"], oldTried),
    alongside: (transaction, { id }) => endAsking(context, transaction, id),
  });

/** The officer leaves the contact data as they are; the sender reads so on his page. */
export const declineContact = (
  context: Context,
  actor: Actor,
  target: Target,
  { note }: { readonly note: string },
) =>
  changePetition(context, actor, target, {
    command: () => accepted({ type: "decline-contact", note }),
    alongside: (transaction, { id }) => endCalls(context, transaction, id),
  });

/** The call is made; a secret that has not left was meant for whoever stood there. */
async function endAsking(context: Context, transaction: Transaction, petitionId: number) {
  await endCalls(context, transaction, petitionId);
  await withdrawSecrets(transaction, petitionId, context.clock.now());
}

const endCalls = ({ clock }: Context, transaction: Transaction, petitionId: number) =>
  withdrawTasks(transaction, petitionId, "contact-asked", clock.now());

/** Writes what is pending of these ways; a refusal afterwards takes it back. */
async function confirming(
  { transaction, petition }: Found,
  ways: readonly ContactWay[],
  oldTried: boolean,
) {
  const pending = await pendingContact(transaction, petition);
  const wanted = ways.map((way) => [way, pending[way]?.value ?? ""] as const);
  const typed = { email: "", phone: "", postalAddress: "", ...Object.fromEntries(wanted) };
  const contact = await changeTo(transaction, petition.id, typed);
  // An e-mail address is confirmed by the code that went there alone.
  if (contact !== null) await updateSender(transaction, petition.id, contact.after, "proven");
  return accepted({ type: "confirm-contact", contact, oldTried } as const);
}

/** What is another text than what stands there; null where nothing is, and where the sender was erased. */
async function changeTo(
  transaction: Transaction,
  petitionId: number,
  typed: TypedContact,
): Promise<ContactChange | null> {
  const stored = await findSender(transaction, petitionId);
  if (stored === null || stored.nameSortKey === "") return null;
  const ways = contactWays.filter((way) => typed[way] !== "" && typed[way] !== stored[way]);
  if (ways.length === 0) return null;
  const pick = (from: TypedContact): Contact =>
    Object.fromEntries(ways.map((way) => [way, from[way]]));
  return { before: pick(stored), after: pick(typed) };
}
