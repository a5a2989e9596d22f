/** Everything about one person is handed out, and what law does not keep is erased; the history verifies. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import * as exportPage from "#app/routes/public/tracking/export.tsx";
import * as exportJson from "#app/routes/public/tracking/export-json.ts";
import * as track from "#app/routes/public/tracking/track.tsx";
import { recordBackup } from "#app/server/persistence/engine/backup-store.ts";
import { askRows, updateRows } from "#app/server/persistence/engine/raw-sql.ts";
import {
  historyOfPetition,
  verifyHistory,
} from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findSender } from "#app/server/persistence/petition/sender-reading.ts";
import { findDataRequest } from "#app/server/persistence/rights/data-request-reading.ts";
import { dataRequestFile } from "#app/server/queries/rights/data-requests.ts";
import { exportsOfPerson, personExport } from "#app/server/queries/rights/person-export.ts";
import { openContact } from "#app/server/usecases/custody/open-contact.ts";
import { askDataRequest, takeInDataRequest } from "#app/server/usecases/rights/ask-data-request.ts";
import { withdrawConsentFor } from "#app/server/usecases/rights/consent.ts";
import { eraseForRequest } from "#app/server/usecases/rights/erase-data.ts";
import { recordExport } from "#app/server/usecases/rights/export-data.ts";
import { placeHold } from "#app/server/usecases/rights/retention.ts";
import { bringTo, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

const canaries = {
  helperName: "zqhelperzq",
  helperRelation: "zqrelationzq",
  helperPhone: "0987650435",
  email: "zqmailzq@example.vn",
};
const sending = aSending({ person: { ...canaries, showName: true } });
const kept = 30;

async function idOf(context: TestContext, code: string) {
  return (await findPetition(context.database.read, code))?.id ?? 0;
}

onBothDatabases("all that is kept of a person is one page and one JSON", async (context) => {
  const people = await thePeople(context);
  const { code, draftId } = await aSentPetition(context, sending);
  await bringTo(context, people, code, "registered");
  must(await openContact(context, people.officer, { code, version: null }));
  must(await askDataRequest(context, code, { kind: "copy", asked: "All of it." }));
  const copy = await personExport(context, code);
  expect(copy?.petition).toMatchObject({ code, registerNumber: "1/2026/VP" });
  expect(copy?.sender).toMatchObject({ name: "Nguyen Thi Hoa", ...canaries });
  expect(copy?.messages.map(({ template }) => template)).toContain("received");
  expect(copy?.consents).toMatchObject([{ version: "1" }]);
  expect(copy?.requests).toMatchObject([{ number: "DL-01/2026/VP", asked: "All of it." }]);
  // Who opened the contact data is told by role and unit, never by name.
  expect(copy?.opened).toMatchObject([{ role: "intake-officer" }]);
  expect(JSON.stringify(copy)).not.toMatch(/Officer \d/);
  const visitor = aVisitor(context);
  const secret = formatTrackingSecret(context.keys.secretOfDraft(draftId));
  await visitor.post(track, "/tra-cuu", { code: String(code), secret });
  expect((await visitor.get(exportPage, "/")).data).toMatchObject({ copy: { sender: canaries } });
  const file = await visitor.get(exportJson, "/");
  expect(JSON.parse((await file.response?.text()) ?? "")).toMatchObject([{ sender: canaries }]);
  expect(file.headers.get("content-disposition")).not.toContain(code);
  // Nobody without the secret.
  expect((await aVisitor(context).get(exportJson, "/")).location).toBe("/tra-cuu");
});

onBothDatabases("at the counter a person gets all that he sent to the unit", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const { code } = await aSentPetition(context);
  const { code: second } = await aSentPetition(context);
  await aSentPetition(context, aSending({ person: { name: "Le Van Tam", phone: "0900000999" } }));
  const id = must(
    await takeInDataRequest(context, officer, {
      ...{ kind: "copy", code, proof: "identity-card", proofNote: "", personContact: "" },
      ...{ personName: "Nguyen Thi Hoa", asked: "", involvesOthers: false },
      receivedOn: civilDate("2026-11-21"),
    }),
  );
  must(await recordExport(context, officer, id));
  const copies = await exportsOfPerson(context, await idOf(context, code));
  expect(copies.map(({ petition }) => petition.code)).toEqual([code, second]);
  expect(copies[0]?.opened).toMatchObject([{ whole: true }]);
});

onBothDatabases("a request to see is no licence to export another kind", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const { code } = await aSentPetition(context);
  const id = must(await askDataRequest(context, code, { kind: "object", asked: "No." }));
  expect(await recordExport(context, officer, id)).toEqual({ ok: false, reason: "not-found" });
});

/** Every text of every table, to look for what must not be there any more. */
async function everyText({ database }: TestContext) {
  const { read } = database;
  const found: string[] = [];
  for (const table of ["Petition", "Sender", "Draft", "OutboxMessage", "HistoryEvent", "Consent"])
    found.push(JSON.stringify(await askRows(read, `SELECT * FROM "${table}"`)));
  for (const table of ["PetitionSearch", "SenderSearch", "AgencySearch", "PublicRecord", "Point"])
    found.push(JSON.stringify(await askRows(read, `SELECT * FROM "${table}"`)));
  return found.join("\n");
}

