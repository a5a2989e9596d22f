import {
  formatTrackingSecret,
  type TrackingSecret,
} from "#app/domain/identifiers/tracking-secret.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { isInHand, openSecretWays, type SecretWay } from "#app/domain/petition/secret-way.ts";
import { accepted, type Result } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { setSecretHash } from "../../persistence/petition/petition-writing.ts";
import {
  findReachableSender,
  findSenderContact,
} from "../../persistence/petition/sender-reading.ts";
import { enqueueMessages, withdrawSecrets } from "../../persistence/work/outbox-writing.ts";
import { changePetition, type Target } from "./change-petition.ts";

const secretIdBytes = 16;
const noContact = { email: "", postalAddress: "", address: "" };

export type Reissue = {
  readonly nameChecked: boolean;
  readonly phoneChecked: boolean;
  readonly way: SecretWay;
};

/**
 * A new tracking secret after the sender was made sure of; the old one stops. By e-mail and by letter it
 * goes to the contact on file, and whoever issues it is not told it; at the counter and on the telephone
 * it is answered once. It is kept nowhere: mail and letter derive it from an id when they leave.
 */
export async function reissueSecret(
  context: Context,
  actor: Actor,
  target: Target,
  { way, ...checks }: Reissue,
): Promise<Result<{ secret: string | null }>> {
  const secretId = token(context.ids, secretIdBytes);
  const secret: TrackingSecret = context.keys.secretOfDraft(secretId);
  const result = await changePetition(context, actor, target, {
    command: async ({ transaction, petition }) => {
      const openWays = openSecretWays(
        (await findReachableSender(transaction, petition.id)) ?? noContact,
      );
      return accepted({ type: "reissue-secret", ...checks, way, openWays });
    },
    alongside: async (transaction, after) => {
      await setSecretHash(transaction, after.id, context.keys.secretHash(secret));
      await withdrawSecrets(transaction, after.id, context.clock.now());
      if (!isInHand(way)) await promiseSecret(context, transaction, after, { way, secretId });
    },
  });
  if (!result.ok) return result;
  return accepted({ secret: isInHand(way) ? formatTrackingSecret(secret) : null });
}

/** By mail to the address on file, or by a letter that the unit prints and posts. */
async function promiseSecret(
  { clock }: Context,
  transaction: Transaction,
  { id: petitionId, code, receivingUnitId }: Petition,
  { way, secretId }: { readonly way: SecretWay; readonly secretId: string },
) {
  const { language, email } = await findSenderContact(transaction, petitionId);
  const message = {
    messageKey: `secret:${secretId}`,
    petitionId,
    template: "secret-sent",
    audience: "sender",
    officerId: null,
    language,
    facts: { code, officeId: receivingUnitId, secretId },
  } as const;
  const promise =
    way === "email"
      ? ({ ...message, channel: "email", address: email } as const)
      : ({ ...message, channel: "letter", address: "", taskUnitId: receivingUnitId } as const);
  await enqueueMessages(transaction, [promise], clock.now());
}
