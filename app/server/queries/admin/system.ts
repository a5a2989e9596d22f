import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { backupState } from "../../persistence/engine/backup-reading.ts";
import { messagesSetAside } from "../../persistence/work/outbox-reading.ts";
import { systemState } from "../../persistence/work/system-reading.ts";

/**
 * The state of mail, timed work and backups; messages set aside wait for a person. Null for whoever
 * does not administer.
 */
export async function systemOverview(context: Context, actor: OfficerActor) {
  if (roleForAction(actor, "administer") === null) return null;
  const setAside = await messagesSetAside(context.database.read);
  return {
    ...(await systemState(context.database.read)),
    ...(await backupState(context.database.read)),
    room: await context.room(),
    setAside: setAside.map(({ id, template, createdAt, attempts, lastError, petition }) => ({
      id,
      template,
      createdAt,
      attempts,
      lastError,
      code: petition?.code ?? "",
    })),
  };
}
