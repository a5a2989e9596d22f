import { expect } from "vitest";
import { unitsCsv } from "#app/server/queries/admin/units-csv.ts";
import { agencyMeant, placeChoices } from "#app/server/queries/public/place-choices.ts";
import { importUnits, planUnitImport } from "#app/server/usecases/administration/import-units.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import fixture from "#tests/fixtures/admin/units.json" with { type: "json" };
import searched from "#tests/fixtures/text/agency-search.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const { header } = fixture;
const listOf = (...lines: readonly string[]) => [header, ...lines].join("\n");

async function anAdministrator(context: TestContext) {
  const admin = await anOfficer(context, ["administrator"]);
  const plan = async (text: string) => must(await planUnitImport(context, admin, text));
  return { admin, plan };
}

onBothDatabases(
  "the list that is downloaded changes nothing when it comes back",
  async (context) => {
    const { admin, plan } = await anAdministrator(context);
    const text = (await unitsCsv(context, admin)) ?? "";
    const { changes, faults, fileFault } = await plan(text);
    expect({ faults, fileFault }).toEqual({ faults: [], fileFault: null });
    expect(changes.length).toBeGreaterThan(10);
    expect(new Set(changes.map(({ state }) => state))).toEqual(new Set(["unchanged"]));
  },
);

onBothDatabases("what the dry run shows is applied, and old names lead on", async (context) => {
  const { admin, plan } = await anAdministrator(context);
  const text = listOf(...fixture.merged);
  const planned = await plan(text);
  expect(planned.faults).toEqual([]);
  expect(planned.changes.map(({ line, state }) => ({ line, state }))).toEqual([
    { line: 2, state: "new" },
    { line: 3, state: "changed" },
  ]);
  expect([...(planned.changes[0]?.unit.formerNames ?? [])].sort()).toEqual(
    [...fixture.heirNames].sort(),
  );
  expect(planned.changes[1]?.fields).toEqual(["validTo", "successor"]);
  expect(must(await importUnits(context, admin, text, planned.mark))).toEqual({
    added: 1,
    changed: 1,
  });
  const again = await plan(text);
  expect(again.changes.map(({ state }) => state)).toEqual(["unchanged", "unchanged"]);
  context.clock.set("2027-01-02T02:00:00.000Z");
  const { units, oldNames } = await placeChoices(context);
  expect(units.some(({ code }) => code === "xa-ea-nieng")).toBe(false);
  const led = oldNames.filter(({ code }) => code.startsWith("xa-moi-lap~"));
  expect(led.map(({ name }) => name).sort()).toEqual([...fixture.heirNames].sort());
});

onBothDatabases(
  "a unit that is named by another line's successor gets its names",
  async (context) => {
    const { plan } = await anAdministrator(context);
    const [, merged = ""] = fixture.merged;
    const { changes } = await plan(listOf(merged.replace("xa-moi-lap", "phuong-an-thai")));
    expect(changes.map(({ unit, line, fields }) => ({ code: unit.code, line, fields }))).toEqual([
      { code: "xa-ea-nieng", line: 2, fields: ["validTo", "successor"] },
      { code: "phuong-an-thai", line: null, fields: ["formerNames"] },
    ]);
  },
);

onBothDatabases(
  "a citizen is told which agency is meant, and may choose what people call it",
  async (context) => {
    for (const { typed, meant } of searched.meant)
      expect(await agencyMeant(context, typed), typed).toBe(meant);
    const { agencies } = await placeChoices(context);
    for (const { typed, meant } of searched.meant.filter(({ offered }) => offered))
      expect(agencies).toContainEqual({ name: typed, present: meant });
  },
);

onBothDatabases("every faulty line is told with its number, the others stay", async (context) => {
  const { admin, plan } = await anAdministrator(context);
  const faulty = fixture.faulty as [string, string][];
  const text = listOf(fixture.sound, ...faulty.map(([line]) => line));
  const planned = await plan(text);
  expect(planned.faults.map(({ line, reason }) => [line, reason])).toEqual(
    faulty.map(([, reason], at) => [at + 3, reason]),
  );
  expect(planned.changes.map(({ state }) => state)).toEqual(["unchanged"]);
  expect(must(await importUnits(context, admin, text, planned.mark))).toEqual({
    added: 0,
    changed: 0,
  });
});

onBothDatabases(
  "marks, line ends, signs between cells and normal forms do not matter",
  async (context) => {
    const { plan } = await anAdministrator(context);
    const plain = listOf(fixture.sound);
    const withTabs = plain.replaceAll(",", "\t");
    const quoted = fixture.sound
      .split(",")
      .map((cell) => `"${cell}"`)
      .join(";");
    const spellings = [
      `\uFEFF${plain}`,
      plain.replaceAll("\n", "\r\n"),
      plain.normalize("NFD"),
      withTabs,
      [header.replaceAll(",", ";"), quoted].join("\r\n"),
      `\n\n${plain}\n\n`,
    ];
    for (const text of spellings) {
      const { changes, faults, fileFault } = await plan(text);
      expect({ faults, fileFault }, JSON.stringify(text)).toEqual({ faults: [], fileFault: null });
      expect(changes.map(({ state }) => state)).toEqual(["unchanged"]);
    }
  },
);

onBothDatabases("what cannot be read at all is told as such", async (context) => {
  const { plan } = await anAdministrator(context);
  const cases = [
    ["  \n", "empty"],
    [`${header}\n\uFFFD`, "not-utf8"],
    ["code,name\na,b", "columns-missing"],
    [`${header},extra\n`, "columns-unknown"],
    [`${header},code\n`, "columns-unknown"],
  ];
  for (const [text = "", fault] of cases)
    expect(await plan(text)).toMatchObject({ fileFault: fault, changes: [] });
  const { faults, changes } = await plan(`${listOf(fixture.sound)}\n"xa-mo,x`);
  expect(faults).toMatchObject([{ line: 3, reason: "unreadable" }]);
  expect(changes).toHaveLength(1);
});

onBothDatabases("a list is not applied where the units have changed since", async (context) => {
  const { admin, plan } = await anAdministrator(context);
  const text = listOf(...fixture.merged);
  const { mark } = await plan(text);
  const other = listOf(fixture.renamed, ...fixture.merged.slice(0, 1));
  must(await importUnits(context, admin, other, (await plan(other)).mark));
  expect(await importUnits(context, admin, text, mark)).toEqual({
    ok: false,
    reason: "version-conflict",
  });
});
