import { expect, test } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor, Role } from "#app/domain/permission/actor.ts";
import { migrateDatabase } from "#app/server/persistence/engine/migrate.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
import { formIsOpen, installationChecks } from "#app/server/queries/admin/installation.ts";
import { testMailState } from "#app/server/queries/admin/test-mail.ts";
import { acceptInvitation } from "#app/server/session/accept-invitation.ts";
import { changeAgency } from "#app/server/usecases/administration/change-agency.ts";
import {
  deactivateOfficer,
  reactivateOfficer,
} from "#app/server/usecases/administration/change-officer.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { inviteOfficer } from "#app/server/usecases/administration/invite-officer.ts";
import { askTestMail, confirmTestMail } from "#app/server/usecases/administration/test-mail.ts";
import { loadReference } from "#prisma/seed/reference/load-reference.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer, officeCode } from "#tests/factories/officers.ts";
import { emptyDatabase, onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { type TestContext, testContext } from "#tests/setup/test-context.ts";

/** An installation as production begins: migrated, with its reference data and one administrator. */
async function newInstallation(kind: "sqlite" | "postgresql") {
  const database = await emptyDatabase(kind);
  await migrateDatabase(".", database.url);
  const context = testContext(database.url, database.folder);
  await loadReference(context, "production");
  const admin = await anOfficer(context, ["administrator"], { passwordHash: "opens nothing" });
  const drop = async () => {
    await context.close();
    await database.drop();
  };
  return { context, admin, drop };
}

async function openItems(context: TestContext, admin: OfficerActor, backupSet = false) {
  const installation = await installationChecks(context, admin, backupSet);
  return installation?.checks.filter(({ done }) => !done).map(({ name }) => name);
}

async function invite(context: TestContext, admin: OfficerActor, role: Role) {
  return must(
    await inviteOfficer(context, admin, {
      displayName: "Someone",
      divisionId: null,
      position: "",
      email: `${role}@example.vn`,
      roles: [role],
      readsRestricted: false,
      language: "vi",
      agencyId: admin.unitId,
    }),
  );
}

async function fillContact(context: TestContext, admin: OfficerActor, phone: string) {
  const office = await findAgencyByCode(context.database.read, officeCode);
  if (office === null) throw new Error("no office");
  const { id: _id, sortKey: _sortKey, folded: _folded, worksHere: _worksHere, ...stored } = office;
  must(
    await changeAgency(context, admin, {
      ...stored,
      kind: "coordinating-office",
      validFrom: civilDate("2026-01-01"),
      validTo: null,
      formerNames: [],
      otherNames: [],
      address: "1 Tran Phu",
      postalAddress: "1 Tran Phu",
      phone,
      website: "https://office.example.vn",
      email: "office@example.vn",
    }),
  );
}

const password = "a long and unusual sentence 48";

test.each(["sqlite", "postgresql"] as const)(
  "the form opens when the last required item stands, and closes when one falls (%s)",
  async (kind) => {
    const { context, admin, drop } = await newInstallation(kind);
    try {
      const isOpen = () => formIsOpen(context);
      expect(await openItems(context, admin)).toEqual([
        "province",
        "contact",
        "intake-officer",
        "office-lead",
        "test-mail",
        "backup",
      ]);
      must(await changeSettings(context, admin, { provinceName: "An Thai" }));
      await fillContact(context, admin, "");
      expect((await installationChecks(context, admin, false))?.missingContact).toEqual(["phone"]);
      await fillContact(context, admin, "0200 3 800 800");
      const reader = await invite(context, admin, "intake-officer");
      const lead = await invite(context, admin, "office-lead");
      expect(await acceptInvitation(context, reader.token ?? "", password)).toBe("set");
      expect(await openItems(context, admin)).toEqual(["office-lead", "test-mail", "backup"]);
      expect(await isOpen()).toBe(false);
      expect(await acceptInvitation(context, lead.token ?? "", password)).toBe("set");
      expect(await openItems(context, admin, true)).toEqual(["test-mail"]);
      expect(await isOpen()).toBe(true);

      const officer = await readClient(context.database.read).officer.findFirstOrThrow({
        where: { email: "office-lead@example.vn" },
      });
      must(await deactivateOfficer(context, admin, officer.id, { confirmed: true }));
      expect(await isOpen()).toBe(false);
      must(await reactivateOfficer(context, admin, officer.id));
      expect(await isOpen()).toBe(true);
      await fillContact(context, admin, "");
      expect(await isOpen()).toBe(false);
    } finally {
      await drop();
    }
  },
);

async function codeInMail({ database }: TestContext) {
  const mail = await readClient(database.read).outboxMessage.findFirstOrThrow({
    where: { template: "test-mail" },
    orderBy: { id: "desc" },
  });
  return { address: mail.address, code: String(JSON.parse(mail.facts).mailCode) };
}

onBothDatabases(
  "a test mail has arrived when the code that only it holds is typed in",
  async (context) => {
    const admin = await anOfficer(context, ["administrator"]);
    expect(await confirmTestMail(context, admin, "")).toMatchObject({ reason: "mail-code-wrong" });
    must(await askTestMail(context, admin));
    const first = await codeInMail(context);
    expect(first.code).toMatch(/^\d{3} \d{3}$/);
    expect(await testMailState(context, admin)).toMatchObject({
      address: first.address,
      arrivedAt: null,
    });
    const wrong = first.code === "000 000" ? "000001" : "000000";
    expect(await confirmTestMail(context, admin, wrong)).toMatchObject({
      reason: "mail-code-wrong",
    });
    expect(await openItems(context, admin)).toContain("test-mail");
    must(await confirmTestMail(context, admin, first.code.replace(" ", "")));
    expect(await openItems(context, admin)).not.toContain("test-mail");
    expect((await testMailState(context, admin))?.arrivedAt).toBe(context.clock.now());
  },
);

onBothDatabases(
  "nobody else sees the list, asks for a test mail or confirms one",
  async (context) => {
    const stranger = await anOfficer(context, ["intake-officer", "office-lead"]);
    expect(await installationChecks(context, stranger, true)).toBeNull();
    expect(await testMailState(context, stranger)).toBeNull();
    expect(await askTestMail(context, stranger)).toMatchObject({ reason: "not-permitted" });
    expect(await confirmTestMail(context, stranger, "1")).toMatchObject({
      reason: "not-permitted",
    });
  },
);
