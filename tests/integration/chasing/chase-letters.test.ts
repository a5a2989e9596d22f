import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import vi from "#app/i18n/locales/vi/documents.json" with { type: "json" };
import { draftChaseLetter } from "#app/server/documents/compose-chase-letter.ts";
import { draftOverdueList } from "#app/server/documents/compose-overdue-list.ts";
import { composePaper } from "#app/server/documents/compose-paper.ts";
import { docxOf } from "#app/server/documents/docx.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { chaseLetter, chasePage, overdueList } from "#app/server/queries/staff/chasing.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { escalateLateness } from "#app/server/usecases/sending/escalate-lateness.ts";
import { makeChaseLetter } from "#app/server/usecases/sending/make-chase-letter.ts";
import { numberChaseLetter } from "#app/server/usecases/sending/number-chase-letter.ts";
import { recordLetterSent } from "#app/server/usecases/sending/record-letter-sent.ts";
import { sendDigests } from "#app/server/usecases/sending/send-digests.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aCast, agencyIdOf } from "#tests/factories/petition-life.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  forward,
  justiceCode,
  to,
} from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

/** Two petitions that the department owes since 14 December, one that only the office keeps, and a day. */
async function late(context: TestContext, day = "2026-12-21") {
  const people = await thePeople(context);
  const codes = [
    await aPetitionAt(context, people, "forwarded"),
    await aPetitionAt(context, people, "in-progress"),
  ];
  const answered = await aPetitionAt(context, people, "answered");
  const hidden = await aPetitionAt(context, people, "registered");
  const target = { code: hidden, version: null };
  must(await restrictPetition(context, people.officer, target, "About the office itself"));
  const agencyId = await agencyIdOf(context, constructionCode);
  context.clock.set(`${day}T02:00:00.000Z`);
  return { people, codes, answered, hidden, agencyId };
}

const eventsOf = async (context: TestContext, type: string) =>
  (await readClient(context.database.read).historyEvent.findMany({ where: { type } })).map(
    ({ facts, petitionId }) => ({ ...JSON.parse(facts), petitionId }),
  );

