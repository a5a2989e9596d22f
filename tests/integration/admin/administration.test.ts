import { expect } from "vitest";
import { agencyFinder } from "#app/domain/administration/find-agency.ts";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { RuleDraft } from "#app/domain/deadline/rules/rule-change.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Result } from "#app/domain/result.ts";
import type { AgencyForm } from "#app/forms/administration/agency.ts";
import type { ChangedOfficerForm } from "#app/forms/administration/officer.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { historyHead, verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findAgencyByCode, listAgencies } from "#app/server/persistence/people/agency-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { agencyTree } from "#app/server/queries/admin/agencies.ts";
import { auditTrail } from "#app/server/queries/admin/audit-trail.ts";
import { officers } from "#app/server/queries/admin/officers.ts";
import { places } from "#app/server/queries/admin/places.ts";
import { calendarOfYear, fields, settings } from "#app/server/queries/admin/reference.ts";
import { systemOverview } from "#app/server/queries/admin/system.ts";
import { ownTemplates } from "#app/server/queries/admin/templates.ts";
import { unitsCsv } from "#app/server/queries/admin/units-csv.ts";
import { agencyChoices } from "#app/server/queries/staff/choices.ts";
import { addAgency, changeAgency } from "#app/server/usecases/administration/change-agency.ts";
import {
  addField,
  renameField,
  retireField,
} from "#app/server/usecases/administration/change-field.ts";
import {
  changeOfficer,
  deactivateOfficer,
  reactivateOfficer,
} from "#app/server/usecases/administration/change-officer.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { changeTemplate } from "#app/server/usecases/administration/change-template.ts";
import { importUnits, planUnitImport } from "#app/server/usecases/administration/import-units.ts";
import { inviteAgain, inviteOfficer } from "#app/server/usecases/administration/invite-officer.ts";
import { previewMessage } from "#app/server/usecases/administration/preview-template.ts";
import { retryMessage } from "#app/server/usecases/sending/retry-message.ts";
import {
  declareCalendarDay,
  declareCalendarYear,
  dropCalendarDay,
} from "#app/server/usecases/time/declare-calendar-day.ts";
import { saveRule } from "#app/server/usecases/time/save-rule.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer, constructionCode, officeCode } from "#tests/factories/officers.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import fixture from "#tests/fixtures/admin/units.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const officerForm = {
  divisionId: null,
  displayName: "Someone",
  position: "",
  email: "someone@example.vn",
  roles: ["counter" as const],
  readsRestricted: false,
  language: "vi" as const,
};
const changedForm = { ...officerForm, leavesRoleUnheld: false };
const agencyForm: AgencyForm = {
  code: "new-agency",
  name: "New Agency",
  nameEn: "",
  shortName: "New",
  registerCode: "NEW",
  kind: "department",
  parentId: null,
  hasAccount: true,
  onePerson: false,
  address: "",
  postalAddress: "",
  phone: "",
  website: "",
  email: "",
  openingHours: "",
  formerNames: [],
  otherNames: [],
  validFrom: civilDate("2026-01-01"),
  validTo: null,
  successorId: null,
};
const wording = {
  key: "message.forwarded",
  language: "vi",
  kind: "message",
  subject: "S",
  body: "B",
} as const;
const day = civilDate("2026-12-02");

type Verb = (context: TestContext, actor: OfficerActor) => Promise<Result<unknown>>;

const units = `${fixture.header}\n${fixture.merged[0]}`;

const limit: RuleDraft = {
  clock: "reply",
  class: "admin-conduct",
  channel: null,
  complexity: "urgent",
  amount: 5,
  unit: "working-days",
  times: 1,
  countedFrom: "forwarding",
  pausedBy: "nothing",
  basis: { by: "office", citation: "" },
  validFrom: day,
  validTo: null,
  reminders: [],
  endAct: "nothing",
  endAfter: 0,
};

/** Whoever was only invited cannot work yet. */
const invitedCounter = (context: TestContext) =>
  anOfficer(context, ["counter"], { passwordHash: null });

