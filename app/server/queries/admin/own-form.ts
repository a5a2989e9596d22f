import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { findForm, whoPutForm } from "../../persistence/work/own-form-reading.ts";

export type OwnForm = {
  readonly fileName: string;
  readonly since: string;
  readonly putBy: string;
};

/** Which Word file of the office's own stands for a paper, since when and by whom; null where none does. */
export async function ownForm(
  context: Context,
  actor: OfficerActor,
  paper: string,
  language: string,
): Promise<OwnForm | null> {
  if (roleForAction(actor, "administer") === null) return null;
  const { read } = context.database;
  const found = await findForm(read, paper, language);
  if (found === null) return null;
  const putBy = await whoPutForm(read, paper, language);
  return { fileName: found.subject, since: found.updatedAt, putBy };
}
