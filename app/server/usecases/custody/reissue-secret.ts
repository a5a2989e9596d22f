import {
  formatTrackingSecret,
  type TrackingSecret,
} from "#app/domain/identifiers/tracking-secret.ts";
import type { Actor } from "#app/domain/permission/actor.ts";
import { accepted, type Result } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import { setSecretHash } from "../../persistence/petition/petition-writing.ts";
import { changePetition, type Target } from "./change-petition.ts";

const draftIdBytes = 16;

/**
 * A new tracking secret after a call in which name and phone were checked; the old one stops. It is
 * answered once, to be read out, and kept nowhere.
 */
export async function reissueSecret(
  context: Context,
  actor: Actor,
  target: Target,
  checks: { nameChecked: boolean; phoneChecked: boolean },
): Promise<Result<{ secret: string }>> {
  const secret: TrackingSecret = context.keys.secretOfDraft(token(context.ids, draftIdBytes));
  const result = await changePetition(context, actor, target, {
    command: () => accepted({ type: "reissue-secret", ...checks }),
    alongside: (transaction, after) =>
      setSecretHash(transaction, after.id, context.keys.secretHash(secret)),
  });
  return result.ok ? accepted({ secret: formatTrackingSecret(secret) }) : result;
}