/** Every verb of the administrator, on what there is. */
const verbs: Readonly<Record<string, Verb>> = {
  invite: (c, a) => inviteOfficer(c, a, { ...officerForm, agencyId: a.unitId }),
  "invite again": (c, a) => inviteAgain(c, a, a.officerId),
  "change officer": (c, a) =>
    changeOfficer(c, a, a.officerId, {
      ...changedForm,
      email: "other@example.vn",
      roles: ["administrator"],
      agencyId: a.unitId,
    }),
  deactivate: async (c, a) => deactivateOfficer(c, a, (await invitedCounter(c)).officerId),
  reactivate: (c, a) => reactivateOfficer(c, a, a.officerId),
  "add agency": (c, a) => addAgency(c, a, agencyForm),
  "change agency": (c, a) => changeAgency(c, a, { ...agencyForm, name: "Renamed" }),
  "add field": (c, a) => addField(c, a, { code: "new-field", name: "Field", nameEn: "" }),
  "rename field": (c, a) => renameField(c, a, { code: "land", name: "Land", nameEn: "" }),
  "retire field": (c, a) => retireField(c, a, { code: "land", retired: true }),
  "declare day": (c, a) =>
    declareCalendarDay(c, a, { day, kind: "holiday", name: "N", source: "S" }),
  "drop day": (c, a) => dropCalendarDay(c, a, day),
  "declare year": (c, a) => declareCalendarYear(c, a, { year: 2028, status: "draft", source: "S" }),
  "save rule": (c, a) => saveRule(c, a, limit, 1),
  "change template": (c, a) => changeTemplate(c, a, wording),
  "change settings": (c, a) => changeSettings(c, a, { closingHour: 17 }),
  "change synonyms": (c, a) => changeSettings(c, a, { synonyms: [["a", "b"]] }),
  "change the notice": (c, a) =>
    changeSettings(c, a, {
      siteNotice: { vi: "Closed (vi)", en: "Closed", from: day, to: day },
    }),
  "import units": async (c, a) => {
    const plan = await planUnitImport(c, await anOfficer(c, ["administrator"]), units);
    return importUnits(c, a, units, plan.ok ? plan.value.mark : "");
  },
};

onBothDatabases(
  "every act of the administrator is one link of a whole history",
  async (context) => {
    const admin = await anOfficer(context, ["administrator"]);
    for (const [name, verb] of Object.entries(verbs)) {
      const before = await historyHead(context.database.read);
      expect(await verb(context, admin), name).toMatchObject({ ok: true });
      const after = await historyHead(context.database.read);
      expect(after.count, name).toBe(before.count + 1);
    }
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases("nobody else administers, and nothing is written", async (context) => {
  const strangers = [
    await anOfficer(context, ["intake-officer", "office-lead", "counter"]),
    await anOfficer(context, ["agency-lead", "agency-officer"], { unit: constructionCode }),
    { ...(await anOfficer(context, ["administrator"])), roles: [] },
  ];
  const before = await historyHead(context.database.read);
  for (const stranger of strangers) {
    for (const [name, verb] of Object.entries(verbs))
      expect(await verb(context, stranger), name).toEqual({ ok: false, reason: "not-permitted" });
    const asked = { template: "forwarded", language: "vi", publicUrl: "", tried: null } as const;
    expect(await previewMessage(context, stranger, asked)).toMatchObject({ ok: false });
    expect(await planUnitImport(context, stranger, units)).toMatchObject({ ok: false });
    expect(await retryMessage(context, stranger, 1)).toMatchObject({ ok: false });
    const seen = [
      await officers(context, stranger),
      await agencyTree(context, stranger),
      await places(context, stranger),
      await unitsCsv(context, stranger),
      await fields(context, stranger),
      await calendarOfYear(context, stranger, null),
      await settings(context, stranger),
      await ownTemplates(context, stranger),
      await systemOverview(context, stranger),
      await auditTrail(context, stranger, { before: null, type: "", officerId: null }),
    ];
    expect(seen.every((answer) => answer === null)).toBe(true);
  }
  expect(await historyHead(context.database.read)).toEqual(before);
});

onBothDatabases("the last administrator stays, and no e-mail stands twice", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const other = await anOfficer(context, ["counter"]);
  const form = { ...officerForm, agencyId: admin.unitId };
  const changed = { ...form, leavesRoleUnheld: false };
  expect(await deactivateOfficer(context, admin, admin.officerId)).toEqual({
    ok: false,
    reason: "last-administrator",
  });
  expect(await changeOfficer(context, admin, admin.officerId, changed)).toEqual({
    ok: false,
    reason: "last-administrator",
  });
  must(await inviteOfficer(context, admin, form));
  for (const again of [
    await inviteOfficer(context, admin, form),
    await changeOfficer(context, admin, other.officerId, changed),
  ])
    expect(again).toEqual({ ok: false, reason: "email-taken" });
});

onBothDatabases("a role of the other side is given to nobody", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const agency = await anOfficer(context, ["agency-officer"], { unit: constructionCode });
  const atOffice = { ...changedForm, agencyId: admin.unitId };
  const atAgency = { ...changedForm, agencyId: agency.unitId };
  for (const [form, reason] of [
    [{ ...atOffice, roles: ["intake-officer", "agency-lead"] }, "role-of-agencies"],
    [{ ...atAgency, roles: ["agency-officer", "leader-secretary"] }, "role-of-office"],
  ] as const) {
    const asked = { ...form, roles: [...form.roles] };
    expect(await inviteOfficer(context, admin, asked)).toEqual({ ok: false, reason });
    expect(await changeOfficer(context, admin, agency.officerId, asked)).toEqual({
      ok: false,
      reason,
    });
  }
  const fit = { ...officerForm, agencyId: agency.unitId };
  must(await inviteOfficer(context, admin, { ...fit, roles: ["counter", "registry-clerk"] }));
});

