import { dataRequestNumber } from "#app/domain/data-rights/data-request.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import type { Context } from "../../context.ts";
import { dataRequestsAbout } from "../../persistence/rights/data-request-reading.ts";
import { destroyedBy } from "../../persistence/rights/retention-reading.ts";

/**
 * What the page of a petition says of its sender's rights: by which decision it was destroyed, and which of
 * his requests wait for an answer of the viewer's unit. The viewer sees the petition.
 */
export async function rightsNotice(
  { database }: Context,
  actor: OfficerActor,
  { id, receivingUnitId }: Pick<Petition, "id" | "receivingUnitId">,
) {
  const decision = await destroyedBy(database.read, id);
  const answers =
    receivingUnitId === actor.unitId && roleForAction(actor, "answer-data-request") !== null;
  const requests = answers ? await dataRequestsAbout(database.read, id) : [];
  return {
    destroyed: decision && { number: decision.documentNumber, on: decision.documentOn },
    requests: requests
      .filter(({ answeredOn }) => answeredOn === null)
      .map((one) => ({
        id: one.id,
        number: dataRequestNumber(one, one.unitCode),
        kind: one.kind,
        dueOn: one.dueOn,
      })),
  };
}
export type RightsOnPage = Awaited<ReturnType<typeof rightsNotice>>;
