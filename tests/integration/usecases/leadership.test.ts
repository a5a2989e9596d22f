/** Up to the leadership and back: who reads what there, what a direction binds to, and what is told. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { composePaper } from "#app/server/documents/compose-paper.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import {
  leadershipFile,
  leadershipLists,
} from "#app/server/queries/leadership/leadership-lists.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { queueCounts } from "#app/server/queries/staff/queue.ts";
import { staffFile } from "#app/server/queries/staff/stored-file.ts";
import type { NewPaper } from "#app/server/usecases/custody/store-signed-paper.ts";
import {
  type DirectionInput,
  enterDirection,
} from "#app/server/usecases/leadership/enter-direction.ts";
import { recordRegistryNumber } from "#app/server/usecases/leadership/record-registry-number.ts";
import { reportBack } from "#app/server/usecases/leadership/report-back.ts";
import { submitToLeadership } from "#app/server/usecases/leadership/submit-to-leadership.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aCast, agencyIdOf, type Cast, forwarded, must } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import {
  aMixedLetter,
  financeCode,
  forward,
  justiceCode,
  to,
} from "#tests/factories/split-letter.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const sender = "Nguyen Thi Hoa";
const today = civilDate("2026-11-21");

const target = (code: string) => ({ code, version: null });
const scan = {
  fileName: "note.pdf",
  mediaType: "application/pdf",
  bytes: new Uint8Array(pdfWithText),
  hasTextLayer: true,
};
const paper: NewPaper = {
  documentNumber: "3/PT-VP",
  documentOn: civilDate("2026-11-20"),
  signerName: "Tran Van C",
  signerCapacity: "Deputy Chief of Office",
  file: { ...scan, fileName: "submission.pdf" },
};
const question = { reason: "returned-twice", question: `Who answers ${sender}?` } as const;

async function anUpperFloor(context: TestContext) {
  return {
    leader: await anOfficer(context, ["provincial-leader"]),
    secretary: await anOfficer(context, ["leader-secretary"]),
    registry: await anOfficer(context, ["registry-clerk"]),
    justiceLead: await anOfficer(context, ["agency-lead"], { unit: justiceCode }),
  };
}

const forwardTo = async (context: TestContext, cast: Cast, code: string, agency: string) =>
  forwardPetition(context, cast.officer, target(code), {
    addressees: toOneAgency(await agencyIdOf(context, agency)),
    coverNote: "",
    dueReason: "",
    notifySender: false,
  });

const sendBack = async (context: TestContext, lead: OfficerActor, code: string, to: string) =>
  returnPetition(context, lead, target(code), {
    reasonCode: "outside-competence",
    reason: "Not ours",
    proposedAgencyId: await agencyIdOf(context, to),
  });

const directing = (change: Partial<DirectionInput> = {}): DirectionInput => ({
  by: "chairman",
  form: "note",
  documentNumber: "",
  givenOn: today,
  text: `Finance answers ${sender}.`,
  agencyId: null,
  ...change,
});

/** Sent back by two agencies in turn. */
async function sentBackTwice(
  context: TestContext,
  cast: Cast,
  justiceLead: OfficerActor,
  sending = aSending({ content: { summary: `The paper of ${sender} is late` } }),
) {
  const { code } = await aSentPetition(context, sending);
  await forwarded(context, code, cast);
  must(await sendBack(context, cast.agencyLead, code, justiceCode));
  must(await forwardTo(context, cast, code, justiceCode));
  must(await sendBack(context, justiceLead, code, constructionCode));
  return code;
}

