import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { must } from "#tests/factories/petition-life.ts";
import { aCallOn, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const bytesOfCode = 32;

/** Draws these for codes, one after the other and the last one for ever; everything else by chance. */
function drawing(context: TestContext, ...draws: readonly number[]): TestContext {
  const left = [...draws];
  const bytes = (count: number) => {
    if (count !== bytesOfCode) return context.ids.bytes(count);
    const drawn = left.length > 1 ? left.shift() : left[0];
    return new Uint8Array(count).fill(drawn ?? 0);
  };
  return { ...context, ids: { bytes } };
}

const codes = async ({ database }: TestContext) =>
  (
    await askRows<{ code: string }>(database.read, `SELECT "code" FROM "Petition" ORDER BY "id"`)
  ).map(({ code }) => code);

onBothDatabases("a code that is another's is drawn again", async (context) => {
  await aSentPetition(drawing(context, 0));
  await aSentPetition(drawing(context, 0, 0, 1));
  const counter = await anOfficer(context, ["counter"]);
  const takenIn = must(
    await takeInPetition(drawing(context, 1, 0, 2), counter, aCallOn(civilDate("2026-11-21")), []),
  );
  expect(await codes(context)).toEqual(["PA-261121-22222", "PA-261121-33333", "PA-261121-44444"]);
  expect(takenIn.code).toBe("PA-261121-44444");
  expect(await findPetition(context.database.read, takenIn.code)).toMatchObject({
    channel: "phone",
  });
});

onBothDatabases(
  "two sendings at once that draw the same code are two petitions",
  async (context) => {
    const sent = await Promise.all([
      aSentPetition(drawing(context, 5, 6)),
      aSentPetition(drawing(context, 5, 7)),
    ]);
    expect(new Set(sent.map(({ code }) => code)).size).toBe(2);
    expect(await codes(context)).toHaveLength(2);
  },
);

onBothDatabases("where every draw is another's nothing is written", async (context) => {
  await aSentPetition(drawing(context, 0));
  await expect(aSentPetition(drawing(context, 0))).rejects.toThrow("another petition's");
  expect(await codes(context)).toHaveLength(1);
});
