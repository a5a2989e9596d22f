/** A wrong click is put right: what was sent out, kept, proposed, presented or submitted comes back. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { taskList } from "#app/server/queries/staff/tasks.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { recordRegistryNumber } from "#app/server/usecases/leadership/record-registry-number.ts";
import { askToComplete } from "#app/server/usecases/reply/ask-to-complete.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { takeBackDraft, takeBackReply } from "#app/server/usecases/reply/take-back-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { handleInOffice } from "#app/server/usecases/routing/handle-in-office.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { recallForwarding } from "#app/server/usecases/routing/recall-forwarding.ts";
import { stopHandling } from "#app/server/usecases/routing/stop-handling.ts";
import { takeBackProposal } from "#app/server/usecases/routing/take-back-proposal.ts";
import { constructionCode } from "#tests/factories/officers.ts";
import {
  aCast,
  agencyIdOf,
  classified,
  drafted,
  forwarded,
  must,
  registered,
  submitted,
} from "#tests/factories/petition-life.ts";
import { codesIn } from "#tests/factories/queue-pages.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  financeCode,
  forward,
  justiceCode,
  signature,
  to,
} from "#tests/factories/split-letter.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const target = (code: string) => ({ code, version: null });
const wrongAgency = { reason: "wrong-agency", note: "" } as const;

const templatesOf = async (context: TestContext, audience: string) =>
  (
    await readClient(context.database.read).outboxMessage.findMany({
      where: { audience },
      orderBy: { id: "asc" },
    })
  ).map(({ template }) => template);

onBothDatabases(
  "a forwarding is recalled before it is accepted, and sent to the right agency",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    await forwarded(context, code, cast);
    expect(await codesIn(context, cast.agencyLead, "inbox")).toEqual([code]);
    must(await recallForwarding(context, cast.officer, target(code), wrongAgency));
    expect(await codesIn(context, cast.agencyLead, "inbox")).toEqual([]);
    expect(await petitionFile(context, cast.agencyLead, code, "vi")).toBeNull();
    expect(await codesIn(context, cast.officer, "returned")).toEqual([code]);
    expect(await templatesOf(context, "agency")).toEqual(["agency-forwarded", "agency-recalled"]);
    const file = await petitionFile(context, cast.officer, code, "vi");
    expect(file?.history[0]).toMatchObject({
      type: "ForwardingRecalled",
      parts: { recallReason: "wrong-agency" },
    });
    const told = await trackedPetition(context, code, "vi");
    expect(told?.timeline.map(({ type }) => type).slice(0, 2)).toEqual([
      "ForwardingRecalled",
      "PetitionForwarded",
    ]);
    expect(told?.stage).toBe("returned");
    const finance = await anAgencyPerson(context, financeCode);
    must(
      await forwardPetition(context, cast.officer, target(code), {
        addressees: toOneAgency(await agencyIdOf(context, financeCode)),
        coverNote: "",
        dueReason: "",
        notifySender: true,
      }),
    );
    expect(await codesIn(context, finance, "inbox")).toEqual([code]);
    const rows = await readClient(context.database.read).forwarding.findMany({
      orderBy: { id: "asc" },
    });
    expect(rows.map(({ returnedOn, returnReason }) => [returnedOn, returnReason])).toEqual([
      ["2026-11-21", ""],
      [null, ""],
    ]);
    expect((await findPetition(context.database.read, code))?.returns).toBe(0);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases("within the wait nobody is told, and a recall tells nobody", async (context) => {
  await context.database.transaction((transaction) =>
    putSetting(transaction, "forwardingWaitMinutes", 10),
  );
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  const calls = async () =>
    (await taskList(context, cast.officer, "call"))?.map(({ template }) => template);
  await forwarded(context, code, cast);
  expect(await calls()).toEqual([]);
  expect(await trackedPetition(context, code, "vi")).toMatchObject({ stage: "registered" });
  expect(await codesIn(context, cast.agencyLead, "inbox")).toEqual([code]);
  must(await recallForwarding(context, cast.officer, target(code), wrongAgency));
  const outbox = await readClient(context.database.read).outboxMessage.findMany({
    where: { template: { not: "received" } },
  });
  expect(outbox.map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
  const told = await trackedPetition(context, code, "vi");
  expect(told?.timeline.map(({ type }) => type)).toEqual(["PetitionRegistered", "PetitionSent"]);
  // Nor does the stage tell that something came back.
  expect(told?.stage).toBe("registered");

  must(
    await forwardPetition(context, cast.officer, target(code), {
      addressees: toOneAgency(await agencyIdOf(context, constructionCode)),
      coverNote: "",
      dueReason: "",
      notifySender: true,
    }),
  );
  expect(await calls()).toEqual([]);
  must(await acceptPetition(context, cast.agencyOfficer, target(code)));
  expect(await calls()).toEqual(["forwarded"]);
  expect((await trackedPetition(context, code, "vi"))?.timeline.map(({ type }) => type)).toEqual([
    "PetitionAccepted",
    "PetitionForwarded",
    "PetitionRegistered",
    "PetitionSent",
  ]);
});

onBothDatabases("each part waits by itself, and a withdrawal tells of none", async (context) => {
  await context.database.transaction((transaction) =>
    putSetting(transaction, "forwardingWaitMinutes", 10),
  );
  const cast = await aCast(context);
  const code = await aMixedLetter(context, cast);
  const finance = await anAgencyPerson(context, financeCode);
  await forward(context, cast, code, [
    await to(context, financeCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  const waiting = () =>
    readClient(context.database.read).outboxMessage.count({
      where: {
        petition: { code },
        state: { in: ["pending", "waiting"] },
        nextAttemptAt: { gt: context.clock.now() },
      },
    });
  const [both, one] = [4, 2];
  expect(await waiting()).toBe(both);
  must(await acceptPetition(context, finance, target(code)));
  expect(await waiting()).toBe(one);
  const told = await trackedPetition(context, code, "vi");
  expect(told?.parts.map(({ stage }) => stage)).toEqual(["in-progress", "registered"]);
  // The other part may still be recalled unnoticed.
  must(
    await recallForwarding(
      context,
      cast.officer,
      { code, version: null, forwarding: 2 },
      wrongAgency,
    ),
  );
  expect(await waiting()).toBe(0);
  expect(await templatesOf(context, "agency")).toEqual(["agency-forwarded", "agency-forwarded"]);

  const other = await aSentPetition(context);
  await forwarded(context, other.code, cast);
  must(await withdrawPetition(context, cast.officer, target(other.code), "By telephone"));
  const left = await readClient(context.database.read).outboxMessage.findMany({
    where: { petition: { code: other.code }, template: { in: ["forwarded", "agency-forwarded"] } },
  });
  expect(left.map(({ state }) => state)).toEqual(["withdrawn", "withdrawn"]);
});

onBothDatabases(
  "a slip that has a number is recalled by a paper, also by an officer",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    await forwarded(context, code, cast);
    must(
      await recordRegistryNumber(
        context,
        cast.officer,
        target(code),
        {
          kind: "outgoing",
          number: "88/VP",
          on: civilDate("2026-11-21"),
          registryPaper: "forwarding-slip",
          note: "",
        },
        null,
      ),
    );
    const recall = (paper: Parameters<typeof recallForwarding>[4]) =>
      recallForwarding(context, cast.officer, target(code), wrongAgency, paper);
    expect(await recall(null)).toEqual({ ok: false, reason: "recall-notice-missing" });
    const bytes = new Uint8Array(pdfWithText);
    must(
      await recall({
        documentNumber: "15/TB-VP",
        documentOn: civilDate("2026-11-21"),
        signerName: "Le Thi C",
        signerCapacity: "Chief of Office",
        file: { fileName: "notice.pdf", mediaType: "application/pdf", bytes, hasTextLayer: true },
      }),
    );
    const file = await petitionFile(context, cast.officer, code, "vi");
    expect(file?.history[0]).toMatchObject({
      type: "ForwardingRecalled",
      paper: { file: { name: "notice.pdf" } },
    });
  },
);

onBothDatabases("what an agency has accepted is recalled by the lead alone", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await forwarded(context, code, cast);
  must(await acceptPetition(context, cast.agencyOfficer, target(code)));
  const recall = (actor: OfficerActor) =>
    recallForwarding(context, actor, target(code), wrongAgency);
  expect(await recall(cast.officer)).toEqual({ ok: false, reason: "not-permitted" });
  expect(await recall(cast.agencyLead)).toEqual({ ok: false, reason: "not-permitted" });
  must(await recall(cast.lead));
  expect(await codesIn(context, cast.officer, "returned")).toEqual([code]);
  expect(await codesIn(context, cast.agencyOfficer, "handling")).toEqual([]);
});

onBothDatabases("one part is recalled, and the other goes on", async (context) => {
  const cast = await aCast(context);
  const code = await aMixedLetter(context, cast);
  const finance = await anAgencyPerson(context, financeCode);
  const justice = await anAgencyPerson(context, justiceCode);
  await forward(context, cast, code, [
    await to(context, financeCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  must(
    await recallForwarding(
      context,
      cast.officer,
      { code, version: null, forwarding: 1 },
      wrongAgency,
    ),
  );
  expect(await codesIn(context, finance, "inbox")).toEqual([]);
  expect(await codesIn(context, justice, "inbox")).toEqual([code]);
  const told = await trackedPetition(context, code, "vi");
  expect(
    told?.timeline.find(({ type }) => type === "ForwardingRecalled")?.parts.points,
  ).toBeUndefined();
});

onBothDatabases("a unit stops to answer by itself, and somebody else is asked", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await registered(context, code, cast.officer);
  await classified(context, code, cast.officer);
  must(await handleInOffice(context, cast.officer, target(code)));
  must(
    await stopHandling(context, cast.officer, target(code), {
      reason: "others-competence",
      note: "",
    }),
  );
  expect(await findPetition(context.database.read, code)).toMatchObject({
    stage: "returned",
    handledInOffice: false,
  });
  must(await handleInOffice(context, cast.officer, target(code)));
  expect((await findPetition(context.database.read, code))?.stage).toBe("in-progress");
});

onBothDatabases("whoever proposed takes the proposal back", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await registered(context, code, cast.officer);
  must(
    await proposeDecline(context, cast.officer, target(code), {
      reason: "unclear-content",
      guidance: "Please say where.",
    }),
  );
  expect(await takeBackProposal(context, cast.lead, target(code))).toEqual({
    ok: false,
    reason: "not-own-proposal",
  });
  must(await takeBackProposal(context, cast.officer, target(code)));
  expect((await findPetition(context.database.read, code))?.proposal).toBeNull();
  expect(await codesIn(context, cast.lead, "proposals")).toEqual([]);
});

onBothDatabases(
  "a draft comes back before it is signed, a reply before it is sent on",
  async (context) => {
    const cast = await aCast(context);
    const one = await aSentPetition(context);
    await drafted(context, one.code, cast);
    must(await presentReply(context, cast.agencyOfficer, target(one.code)));
    must(await takeBackDraft(context, cast.agencyOfficer, target(one.code)));
    expect((await findPetition(context.database.read, one.code))?.stage).toBe("in-progress");

    const other = await aSentPetition(context);
    await submitted(context, other.code, cast);
    expect(await codesIn(context, cast.lead, "to-check")).toEqual([other.code]);
    must(await takeBackReply(context, cast.agencyOfficer, target(other.code)));
    expect(await codesIn(context, cast.lead, "to-check")).toEqual([]);
    const submissions = () =>
      readClient(context.database.read).forwarding.findMany({
        where: { petition: { code: other.code } },
        select: { submittedOn: true },
      });
    expect(await submissions()).toEqual([{ submittedOn: null }]);
    // What was asked to be completed was in time by its first day.
    must(await submitReply(context, cast.agencyOfficer, target(other.code)));
    must(await askToComplete(context, cast.officer, target(other.code), "The day is missing"));
    must(await presentReply(context, cast.agencyOfficer, target(other.code)));
    must(await signReply(context, cast.agencyLead, target(other.code), signature, null));
    must(await submitReply(context, cast.agencyOfficer, target(other.code)));
    must(await takeBackReply(context, cast.agencyOfficer, target(other.code)));
    expect(await submissions()).toEqual([{ submittedOn: "2026-11-21" }]);
    expect((await findPetition(context.database.read, other.code))?.completionAskedOn).toBe(
      "2026-11-21",
    );
  },
);
