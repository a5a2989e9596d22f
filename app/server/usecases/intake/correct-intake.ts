import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import { roleFor } from "#app/domain/permission/policy.ts";
import type {
  CodedReason,
  IntakeReason,
  SenderChange,
  SenderFacts,
} from "#app/domain/petition/correction.ts";
import { endsLater, receiptCorrection } from "#app/domain/petition/lifecycle/correcting-intake.ts";
import type { IntakeChannel, Petition } from "#app/domain/petition/petition.ts";
import { accepted, refused } from "#app/domain/result.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { updateSender } from "../../persistence/petition/petition-writing.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";
import {
  redirectMails,
  tellInsteadOfMailing,
  withdrawSecrets,
} from "../../persistence/work/outbox-writing.ts";
import { changePetition, type Found, type Target } from "../custody/change-petition.ts";
import { type NewFile, storeFiles } from "./attach-files.ts";

/** How and when it truly came. */
export type ReceiptCorrection = CodedReason<IntakeReason> & {
  readonly channel: IntakeChannel;
  readonly receivedOn: CivilDate;
};

/**
 * Corrects the channel and the day of receipt of what came on paper or by a call. Where a clock ends later
 * by it, only the lead of the unit may; an officer is told so and loses nothing.
 */
export const correctReceipt = (
  context: Context,
  actor: Actor,
  target: Target,
  { reason, note, channel, receivedOn }: ReceiptCorrection,
  proof: NewFile | null = null,
) =>
  changePetition(context, actor, target, {
    command: async ({ transaction, petition, legalClock }) => {
      const place = {
        purpose: "incoming-document",
        petitionId: petition.id,
        draftIdHash: null,
      } as const;
      const [proofFileId = null] = proof
        ? await storeFiles(context, transaction, [proof], place)
        : [];
      const correction = { reason, note, channel, receivedOn, proofFileId };
      const event = receiptCorrection(petition, correction, todayOf(context.clock));
      if (!endsLater(petition, event, legalClock))
        return accepted({ type: "correct-receipt", ...correction });
      // Whoever may not decide is told so at his form, not that there is no such petition.
      return roleFor(actor, "correct-receipt-later", petition) === null &&
        roleFor(actor, "correct-receipt", petition) !== null
        ? refused("lead-decides")
        : accepted({ type: "correct-receipt-later", ...correction });
    },
  });

/** Who truly sent it; what is left out stays. */
export type SenderCorrection = CodedReason<IntakeReason> &
  Partial<SenderFacts> & {
    /** What stood there and is to go: a wrong address, a helper where there was none. */
    readonly emptied?: readonly (keyof SenderFacts)[];
  };

/**
 * Corrects who sent a petition and how to reach him. What stood there is kept in the history; what waits
 * to be mailed does not go there any more.
 */
export const correctSender = (
  context: Context,
  actor: Actor,
  target: Target,
  { reason, note, emptied = [], ...typed }: SenderCorrection,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const sender = await changeSender(found, typed, emptied, context.clock.now());
      return accepted({ type: "correct-sender", reason, note, sender });
    },
  });

/** Writes what is another text than what stood there; null where nothing is. */
async function changeSender(
  { transaction, petition }: Found,
  typed: Partial<SenderFacts>,
  emptied: readonly (keyof SenderFacts)[],
  at: string,
): Promise<SenderChange | null> {
  const row = await findSender(transaction, petition.id);
  if (row === null) return null;
  const stored = { ...row, peopleCount: String(row.peopleCount) };
  const wanted = { ...typed, ...Object.fromEntries(emptied.map((name) => [name, ""])) };
  const names = (Object.keys(wanted) as (keyof SenderFacts)[]).filter(
    (name) => (wanted[name] || emptied.includes(name)) && wanted[name] !== stored[name],
  );
  if (names.length === 0) return null;
  const pick = (from: Partial<SenderFacts>): Partial<SenderFacts> =>
    Object.fromEntries(names.map((name) => [name, from[name] ?? ""]));
  const after = pick(wanted);
  const now = { ...stored, ...after };
  const shown = now.senderType === "organization" ? now.organizationName : now.name;
  const { peopleCount, ...texts } = after;
  await updateSender(transaction, petition.id, {
    ...texts,
    ...(peopleCount && { peopleCount: Number(peopleCount) }),
    nameSortKey: personSortKey(shown),
  });
  // A secret that has not left was meant for whoever stood there; another one is issued and told of.
  await withdrawSecrets(transaction, petition.id, at);
  if (after.email !== undefined) await leadMails(transaction, petition, now);
  return { before: pick(stored), after };
}

/** Mails that wait go to the address that stands now, or are told where none does. */
const leadMails = (
  transaction: Transaction,
  { id, receivingUnitId: unitId }: Petition,
  { email, phone }: Pick<SenderFacts, "email" | "phone">,
) =>
  email === ""
    ? tellInsteadOfMailing(transaction, id, { channel: phone === "" ? "letter" : "call", unitId })
    : redirectMails(transaction, id, email);