onBothDatabases("of a registered petition goes what law does not keep", async (context) => {
  const people = await thePeople(context);
  const { code } = await aSentPetition(context, sending);
  await bringTo(context, people, code, "registered");
  must(await withdrawConsentFor(context, people.officer, code));
  await context.database.transaction((transaction) =>
    updateRows(
      transaction,
      "OutboxMessage",
      { state: "sent", rendered: "Dear zqmailzq" },
      `"petitionId" IS NOT NULL`,
    ),
  );
  const made = { fileName: "b", kilobytes: 1 };
  await context.database.transaction((transaction) =>
    recordBackup(transaction, { ...made, madeAt: "2026-11-20T21:00:00.000Z" }),
  );
  const id = must(await askDataRequest(context, code, { kind: "erase", asked: "" }));
  must(await eraseForRequest(context, people.officer, id));
  const request = await findDataRequest(context.database.read, id);
  expect(JSON.parse(request?.erased ?? "")).toMatchObject({
    whole: false,
    optional: 4,
    consents: 1,
    drafts: 1,
  });
  const left = await everyText(context);
  for (const canary of Object.values(canaries)) expect(left).not.toContain(canary);
  expect(await findSender(context.database.read, await idOf(context, code))).toMatchObject({
    name: "Nguyen Thi Hoa",
    address: "12 Tran Phu",
  });
  expect((await verifyHistory(context.database.read)).broken).toBeNull();
  const file = await dataRequestFile(context, people.officer, id, kept);
  expect(file?.kept).toEqual({ until: null, basis: "", held: false });
  expect(file?.backups).toMatchObject([{ goneOn: "2026-12-21" }]);
  // Nothing is left for a second press.
  // Nobody can try out what stood there: only the digest of what stands now has its salt.
  const links = await historyOfPetition(context.database.read, await idOf(context, code));
  const digested = links.filter(({ contentDigests }) => contentDigests.includes('"sender"'));
  expect(digested.map(({ salt }) => (salt ?? "").includes("content.sender"))).toEqual([
    ...digested.slice(1).map(() => false),
    true,
  ]);
  expect(await eraseForRequest(context, people.officer, id)).toMatchObject({ ok: false });
});

onBothDatabases("what was never registered goes whole", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const held = { ...aSending(), heldFor: ["speed"] as never };
  const { code } = await aSentPetition(context, {
    ...held,
    content: { ...held.content, content: "zqletterzq about a land certificate overdue." },
  });
  const id = must(await askDataRequest(context, code, { kind: "erase", asked: "zqaskedzq" }));
  must(await eraseForRequest(context, officer, id));
  const left = await everyText(context);
  expect(left).not.toMatch(/zq\w+zq/);
  expect(left).not.toContain("Nguyen Thi Hoa");
  expect(left).not.toContain("0900000123");
  expect((await verifyHistory(context.database.read)).broken).toBeNull();
});

onBothDatabases(
  "what is held back is not erased, nor by another kind of request",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    const { code } = await aSentPetition(context);
    const copy = must(await askDataRequest(context, code, { kind: "copy", asked: "" }));
    expect(await eraseForRequest(context, officer, copy)).toEqual({
      ok: false,
      reason: "data-request-wrong-kind",
    });
    must(await placeHold(context, officer, { code, reason: "An inspection." }));
    const id = must(await askDataRequest(context, code, { kind: "erase", asked: "" }));
    expect(await eraseForRequest(context, officer, id)).toEqual({
      ok: false,
      reason: "held-by-law",
    });
  },
);
