import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import type { Context } from "../../context.ts";
import { readOpenTask } from "../../persistence/queues/task-reading.ts";

/**
 * The new tracking secret that an open letter brings its sender, or null. Only asked of a letter whose
 * addressee was opened, which is recorded.
 */
export async function secretInLetter(
  { database, keys }: Context,
  { id }: { readonly id: number },
): Promise<string | null> {
  const task = await readOpenTask(database.read, id, "letter");
  const { secretId } = JSON.parse(task?.facts ?? "{}") as { readonly secretId?: string };
  return secretId ? formatTrackingSecret(keys.secretOfDraft(secretId)) : null;
}
