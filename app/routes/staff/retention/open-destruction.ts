import type { RouterContextProvider } from "react-router";
import { draftDestruction } from "#app/server/documents/compose-destruction.ts";
import { destructionFile } from "#app/server/queries/rights/keeping.ts";
import { requestFacts } from "#app/server/session/request-context.ts";
import { readNumber } from "../../kit/read-number.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";

/** One decision with its list and its record as a paper, for whoever keeps the register; else there is none. */
export async function openDestruction(
  context: Readonly<RouterContextProvider>,
  asked: string | undefined,
) {
  const { app, actor, base } = readStaffRequest(context);
  const { backupsKept } = context.get(requestFacts);
  const file = await destructionFile(app, actor, readNumber(asked ?? null) ?? 0, backupsKept);
  const draft = file && (await draftDestruction(app.database.read, file, app.clock.now()));
  if (!file || !draft) throw notFound();
  return { app, actor, base, file, draft };
}
