import { expect } from "vitest";
import { canonicalJson } from "#app/server/persistence/engine/canonical-json.ts";
import { writeClient } from "#app/server/persistence/engine/database.ts";
import { digestsOf, hashOf } from "#app/server/persistence/history/history-chain.ts";
import { historyHead, verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

/** A link as the first release wrote it: the legal basis was not among the personal fields. */
async function writeEarlierLink(context: TestContext) {
  await context.database.transaction(async (transaction) => {
    const head = await historyHead(transaction);
    const personal = { explanation: "The land register is not yet digital." };
    const salt = "a salt of its time";
    const unhashed = {
      sequence: head.count + 1,
      at: context.clock.now(),
      petitionId: 1,
      type: "ExtensionAsked",
      version: 1,
      role: "agency-lead",
      officerId: null,
      unitId: null,
      channel: "web",
      facts: canonicalJson({
        days: 5,
        reason: "complex-matter",
        legalBasis: "20/2008/ND-CP",
        on: "2026-11-20",
        by: 1,
      }),
      personal: canonicalJson(personal),
      salt,
      digests: digestsOf(personal, () => salt),
      contentDigests: "{}",
      previousHash: head.hash,
    };
    const link = { ...unhashed, hash: hashOf(unhashed) };
    await (await writeClient(transaction)).historyEvent.create({ data: link });
    await (await writeClient(transaction)).historyHead.update({
      where: { id: 1 },
      data: { count: link.sequence, hash: link.hash },
    });
  });
}

onBothDatabases(
  "links that were written under an earlier list of personal fields still hold",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    const { code } = await aSentPetition(context);
    await writeEarlierLink(context);
    await registerPetition(context, officer, { code, version: null });
    expect(await verifyHistory(context.database.read)).toMatchObject({ count: 3, broken: null });
    await context.database.transaction(async (transaction) => {
      await (await writeClient(transaction)).historyEvent.update({
        where: { sequence: 2 },
        data: { personal: null, salt: null },
      });
    });
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);