onBothDatabases("from two returns to a direction that binds the next agency", async (context) => {
  const cast = await aCast(context);
  const { leader, secretary, justiceLead } = await anUpperFloor(context);
  const financeLead = await anOfficer(context, ["agency-lead"], { unit: financeCode });
  const code = await sentBackTwice(context, cast, justiceLead);
  expect(await leadershipLists(context, leader)).toMatchObject({ waiting: [], decided: [] });

  expect((await petitionFile(context, cast.officer, code, "vi"))?.next).toBe(
    "submit-to-leadership",
  );
  const submit = (given: NewPaper) =>
    submitToLeadership(context, cast.officer, target(code), question, given);
  expect(await submit({ ...paper, file: null })).toEqual({
    ok: false,
    reason: "signed-file-missing",
  });
  must(await submit(paper));
  expect(await queueCounts(context, cast.officer)).toMatchObject({ "with-leadership": 1 });

  const financeId = await agencyIdOf(context, financeCode);
  const enter = (actor: OfficerActor, file: typeof scan | null) =>
    enterDirection(context, actor, target(code), directing({ agencyId: financeId }), file);
  expect(await enter(leader, scan)).toEqual({ ok: false, reason: "not-permitted" });
  expect(await enter(justiceLead, scan)).toEqual({ ok: false, reason: "not-found" });
  expect(await enter(secretary, null)).toEqual({ ok: false, reason: "direction-scan-missing" });
  must(await enter(secretary, scan));
  expect(await queueCounts(context, cast.officer)).toMatchObject({ "with-leadership": 0 });

  expect(await forwardTo(context, cast, code, justiceCode)).toEqual({
    ok: false,
    reason: "not-the-directed-agency",
  });
  must(await forwardTo(context, cast, code, financeCode));
  expect(await sendBack(context, financeLead, code, justiceCode)).toEqual({
    ok: false,
    reason: "direction-binds",
  });
  must(await reportBack(context, financeLead, target(code), "The fee was paid twice."));
  const file = await petitionFile(context, cast.officer, code, "vi");
  expect(file?.leadership).toMatchObject({
    directionFile: { name: "note.pdf" },
    submissionFile: { name: "submission.pdf" },
    reports: [{ text: "The fee was paid twice." }],
  });
  expect(await verifyHistory(context.database.read)).toMatchObject({ broken: null });
});

onBothDatabases(
  "each share that was put up has its own line, page and direction",
  async (context) => {
    const cast = await aCast(context);
    const { leader, secretary } = await anUpperFloor(context);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1] }),
    ]);
    const share = (forwarding: number) => ({ code, version: null, forwarding });
    for (const place of [1, 2]) {
      const asked = {
        reason: "agencies-disagree",
        question: `Who answers part ${place}?`,
      } as const;
      must(await submitToLeadership(context, cast.officer, share(place), asked, paper));
    }
    const both = await leadershipLists(context, leader);
    expect(both?.waiting.map(({ address }) => address).sort()).toEqual([`${code}.1`, `${code}.2`]);
    for (const place of [1, 2])
      expect(await leadershipFile(context, leader, code, place)).toMatchObject({
        address: `${code}.${place}`,
        submission: { question: `Who answers part ${place}?` },
      });
    must(await enterDirection(context, secretary, share(1), directing(), scan));
    const after = await leadershipLists(context, leader);
    expect(after?.waiting.map(({ address }) => address)).toEqual([`${code}.2`]);
    expect(after?.decided.map(({ address }) => address)).toEqual([`${code}.1`]);
  },
);

onBothDatabases("nor is an organisation named to the leadership", async (context) => {
  const cast = await aCast(context);
  const { leader, justiceLead } = await anUpperFloor(context);
  const organization = {
    senderType: "organization",
    organizationName: "Minh Long Mechanics",
    representative: "Dinh Luc",
  } as const;
  const summary = "Minh Long Mechanics and its director Dinh Luc wait";
  const sending = aSending({ content: { summary }, person: organization });
  const code = await sentBackTwice(context, cast, justiceLead, sending);
  must(await submitToLeadership(context, cast.officer, target(code), question, paper));
  const read = await leadershipFile(context, leader, code, null);
  expect(read?.title).toBe("… and its director … wait");
  expect(JSON.stringify(read)).not.toMatch(/Minh Long|Dinh Luc/);
});

