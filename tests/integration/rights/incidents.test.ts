/** What happened to data is registered, its hours run, and only administrators read it. */
import { expect } from "vitest";
import { whoMay } from "#app/domain/permission/matrix.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { incidentFile, incidentList } from "#app/server/queries/rights/incidents.ts";
import { whoSeesWhat } from "#app/server/queries/rights/who-sees-what.ts";
import {
  closeIncident,
  recordIncident,
  updateIncident,
} from "#app/server/usecases/rights/incidents.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const incident = {
  noticedAt: "2026-11-21T01:00:00.000Z",
  serious: true,
  what: "A laptop was stolen.",
  dataKinds: ["contact", "files"],
  peopleCount: null,
  consequences: "",
  measures: "",
} as const;
const { noticedAt: _noticed, ...told } = incident;
const change = { ...told, reportedAt: null, reportNumber: "", peopleToldOn: null };

onBothDatabases("an incident has a number, a clock and an end", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const id = must(await recordIncident(context, admin, incident));
  must(await recordIncident(context, admin, { ...incident, serious: false }));
  const list = await incidentList(context, admin);
  expect(list?.incidents.map(({ number }) => number)).toEqual([2, 1]);
  const first = await incidentFile(context, admin, id);
  expect(first?.incident.owed?.by).toBe("2026-11-22T01:00:00.000Z");
  const reportedAt = context.clock.now();
  must(await updateIncident(context, admin, id, { ...change, reportedAt, reportNumber: "7/BC" }));
  expect((await incidentFile(context, admin, id))?.incident).toMatchObject({
    owed: null,
    reportNumber: "7/BC",
    dataKinds: ["contact", "files"],
  });
  must(await closeIncident(context, admin, id, { closingNote: "Found again." }));
  expect(await updateIncident(context, admin, id, change)).toEqual({
    ok: false,
    reason: "incident-closed",
  });
  expect((await verifyHistory(context.database.read)).broken).toBeNull();
});

onBothDatabases("nothing is noticed tomorrow, and nobody else reads it", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const lead = await anOfficer(context, ["office-lead"]);
  const tomorrow = { ...incident, noticedAt: "2026-11-30T01:00:00.000Z" };
  expect(await recordIncident(context, admin, tomorrow)).toMatchObject({
    reason: "incident-later-than-now",
  });
  expect(await recordIncident(context, lead, incident)).toMatchObject({ reason: "not-permitted" });
  expect(await incidentList(context, lead)).toBeNull();
  expect(await incidentFile(context, lead, 1)).toBeNull();
});

onBothDatabases("who sees what is told from the table by which it is decided", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const officer = await anOfficer(context, ["intake-officer"], { readsRestricted: true });
  const page = await whoSeesWhat(context, admin);
  expect(page?.commands.map(({ command }) => command)).toEqual(Object.keys(whoMay));
  expect(page?.readers).toBe(1);
  expect(page?.roles.find(({ role }) => role === "administrator")?.actions).toEqual(["administer"]);
  expect(await whoSeesWhat(context, officer)).toBeNull();
});
