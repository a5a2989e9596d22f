import type { Actor } from "#app/domain/permission/actor.ts";
import type { Classification, Point } from "#app/domain/petition/petition.ts";
import { accepted, refused } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findField } from "../../persistence/work/reference-reading.ts";
import { changePetition, type Target } from "../custody/change-petition.ts";
import { newAssignee } from "./new-assignee.ts";
import { changeTitle } from "./set-title.ts";

type Classified = {
  readonly classification: Classification;
  readonly points: readonly Point[];
  /** What it is about, in the officer's words. */
  readonly title: string;
};

/**
 * Sets title, class, content type, field, kind and points (20/2008/ND-CP art. 5, 9.1.d); refused as
 * `field-unknown` where the petition or a point is put in a field that is not in the list. What the
 * title held before is kept in the history. What was nobody's becomes the unit's own choice for the
 * field, else whoever classifies.
 */
export const classifyPetition = (
  context: Context,
  actor: Actor,
  target: Target,
  { title, ...input }: Classified,
) =>
  changePetition(context, actor, target, {
    command: async (found) =>
      (await namesUnknownField(found.transaction, input))
        ? refused("field-unknown")
        : accepted({
            type: "classify",
            ...input,
            title: await changeTitle(found, title),
            assigneeId: await newAssignee(
              found.transaction,
              actor,
              found.petition,
              input.classification.fieldCode,
            ),
          }),
  });

async function namesUnknownField(
  transaction: Transaction,
  { classification, points }: Omit<Classified, "title">,
): Promise<boolean> {
  const named = [classification.fieldCode, ...points.map(({ own }) => own?.fieldCode)];
  const codes = new Set(named.filter((code) => code !== null && code !== undefined));
  for (const code of codes) if ((await findField(transaction, code)) === null) return true;
  return false;
}