onBothDatabases(
  "a role that its last holder at work would leave is asked about first, and what was confirmed is recorded",
  async (context) => {
    const admin = await anOfficer(context, ["administrator"]);
    const unit = constructionCode;
    const lead = await anOfficer(context, ["agency-lead", "agency-officer"], { unit });
    const colleague = await anOfficer(context, ["agency-officer"], { unit });
    const invited = await anOfficer(context, ["agency-lead"], { unit, passwordHash: null });
    const formOf = (roles: ChangedOfficerForm["roles"], agencyId: number) => ({
      ...changedForm,
      email: "lead@example.vn",
      agencyId,
      roles,
    });
    const change = (form: ChangedOfficerForm) =>
      changeOfficer(context, admin, lead.officerId, form);
    const unasked = { ok: false, reason: "last-holder" } as const;

    // Whoever was only invited cannot work yet.
    expect(await deactivateOfficer(context, admin, lead.officerId)).toEqual(unasked);
    expect(await change(formOf(["agency-officer"], lead.unitId))).toEqual(unasked);
    expect(await change(formOf(["counter"], admin.unitId))).toEqual(unasked);
    // Nothing of the refused change stays, and what leaves nothing unheld is not asked about.
    must(await change(formOf(["agency-lead"], lead.unitId)));
    must(await deactivateOfficer(context, admin, invited.officerId));
    expect(await deactivateOfficer(context, admin, colleague.officerId)).toEqual(unasked);

    must(await deactivateOfficer(context, admin, colleague.officerId, { confirmed: true }));
    must(await change({ ...formOf(["counter"], lead.unitId), leavesRoleUnheld: true }));
    const events = await askRows<{ facts: string }>(
      context.database.read,
      `SELECT "facts" FROM "HistoryEvent"
       WHERE "type" IN ('OfficerChanged', 'OfficerDeactivated') ORDER BY "sequence"`,
    );
    const unheld = events.map(({ facts }) => (JSON.parse(facts) as { unheld: string[] }).unheld);
    expect(unheld).toEqual([[], [], ["agency-officer"], ["agency-lead"]]);
  },
);