onBothDatabases(
  "a chase letter lists what is overdue, is filed with each petition, and is made once a day",
  async (context) => {
    const { people, codes, agencyId, hidden } = await late(context);
    const page = await chasePage(context, people.lead);
    expect(page?.agencies).toMatchObject([{ agencyId, count: 2, oldestDueOn: "2026-12-14" }]);
    const id = must(await makeChaseLetter(context, people.lead, agencyId));
    expect(must(await makeChaseLetter(context, people.officer, agencyId))).toBe(id);
    const found = await chaseLetter(context, people.officer, id);
    expect(found?.letter.lines.map(({ code, daysLate }) => [code, daysLate])).toEqual(
      codes.map((code) => [code, 5]),
    );
    const filed = await eventsOf(context, "ChaseLetterMade");
    expect(filed.map(({ letterId }) => letterId)).toEqual([id, id]);
    if (!found) throw new Error("no letter");
    const paper = (await draftChaseLetter(context.database.read, found.letter))?.paper;
    expect(paper).toMatchObject({
      country: vi.country,
      motto: vi.motto,
      numberLine: vi.number.replace("{{sign}}", `VP-${vi["drafting-unit"]["coordinating-office"]}`),
      matter: vi["chase-letter"].subject,
      addressedTo: vi.to,
    });
    const text = JSON.stringify(paper);
    const answerBy = vi.day
      .replace("{{day}}", "28")
      .replace("{{month}}", "12")
      .replace("{{year}}", "2026");
    for (const words of [...codes, "14/12/2026", answerBy]) expect(text).toContain(words);
    expect(text).not.toMatch(/\{\{|Nguyen|Tran Phu|certificate/);
    expect(text).not.toContain(hidden);
    expect((await docxOf(paper as NonNullable<typeof paper>)).length).toBeGreaterThan(5000);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases(
  "number, day and signer come later and stand in each history; its sending is recorded",
  async (context) => {
    const { people, agencyId } = await late(context);
    const id = must(await makeChaseLetter(context, people.lead, agencyId));
    const documentOn = civilDate("2026-12-21");
    const number = {
      documentNumber: "45/VP-KSTT",
      documentOn,
      signerName: "B",
      signerCapacity: "Head",
    };
    expect(
      await numberChaseLetter(context, people.lead, id, {
        ...number,
        documentOn: civilDate("2026-12-22"),
      }),
    ).toEqual({ ok: false, reason: "signed-on-in-future" });
    must(await numberChaseLetter(context, people.lead, id, number));
    must(
      await recordLetterSent(context, people.officer, id, { sentOn: documentOn, sentBy: "Post" }),
    );
    const numbered = await eventsOf(context, "ChaseLetterNumbered");
    expect(numbered.map((event) => event.documentNumber)).toEqual(["45/VP-KSTT", "45/VP-KSTT"]);
    expect(await eventsOf(context, "ChaseLetterSent")).toMatchObject([{ letterId: id }]);
    const found = await chaseLetter(context, people.lead, id);
    const paper = found && (await draftChaseLetter(context.database.read, found.letter))?.paper;
    expect(paper?.numberLine).toContain("45/VP-KSTT");
    expect(paper?.placeAndDay).toMatch(/21 .* 12 .* 2026$/);
    const list = await overdueList(context, people.lead, false);
    const lines = list?.units.find(({ unitId }) => unitId === agencyId)?.lines;
    expect(lines?.map(({ chaseLetters }) => chaseLetters)).toEqual([1, 1]);
  },
);

onBothDatabases(
  "nobody else chases, and nothing is made where nothing is late",
  async (context) => {
    const { people, agencyId } = await late(context, "2026-12-14");
    expect(await makeChaseLetter(context, people.lead, agencyId)).toEqual({
      ok: false,
      reason: "not-late",
    });
    context.clock.set("2026-12-15T02:00:00.000Z");
    const counter = await anOfficer(context, ["counter"]);
    for (const stranger of [people.agencyLead, people.agencyOfficer, counter]) {
      expect(await makeChaseLetter(context, stranger, agencyId)).toMatchObject({ ok: false });
      expect(await chasePage(context, stranger)).toBeNull();
      expect(await overdueList(context, stranger, false)).toBeNull();
    }
    const id = must(await makeChaseLetter(context, people.officer, agencyId));
    expect(await chaseLetter(context, people.agencyLead, id)).toBeNull();
  },
);

onBothDatabases(
  "the Chairman's list has what was reported to him, by agency and head, without a sender",
  async (context) => {
    const { people, codes, hidden, answered, agencyId } = await late(context, "2026-12-28");
    const reported = async () => (await overdueList(context, people.lead, true))?.total;
    expect(await reported()).toBe(0);
    await sendDigests(context);
    expect((await findPetition(context.database.read, codes[0] ?? ""))?.escalatedTo).toBe(
      "chairman",
    );
    expect(await reported()).toBe(2);
    const list = await overdueList(context, people.officer, true);
    const unit = list?.units.find(({ unitId }) => unitId === agencyId);
    expect(unit?.heads).toHaveLength(1);
    expect(unit?.lines).toMatchObject(
      codes.map((code) => ({ code, daysLate: 10, extensions: 0, returns: 0, owed: "reply" })),
    );
    const draft = await draftOverdueList(context.database.read, {
      unitId: people.lead.unitId,
      today: civilDate("2026-12-28"),
      units: list?.units ?? [],
    });
    const text = JSON.stringify(draft?.paper);
    for (const code of codes) expect(text).toContain(code);
    for (const secret of ["Nguyen", "0900000123", hidden, answered])
      expect(text).not.toContain(secret);
    expect(text).not.toMatch(/\{\{/);
  },
);

onBothDatabases(
  "a letter of apology is offered to the agency of a late answer, in its leader's name",
  async (context) => {
    const { people, codes, answered } = await late(context);
    const file = async (code: string) => petitionFile(context, people.agencyLead, code, "vi");
    const code = codes[1] ?? "";
    expect((await file(code))?.late).toMatchObject({ days: 5, newsAsked: true });
    expect((await file(answered))?.late).toBeNull();
    const today = civilDate("2026-12-21");
    const asked = { kind: "thu-xin-loi", today, sender: "whole" } as const;
    const paper = await composePaper(context.database.read, { ...asked, code });
    expect(paper).toMatchObject({
      matter: vi["letter-of-apology"].subject,
      addressees: [vi.called.individual.replace("{{name}}", "Nguyen Thi Hoa")],
      signerCapacity: vi.capacity.department,
    });
    expect(paper?.paragraphs.join(" ")).toMatch(/14 .* 12 .* 2026.* 05 /);
    expect(await composePaper(context.database.read, { ...asked, code: answered })).toBeNull();
  },
);

onBothDatabases(
  "the list for the Chairman finds a reported part behind one that is not",
  async (context) => {
    const cast = await aCast(context);
    const justice = await anAgencyPerson(context, justiceCode);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1] }),
    ]);
    // The first part is not even accepted, so that lists show the petition by it.
    must(await acceptPetition(context, justice, { code, version: null }));
    context.clock.set("2026-12-21T02:00:00.000Z");
    const reported = async () => {
      const list = await overdueList(context, cast.officer, true);
      return list?.units.flatMap(({ lines }) => lines.map(({ code: of }) => of));
    };
    expect(await reported()).toEqual([]);
    await escalateLateness(context, { code, place: 2, to: "chairman", workingDaysLate: 5 });
    expect(await reported()).toEqual([code]);
    const all = await overdueList(context, cast.officer, false);
    const lines = all?.units.flatMap((unit) => unit.lines) ?? [];
    expect(lines.map(({ escalatedTo }) => escalatedTo).sort()).toEqual(["", "chairman"]);
  },
);

onBothDatabases(
  "only the office makes letters to late agencies and numbers them",
  async (context) => {
    const { people, agencyId } = await late(context);
    const id = must(await makeChaseLetter(context, people.officer, agencyId));
    const number = {
      documentNumber: "45/VP-KSTT",
      documentOn: civilDate("2026-12-20"),
      signerName: "B",
      signerCapacity: "Deputy",
    };
    const others = [
      people.agencyOfficer,
      people.agencyLead,
      await anOfficer(context, ["agency-specialist"], { unit: constructionCode }),
      await anOfficer(context, ["counter"]),
      await anOfficer(context, ["registry-clerk"]),
      await anOfficer(context, ["leader-secretary", "provincial-leader", "administrator"]),
    ];
    const refusal = { ok: false, reason: "not-permitted" };
    for (const other of others) {
      expect(await makeChaseLetter(context, other, agencyId), other.roles[0]).toEqual(refusal);
      expect(await numberChaseLetter(context, other, id, number), other.roles[0]).toEqual(refusal);
    }
    expect(await eventsOf(context, "ChaseLetterNumbered")).toEqual([]);
  },
);
