import type { RouterContextProvider } from "react-router";
import { draftDataAnswer } from "#app/server/documents/compose-data-answer.ts";
import { dataRequestFile } from "#app/server/queries/rights/data-requests.ts";
import { requestFacts } from "#app/server/session/request-context.ts";
import { readNumber } from "../../kit/read-number.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";

/** The answer as a paper, for whoever may answer the request; else there is none. */
export async function openAnswer(
  context: Readonly<RouterContextProvider>,
  asked: string | undefined,
  signer?: number,
) {
  const { app, actor } = readStaffRequest(context);
  const { backupsKept } = context.get(requestFacts);
  const file = await dataRequestFile(app, actor, readNumber(asked ?? null) ?? 0, backupsKept);
  const at = { now: app.clock.now(), ...(signer !== undefined && { signer }) };
  const draft = file && (await draftDataAnswer(app.database.read, file.request, file.kept, at));
  if (!file || !draft) throw notFound();
  return { app, draft, number: file.number, id: file.request.id };
}