onBothDatabases(
  "an agency is found by its other and former names; its code stands once",
  async (context) => {
    const admin = await anOfficer(context, ["administrator"]);
    const names = { formerNames: [fixture.formerAgency, "KXQ"], otherNames: ["KXQ", "Kha X"] };
    must(await addAgency(context, admin, { ...agencyForm, ...names }));
    expect(await addAgency(context, admin, agencyForm)).toEqual({
      ok: false,
      reason: "code-taken",
    });
    expect(await addField(context, admin, { code: "land", name: "L", nameEn: "" })).toEqual({
      ok: false,
      reason: "code-taken",
    });
    const choice = (await agencyChoices(context)).find(({ label }) => label === agencyForm.name);
    expect(choice?.names).toContainEqual({ name: fixture.formerAgency, kind: "former" });
    expect(choice?.names).toContainEqual({ name: "KXQ", kind: "other" });
    const find = agencyFinder(await agencyChoices(context));
    expect(find("kxq")[0]?.agency.label).toBe(agencyForm.name);
    const tree = await agencyTree(context, admin);
    expect(tree?.find(({ code }) => code === agencyForm.code)).toMatchObject({
      formerNames: [fixture.formerAgency],
      otherNames: names.otherNames,
    });
  },
);

onBothDatabases(
  "no agency stands below itself, and one office always coordinates",
  async (context) => {
    const admin = await anOfficer(context, ["administrator"]);
    const { id: parentId } = must(await addAgency(context, admin, agencyForm));
    const below = { ...agencyForm, code: "below", parentId };
    const { id } = must(await addAgency(context, admin, below));
    expect(await changeAgency(context, admin, { ...agencyForm, parentId: id })).toEqual({
      ok: false,
      reason: "own-superior",
    });
    expect(await changeAgency(context, admin, { ...below, successorId: id })).toEqual({
      ok: false,
      reason: "own-superior",
    });
    const office = { ...agencyForm, code: officeCode, kind: "coordinating-office" as const };
    const closed = { ...office, validTo: civilDate("2026-11-21") };
    expect(await changeAgency(context, admin, closed)).toEqual({
      ok: false,
      reason: "last-office",
    });
    must(await changeAgency(context, admin, { ...office, nameEn: "Office" }));
    const stored = await findAgencyByCode(context.database.read, officeCode);
    expect(stored).toMatchObject({ nameEn: "Office", registerCode: "NEW" });
    const all = await listAgencies(context.database.read);
    expect((await agencyTree(context, admin))?.length).toBe(all.length);
  },
);

onBothDatabases("who names an agency that does not exist is told so", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const nowhere = 99_999;
  must(await addAgency(context, admin, agencyForm));
  for (const [change, reason] of [
    [{ parentId: nowhere }, "superior-unknown"],
    [{ successorId: nowhere }, "successor-unknown"],
  ] as const) {
    const form = { ...agencyForm, ...change };
    const answer = { ok: false, reason };
    expect(await changeAgency(context, admin, form)).toEqual(answer);
    expect(await addAgency(context, admin, { ...form, code: "another" })).toEqual(answer);
  }
  const unknown = { ok: false, reason: "agency-unknown" };
  const form = { ...changedForm, agencyId: nowhere };
  expect(await inviteOfficer(context, admin, form)).toEqual(unknown);
  expect(await changeOfficer(context, admin, admin.officerId, form)).toEqual(unknown);
  const divided = { ...form, divisionId: nowhere };
  expect(await inviteOfficer(context, admin, divided)).toEqual(unknown);
  const known = { ...divided, agencyId: admin.unitId };
  expect(await inviteOfficer(context, admin, known)).toEqual({
    ok: false,
    reason: "division-not-in-unit",
  });
});

onBothDatabases("a holiday moves the days that are counted after it", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const before = await findPetition(context.database.read, (await aSentPetition(context)).code);
  const on = civilDate("2026-11-25");
  must(
    await declareCalendarDay(context, admin, { day: on, kind: "holiday", name: "N", source: "S" }),
  );
  const after = await findPetition(context.database.read, (await aSentPetition(context)).code);
  must(await dropCalendarDay(context, admin, on));
  const again = await findPetition(context.database.read, (await aSentPetition(context)).code);
  const dues = await Promise.all(
    [before, after, again].map((petition) => forwardDueOf(context, petition?.id ?? 0)),
  );
  expect(dues).toEqual(["2026-11-30", "2026-12-01", "2026-11-30"]);
});

async function forwardDueOf(context: TestContext, petitionId: number) {
  const sql = 'SELECT "forwardDueOn" FROM "Petition" WHERE "id" = $1';
  const [row] = await askRows<{ forwardDueOn: string }>(context.database.read, sql, petitionId);
  return row?.forwardDueOn;
}
