import {
  formatRegisterNumber,
  readRegisterNumber,
} from "#app/domain/identifiers/register-number.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import type { AnnulReason, ReplacingEntry } from "#app/domain/petition/correction.ts";
import { isEnded } from "#app/domain/petition/petition.ts";
import { sharesOf } from "#app/domain/petition/shares.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { enteredBy } from "../../persistence/petition/last-links.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { isSameSender } from "../../persistence/petition/sender-reading.ts";
import { codeOfRegisterNumber } from "../../persistence/queues/queue-reading.ts";
import { changePetition, type Found, type Target } from "./change-petition.ts";

/** Why a number of the register is annulled, and the number that stands in its place, as it was typed. */
export type Annulling = {
  readonly reason: AnnulReason;
  readonly note: string;
  readonly replacedBy: string;
};

/**
 * The lead of the receiving unit annuls the number of a petition in its register. The number stays, and
 * the other one, where something replaces it, must be in a register; a restricted petition is in none
 * that may be named.
 */
export const annulEntry = (
  context: Context,
  actor: Actor,
  target: Target,
  { reason, note, replacedBy }: Annulling,
) =>
  changePetition(context, actor, target, {
    command: async (found) => {
      const replacement = await findReplacement(found, replacedBy);
      if (!replacement.ok) return replacement;
      const by = await enteredBy(found.transaction, found.petition.id);
      const ownEntry = actor.type === "officer" && by === actor.officerId;
      return accepted({
        type: "annul-entry",
        reason,
        note,
        replacement: replacement.value,
        ownEntry,
      });
    },
  });

async function findReplacement(
  { transaction, petition }: Found,
  typed: string,
): Promise<Result<ReplacingEntry | null>> {
  if (typed === "") return accepted(null);
  const own = await findAgency(transaction, petition.receivingUnitId);
  const entry = readRegisterNumber(typed, own?.registerCode ?? "");
  const code = entry && (await codeOfRegisterNumber(transaction, entry));
  const other = code ? await findPetition(transaction, code) : null;
  if (entry === null || other === null) return refused("replacement-unknown");
  return accepted({
    number: formatRegisterNumber(entry),
    code: other.code,
    sameBook:
      other.receivingUnitId === petition.receivingUnitId &&
      other.registerYear === petition.registerYear,
    itself: other.id === petition.id,
    annulled: other.annulment !== null,
    receivedLater: other.receivedOn > petition.receivedOn,
    endedUnanswered:
      isEnded(other.stage) && sharesOf(other).every(({ answeredOn }) => answeredOn === null),
    sameSender: await isSameSender(transaction, petition.id, other.id),
  });
}
