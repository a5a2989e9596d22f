/** A field that is not in the list is refused, in a form made by hand as anywhere. */
import { expect } from "vitest";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { registered } from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { conduct, feeRule, twoPoints } from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

onBothDatabases("a petition is classified in a field that there is", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const { code } = await aSentPetition(context);
  await registered(context, code, officer);
  const target = { code, version: null };
  const refused = { ok: false, reason: "field-unknown" };
  const classification = { ...conduct, fieldCode: "nowhere" };
  const points = twoPoints;
  const title = "Land certificate overdue";
  expect(
    await classifyPetition(context, officer, target, { classification, points, title }),
  ).toEqual(refused);
  const strange = points.map((point) => ({ ...point, own: { ...feeRule, fieldCode: "nowhere" } }));
  const asked = { classification: conduct, points: strange, title };
  expect(await classifyPetition(context, officer, target, asked)).toEqual(refused);
  expect(
    await classifyPetition(context, officer, target, { classification: conduct, points, title }),
  ).toMatchObject({ ok: true });
});
