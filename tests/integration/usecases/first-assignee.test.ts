import { expect } from "vitest";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { loadSettings } from "#app/server/persistence/work/setting-reading.ts";
import { assigneeRulesOf } from "#app/server/queries/admin/assignee-rules.ts";
import {
  dropAssigneeRule,
  setAssigneeRule,
} from "#app/server/usecases/administration/change-assignee-rules.ts";
import { deactivateOfficer } from "#app/server/usecases/administration/change-officer.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { anOfficer, constructionCode, officeCode } from "#tests/factories/officers.ts";
import { aCast, classified, must, registered } from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

async function officerOf(context: TestContext, code: string) {
  return (await findPetition(context.database.read, code))?.assigneeId;
}

onBothDatabases("whoever classifies is the petition's officer, and stays so", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await registered(context, code, cast.officer);
  await classified(context, code, cast.officer);
  expect(await officerOf(context, code)).toBe(cast.officer.officerId);
  await classified(context, code, cast.lead);
  expect(await officerOf(context, code)).toBe(cast.officer.officerId);
});

onBothDatabases("the unit hands out by field, and to one for all the rest", async (context) => {
  const cast = await aCast(context);
  const admin = await anOfficer(context, ["administrator"]);
  const [ofLand, ofRest] = [
    await anOfficer(context, ["intake-officer"]),
    await anOfficer(context, ["intake-officer"]),
  ];
  const classifiedBy = async () => {
    const { code } = await aSentPetition(context);
    await registered(context, code, cast.officer);
    await classified(context, code, cast.officer);
    return officerOf(context, code);
  };
  const set = (fieldCode: string | null, officerId: number) =>
    setAssigneeRule(context, admin, officeCode, { fieldCode, officerId });
  must(await set(null, ofRest.officerId));
  expect(await classifiedBy()).toBe(ofRest.officerId);
  must(await set("land", ofLand.officerId));
  expect(await classifiedBy()).toBe(ofLand.officerId);
  const shown = await assigneeRulesOf(context, admin, cast.officer.unitId, "vi");
  expect(shown?.rules.map(({ fieldCode }) => fieldCode)).toEqual([null, "land"]);
  // Whoever left is passed over.
  must(await deactivateOfficer(context, admin, ofLand.officerId));
  expect(await classifiedBy()).toBe(cast.officer.officerId);
  must(await dropAssigneeRule(context, admin, officeCode, "land"));
  expect(await classifiedBy()).toBe(ofRest.officerId);
});

onBothDatabases("what is restricted goes to nobody who may not read it", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const other = await anOfficer(context, ["intake-officer"]);
  const rule = { fieldCode: null, officerId: other.officerId };
  must(await setAssigneeRule(context, admin, officeCode, rule));
  const reader = await anOfficer(context, ["intake-officer"], { readsRestricted: true });
  const lead = await anOfficer(context, ["office-lead"], { readsRestricted: true });
  const { code } = await aSentPetition(context);
  await registered(context, code, reader);
  must(await restrictPetition(context, lead, { code, version: null }, "It names an informer."));
  await classified(context, code, reader);
  expect(await officerOf(context, code)).toBe(reader.officerId);
});

onBothDatabases("a rule names people of the unit and known fields only", async (context) => {
  const cast = await aCast(context);
  const admin = await anOfficer(context, ["administrator"]);
  const set = (who: typeof admin, rule: { fieldCode: string | null; officerId: number }) =>
    setAssigneeRule(context, who, officeCode, rule);
  const { officerId } = cast.officer;
  const refused = async (asked: ReturnType<typeof set>) => {
    const result = await asked;
    return result.ok ? "accepted" : result.reason;
  };
  const stranger = await anOfficer(context, ["agency-officer"], { unit: constructionCode });
  expect(await refused(set(admin, { fieldCode: null, officerId: stranger.officerId }))).toBe(
    "officer-not-in-unit",
  );
  expect(await refused(set(admin, { fieldCode: null, officerId: admin.officerId }))).toBe(
    "officer-not-in-unit",
  );
  expect(await refused(set(admin, { fieldCode: "no-such-field", officerId }))).toBe(
    "field-unknown",
  );
  expect(await refused(set(cast.lead, { fieldCode: null, officerId }))).toBe("not-permitted");
  expect(await assigneeRulesOf(context, cast.lead, cast.officer.unitId, "vi")).toBeNull();
  const dropped = await dropAssigneeRule(context, admin, officeCode, null);
  expect(dropped.ok ? "accepted" : dropped.reason).toBe("not-found");
  expect((await loadSettings(context.database.read)).assigneeRules).toEqual({});
});