onBothDatabases(
  "the leadership reads what is asked and said, and never a name",
  async (context) => {
    const cast = await aCast(context);
    const { leader, secretary, justiceLead } = await anUpperFloor(context);
    const code = await sentBackTwice(context, cast, justiceLead);
    expect(await leadershipFile(context, leader, code, null)).toBeNull();
    must(await submitToLeadership(context, cast.officer, target(code), question, paper));

    for (const actor of [leader, secretary]) {
      const lists = await leadershipLists(context, actor);
      expect(lists?.waiting.map((line) => line.code)).toEqual([code]);
      const read = await leadershipFile(context, actor, code, null);
      expect(read?.said.map(({ kind }) => kind)).toEqual(["returned", "returned"]);
      expect(read?.mayDirect).toBe(actor === secretary);
      for (const told of [lists, read]) expect(JSON.stringify(told)).not.toContain("Hoa");
      expect(await petitionFile(context, actor, code, "vi")).toBeNull();
    }
    const asked = await findPetition(context.database.read, code);
    const submitted = asked?.submission?.fileId ?? 0;
    expect((await staffFile(context, leader, code, submitted))?.fileName).toBe("submission.pdf");
    expect(await staffFile(context, justiceLead, code, submitted)).toBeNull();

    must(await enterDirection(context, secretary, target(code), directing(), scan));
    const decided = await leadershipLists(context, leader);
    expect(decided?.decided.map((line) => line.code)).toEqual([code]);
    expect(JSON.stringify(decided)).not.toContain("Hoa");
    const seen = await trackedPetition(context, code, "vi");
    expect(seen?.timeline.slice(0, 2).map(({ type }) => type)).toEqual([
      "DirectionEntered",
      "SubmittedToLeadership",
    ]);
    expect(JSON.stringify(seen?.timeline)).not.toContain("Finance");
  },
);

onBothDatabases(
  "two agencies disagree, and the direction takes it to the other",
  async (context) => {
    const cast = await aCast(context);
    const { secretary } = await anUpperFloor(context);
    const { code } = await aSentPetition(context);
    await forwarded(context, code, cast);
    must(await acceptPetition(context, cast.agencyOfficer, target(code)));
    const own = { ...paper, file: null };
    const disagree = { reason: "agencies-disagree", question: "Construction or justice?" } as const;
    must(await submitToLeadership(context, cast.lead, target(code), disagree, own));

    const justice = await agencyIdOf(context, justiceCode);
    const numbered = directing({ form: "paper", documentNumber: "99/UBND-NC", agencyId: justice });
    must(await enterDirection(context, secretary, target(code), numbered, null));
    expect(await findPetition(context.database.read, code)).toMatchObject({
      stage: "returned",
      returns: 0,
      direction: { documentNumber: "99/UBND-NC", agencyId: justice },
    });
    const agency = await petitionFile(context, cast.agencyLead, code, "vi");
    expect(agency).toBeNull();
    must(await forwardTo(context, cast, code, justiceCode));
  },
);

onBothDatabases("where the leadership is silent the office may go on", async (context) => {
  const cast = await aCast(context);
  const { justiceLead, leader } = await anUpperFloor(context);
  const code = await sentBackTwice(context, cast, justiceLead);
  must(await submitToLeadership(context, cast.officer, target(code), question, paper));
  must(await forwardTo(context, cast, code, financeCode));
  expect(await findPetition(context.database.read, code)).toMatchObject({
    submission: { endedOn: today },
    direction: null,
  });
  expect((await leadershipLists(context, leader))?.decided).toHaveLength(1);
});

onBothDatabases(
  "the draft names initials alone; the registry keeps numbers and copies of its own unit",
  async (context) => {
    const cast = await aCast(context);
    const { registry, justiceLead } = await anUpperFloor(context);
    const code = await sentBackTwice(context, cast, justiceLead);
    const input = {
      kind: "outgoing",
      number: "120",
      on: today,
      registryPaper: "submission",
      note: "",
    } as const;
    const draft = await composePaper(context.database.read, {
      code,
      kind: "phieu-trinh",
      today,
      sender: "covered",
    });
    const text = draft?.paragraphs.join("\n") ?? "";
    expect(text).toContain("N.T.H.");
    expect(text).not.toContain("Hoa");
    expect(draft?.paragraphs.filter((line) => line.startsWith("- "))).toHaveLength(4);
    must(await recordRegistryNumber(context, registry, target(code), input, scan));
    must(await submitToLeadership(context, registry, target(code), question, paper));
    const file = await petitionFile(context, registry, code, "vi");
    expect(file?.registry).toMatchObject([{ number: "120", file: { name: "note.pdf" } }]);
    const stranger = await anOfficer(context, ["registry-clerk"], { unit: financeCode });
    expect(await petitionFile(context, stranger, code, "vi")).toBeNull();
  },
);
