import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Context } from "../../context.ts";
import { RefusalError } from "../custody/refusal-error.ts";
import { changeDataRequest } from "./answer-data-request.ts";

/**
 * Records that an officer looks at everything about the person who asked, before it is shown. Only for a
 * request to see or to have a copy, of a petition.
 */
export const recordExport = (context: Context, actor: OfficerActor, id: number) =>
  changeDataRequest(context, actor, id, "DataExported", async ({ request, petition }) => {
    if (petition === null || !["view", "copy"].includes(request.kind))
      throw new RefusalError("not-found");
    return { facts: { kind: request.kind } };
  });
