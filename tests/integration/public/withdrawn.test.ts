import { expect } from "vitest";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import * as track from "#app/routes/public/tracking/track.tsx";
import * as withdraw from "#app/routes/public/tracking/withdraw.tsx";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

const page = "/tra-cuu/rut";

onBothDatabases("what is withdrawn already says when instead of asking again", async (context) => {
  const { code, draftId } = await aSentPetition(context);
  const visitor = aVisitor(context);
  const secret = formatTrackingSecret(context.keys.secretOfDraft(draftId));
  await visitor.post(track, "/tra-cuu", { code, secret });
  const look = async () => (await visitor.get(withdraw, page)).data;
  expect(await look()).toEqual({ code, withdrawnAt: null });
  await visitor.post(withdraw, page, { intent: "withdraw", reason: "" });
  expect(await look()).toEqual({ code, withdrawnAt: context.clock.now() });
});
