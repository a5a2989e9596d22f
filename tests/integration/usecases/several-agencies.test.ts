/** One letter, several hands: what each body sees and does, and what the sender is told. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { ruleFor } from "#app/domain/deadline/rules/rule-book.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Point } from "#app/domain/petition/petition.ts";
import { viewsOf, wholeStage } from "#app/domain/petition/shares.ts";
import { writeClient } from "#app/server/persistence/engine/database.ts";
import { writeRows } from "#app/server/persistence/engine/raw-sql.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { publicCounts } from "#app/server/persistence/public/public-count-reading.ts";
import {
  raisePublicVersion,
  rebuildPublicCounts,
} from "#app/server/persistence/public/public-count-writing.ts";
import { publicRecordAt } from "#app/server/persistence/public/public-record-reading.ts";
import { loadRules } from "#app/server/persistence/time/rule-reading.ts";
import { homePage } from "#app/server/queries/public/home.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { changesSince } from "#app/server/queries/staff/changes-since.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { queueCounts, queuePage } from "#app/server/queries/staff/queue.ts";
import { registerPage } from "#app/server/queries/staff/register/register-book.ts";
import { staffFile } from "#app/server/queries/staff/stored-file.ts";
import { successions } from "#app/server/queries/staff/succession.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { passToSuccessor } from "#app/server/usecases/routing/pass-to-successor.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { makeChaseLetter } from "#app/server/usecases/sending/make-chase-letter.ts";
import { saveRule } from "#app/server/usecases/time/save-rule.ts";
import { anOfficer, constructionCode, officeCode } from "#tests/factories/officers.ts";
import { aCast, agencyIdOf, classified, must, registered } from "#tests/factories/petition-life.ts";
import { codesIn, everything } from "#tests/factories/queue-pages.ts";
import { aCallOn } from "#tests/factories/sending.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  answerShare,
  conduct,
  feeRule,
  financeCode,
  forward,
  justiceCode,
  signature,
  to,
  twoPoints,
  writeReply,
} from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const aPdf = {
  fileName: "reply.pdf",
  mediaType: "application/pdf",
  bytes: new TextEncoder().encode("%PDF-1.4 signed"),
  hasTextLayer: false,
};

const stagesOf = async (context: TestContext, code: string) => {
  const petition = await findPetition(context.database.read, code);
  if (petition === null) throw new Error("no petition");
  return {
    whole: wholeStage(petition),
    shares: viewsOf(petition).map(({ place, stage }) => [place, stage]),
  };
};

const communeCode = "ubnd-phuong-an-thai";

onBothDatabases(
  "a split letter: each agency has its own points, one returns, one part is published first",
  async (context) => {
    const cast = await aCast(context);
    const construction = await anAgencyPerson(context, constructionCode);
    const justice = await anAgencyPerson(context, justiceCode);
    const finance = await anAgencyPerson(context, financeCode);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1] }),
    ]);
    expect(await stagesOf(context, code)).toEqual({
      whole: "forwarded",
      shares: [
        [1, "forwarded"],
        [2, "forwarded"],
      ],
    });
    const kept = await findPetition(context.database.read, code);
    expect(kept?.points.map(({ own }) => own)).toEqual([undefined, feeRule]);
    expect(await codesIn(context, construction, "inbox")).toEqual([code]);
    expect(await codesIn(context, justice, "inbox")).toEqual([code]);

    // Nothing of the other's point, nor of the letter, reaches an agency.
    const own = await petitionFile(context, justice, code, "vi");
    expect(own).toMatchObject({ wholeLetter: false, content: "", files: [], shares: [] });
    expect(own?.title).toBe("The fee is not in the list");
    expect(JSON.stringify(own)).not.toContain("certificate is overdue");
    expect(await petitionFile(context, justice, code, "vi", 1)).toBeNull();
    expect(await codesIn(context, justice, "all", { query: "certificate" })).toEqual([]);
    expect((await petitionFile(context, cast.officer, code, "vi"))?.shares).toHaveLength(2);

    // One returns its part; the office forwards that part anew while the other goes on.
    must(
      await returnPetition(
        context,
        justice,
        { code, version: null },
        {
          reasonCode: "outside-competence",
          reason: "Fees are the department of finance's",
          proposedAgencyId: await agencyIdOf(context, financeCode),
        },
      ),
    );
    expect(await stagesOf(context, code)).toMatchObject({ whole: "returned" });
    expect(await codesIn(context, cast.officer, "returned")).toEqual([code]);
    expect(await codesIn(context, justice, "inbox")).toEqual([]);
    await answerShare(context, construction, code, [0]);
    expect(await codesIn(context, cast.officer, "to-check")).toEqual([code]);
    must(
      await forwardPetition(
        context,
        cast.officer,
        { code, version: null, forwarding: 2 },
        {
          addressees: toOneAgency(await agencyIdOf(context, financeCode)),
          coverNote: "",
          dueReason: "",
          notifySender: true,
        },
      ),
    );
    expect(await codesIn(context, finance, "inbox")).toEqual([code]);
    expect(await stagesOf(context, code)).toEqual({
      whole: "forwarded",
      shares: [
        [1, "reply-submitted"],
        [3, "forwarded"],
      ],
    });

    // The first part is answered and published while the other is open.
    const first = { code, version: null, forwarding: 1 };
    must(await sendReply(context, cast.lead, first));
    expect(await stagesOf(context, code)).toMatchObject({ whole: "forwarded" });
    const texts = { title: "T", question: "Q", answer: "A", showName: false };
    must(await preparePublication(context, cast.officer, first, texts, null));
    must(await publishAnswer(context, cast.lead, first));
    expect(await publicRecordAt(context.database.read, `${code}-1`)).toMatchObject({
      state: "published",
      place: 1,
    });
    const seen = await trackedPetition(context, code, "en");
    expect(seen).toMatchObject({
      stage: "forwarded",
      answers: [{ share: 1, points: [{ answer: "Answer to 1" }], publicAddress: `${code}-1` }],
      parts: [
        { place: 1, stage: "answered", points: [{ number: 1 }] },
        { place: 3, stage: "forwarded", points: [{ number: 2 }] },
      ],
    });

    // The register names every agency with its points, its day and its own document.
    const book = await registerPage(context, cast.officer, {
      year: 2026,
      after: null,
      before: null,
    });
    expect(book?.lines[0]?.entry).toMatchObject({
      published: true,
      hands: [
        { place: 1, points: [0], answeredOn: "2026-11-21", document: signature.documentNumber },
        { place: 3, points: [1], forwardedOn: "2026-11-21", answeredOn: null, document: "" },
      ],
    });

    await answerShare(context, finance, code, [1], "regulation-amend-own");
    must(await sendReply(context, cast.lead, { code, version: null, forwarding: 3 }));
    expect(await stagesOf(context, code)).toMatchObject({ whole: "answered" });
    expect((await trackedPetition(context, code, "en"))?.answers).toHaveLength(2);
    expect((await queueCounts(context, finance))["handling-open"]).toBe(0);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases(
  "each part has its own note and the limit of its own points' class",
  async (context) => {
    const cast = await aCast(context);
    const construction = await anAgencyPerson(context, constructionCode);
    const justice = await anAgencyPerson(context, justiceCode);
    const code = await aMixedLetter(context, cast);
    const kind = { class: null, channel: "web", complexity: "ordinary" } as const;
    const book = await loadRules(context.database.read);
    const {
      line: _line,
      version: _version,
      ...rule
    } = ruleFor(book, "reply", kind, civilDate("2026-11-20"));
    const sooner = { ...rule, class: "admin-regulation" as const, amount: 5 };
    must(await saveRule(context, await anOfficer(context, ["administrator"]), sooner, 1));
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0], ownNote: "Look at the counter" }),
      await to(context, justiceCode, "part", { points: [1], ownNote: "Look at the list of fees" }),
    ]);
    const dueOn = { construction: "2026-12-14", justice: "2026-11-30" };
    const notes = { construction: "Look at the counter", justice: "Look at the list of fees" };
    const seen = {
      construction: await petitionFile(context, construction, code, "vi"),
      justice: await petitionFile(context, justice, code, "vi"),
    };
    for (const agency of ["construction", "justice"] as const) {
      const other = agency === "justice" ? "construction" : "justice";
      expect(seen[agency]).toMatchObject({ coverNote: notes[agency] });
      expect(JSON.stringify(seen[agency])).toContain(dueOn[agency]);
      expect(JSON.stringify(seen[agency])).not.toContain(notes[other]);
    }
    const petition = await findPetition(context.database.read, code);
    const due = petition && viewsOf(petition).map(({ forwarding }) => forwarding?.replyDueOn);
    expect(due).toEqual(Object.values(dueOn));
  },
);

onBothDatabases("a letter is answered in time when the last of its parts is", async (context) => {
  const cast = await aCast(context);
  const construction = await anAgencyPerson(context, constructionCode);
  const justice = await anAgencyPerson(context, justiceCode);
  for (const [late, onTime] of [
    ["2026-11-23T02:00:00.000Z", 1],
    ["2026-12-15T02:00:00.000Z", 1],
  ] as const) {
    context.clock.set("2026-11-21T02:00:00.000Z");
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1] }),
    ]);
    await answerShare(context, construction, code, [0]);
    must(await sendReply(context, cast.lead, { code, version: null, forwarding: 1 }));
    context.clock.set(late);
    await answerShare(context, justice, code, [1], "regulation-amend-own");
    must(await sendReply(context, cast.lead, { code, version: null, forwarding: 2 }));
    expect((await homePage(context)).figures).toMatchObject({ onTime });
    expect(await rebuiltCounts(context)).toEqual(await publicCounts(context.database.read));
  }
  expect((await homePage(context)).figures).toMatchObject({ answered: 2 });
});

/** The counts of the home page after counting the whole database anew. */
async function rebuiltCounts(context: TestContext) {
  await context.database.transaction(async (transaction) => {
    for (const sql of rebuildPublicCounts)
      await writeRows(transaction, `${sql} RETURNING 1 AS "done"`);
  });
  return publicCounts(context.database.read);
}

onBothDatabases(
  "one leads and another supports: the opinion comes late, and the reply does not wait for it",
  async (context) => {
    const cast = await aCast(context);
    const lead = await anAgencyPerson(context, constructionCode);
    const support = await anAgencyPerson(context, justiceCode);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "lead"),
      await to(context, justiceCode, "support", { replyDueOn: civilDate("2026-11-27") }),
    ]);
    const outbox = readClient(context.database.read).outboxMessage;
    const told = (audience: string) =>
      outbox.count({ where: { audience, template: "agency-forwarded" } });
    expect(await told("agency")).toBe(2);
    // Both read the letter; the sender is told of the agency that leads.
    expect(await petitionFile(context, support, code, "vi")).toMatchObject({ wholeLetter: true });
    expect(await outbox.count({ where: { audience: "sender", template: "parts-news" } })).toBe(1);

    await answerShare(context, lead, code, [0, 1]);
    expect(await codesIn(context, support, "inbox")).toEqual([code]);
    expect(await codesIn(context, cast.officer, "to-check")).toEqual([code]);
    must(await sendReply(context, cast.lead, { code, version: null }));
    expect(await stagesOf(context, code)).toEqual({
      whole: "answered",
      shares: [
        [1, "answered"],
        [2, "closed"],
      ],
    });
    expect(await codesIn(context, support, "inbox")).toEqual([]);

    const second = await aMixedLetter(context, cast);
    await forward(context, cast, second, [
      await to(context, constructionCode, "lead"),
      await to(context, justiceCode, "support", { replyDueOn: civilDate("2026-11-27") }),
    ]);
    await answerShare(context, support, second, [1]);
    // An opinion is the lead's to read, and nobody's to check.
    expect(await codesIn(context, cast.officer, "to-check")).not.toContain(second);
    expect((await petitionFile(context, lead, second, "vi"))?.opinions).toMatchObject([
      { place: 2, reply: { answers: [{ point: 1, text: "Answer to 2" }] } },
    ]);
    expect((await trackedPetition(context, second, "vi"))?.answers).toEqual([]);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases(
  "an agency that is merged in mid-flight passes its share to the successor, which goes on",
  async (context) => {
    const cast = await aCast(context);
    const construction = await anAgencyPerson(context, constructionCode);
    const finance = await anAgencyPerson(context, financeCode);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1] }),
    ]);
    must(await acceptPetition(context, construction, { code, version: null }));
    const formerId = await agencyIdOf(context, constructionCode);
    const decision = {
      agencyId: formerId,
      decisionNumber: "99/QD-UBND",
      decisionOn: civilDate("2026-11-18"),
    };
    const ask = () => passToSuccessor(context, cast.lead, decision);
    expect(await ask()).toEqual({ ok: false, reason: "successor-missing" });
    await endAgency(context, constructionCode, await agencyIdOf(context, financeCode));
    expect((await successions(context, cast.lead))?.agencies).toMatchObject([
      { agencyId: formerId, count: 1 },
    ]);
    expect(await successions(context, construction)).toBeNull();
    expect(await passToSuccessor(context, construction, decision)).toEqual({
      ok: false,
      reason: "not-permitted",
    });

    expect(await ask()).toEqual({ ok: true, value: 1 });
    expect(await codesIn(context, finance, "handling")).toEqual([code]);
    expect(await codesIn(context, construction, "handling-open")).toEqual([]);
    expect(await petitionFile(context, construction, code, "vi")).toBeNull();
    expect((await successions(context, cast.lead))?.agencies).toEqual([]);
    expect(await ask()).toEqual({ ok: false, reason: "nothing-moves" });
    const told = (await trackedPetition(context, code, "en"))?.timeline.map(({ type }) => type);
    expect(told).toContain("ForwardingPassedOn");
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases(
  "a successor that answers another part already holds both, each by itself",
  async (context) => {
    const cast = await aCast(context);
    const justice = await anAgencyPerson(context, justiceCode);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1], replyDueOn: civilDate("2026-12-20") }),
    ]);
    await endAgency(context, constructionCode, await agencyIdOf(context, justiceCode));
    const decision = { decisionNumber: "99/QD-UBND", decisionOn: civilDate("2026-11-18") };
    const agencyId = await agencyIdOf(context, constructionCode);
    expect(await passToSuccessor(context, cast.lead, { agencyId, ...decision })).toMatchObject({
      value: 1,
    });
    // Each has its own day, so each has its own line.
    expect(await codesIn(context, justice, "inbox")).toEqual([code, code]);
    for (const place of [1, 2]) {
      const file = await petitionFile(context, justice, code, "vi", place);
      expect(file?.shares.map((share) => [share.place, share.inView])).toEqual([
        [1, place === 1],
        [2, place === 2],
      ]);
    }
    must(await acceptPetition(context, justice, { code, version: null, forwarding: 1 }));
    expect(await codesIn(context, justice, "inbox")).toEqual([code]);
    expect(await codesIn(context, justice, "handling")).toEqual([code]);
    expect((await stagesOf(context, code)).shares).toEqual([
      [1, "in-progress"],
      [2, "forwarded"],
    ]);

    // What leaves a queue for one of them leaves the other where it is.
    const answer = { code, version: null, forwarding: 1 };
    await writeReply(context, justice, answer, [0]);
    expect(await codesIn(context, justice, "handling-open")).toEqual([code]);
    expect((await queueCounts(context, justice))["handling-open"]).toBe(1);
  },
);

onBothDatabases(
  "no draft and no signed file of another share leaves it before it is submitted",
  async (context) => {
    const cast = await aCast(context);
    const lead = await anAgencyPerson(context, constructionCode);
    const support = await anAgencyPerson(context, justiceCode);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "lead"),
      await to(context, justiceCode, "support", { replyDueOn: civilDate("2026-11-27") }),
    ]);
    const target = { code, version: null };
    must(await acceptPetition(context, lead, target));
    must(
      await draftReply(context, lead, target, {
        answers: [0, 1].map((point) => ({ point, text: "A DRAFT OF THE LEAD" })),
        outcome: "conduct-right",
        legalBasis: "",
        measures: "",
        contact: "",
      }),
    );
    must(await presentReply(context, lead, target));
    must(await signReply(context, lead, target, signature, aPdf));
    const { read } = context.database;
    const stored = await readClient(read).storedFile.findFirstOrThrow({
      where: { purpose: "signed-reply" },
    });
    for (const actor of [support, cast.officer]) {
      expect(JSON.stringify(await petitionFile(context, actor, code, "vi"))).not.toContain(
        "A DRAFT",
      );
      expect(await staffFile(context, actor, code, stored.id)).toBeNull();
    }
    expect(await staffFile(context, lead, code, stored.id)).not.toBeNull();
    // An opinion is the lead's: it is neither sent to the sender nor made public.
    await answerShare(context, support, code, [1]);
    expect(await sendReply(context, cast.lead, { ...target, forwarding: 2 })).toEqual({
      ok: false,
      reason: "stage-forbids",
    });
  },
);

onBothDatabases(
  "the lists of an agency name its own points, and its letter to a late part goes out",
  async (context) => {
    const cast = await aCast(context);
    const justice = await anAgencyPerson(context, justiceCode);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1] }),
    ]);
    const page = await queuePage(context, justice, {
      queue: "all",
      filter: everything,
      after: null,
      before: null,
      language: "vi",
    });
    const [row] = page?.groups.flatMap(({ items }) => items) ?? [];
    expect(row).toMatchObject({ title: "The fee is not in the list" });
    // What another agency did in between is no change that it is told of.
    const seen = (await petitionFile(context, justice, code, "vi"))?.petition.version ?? 0;
    const construction = await anAgencyPerson(context, constructionCode);
    must(await acceptPetition(context, construction, { code, version: null }));
    expect(await changesSince(context, justice, code, seen)).toEqual({
      items: [],
      allOwn: false,
    });
    // A point may be worded anew, but none may be left to nobody.
    const classify = (points: readonly Point[]) =>
      classifyPetition(
        context,
        cast.officer,
        { code, version: null },
        { classification: conduct, points, title: "Land certificate overdue" },
      );
    expect(await classify([...twoPoints, { text: "More", disposal: "handle", note: "" }])).toEqual({
      ok: false,
      reason: "points-in-use",
    });
    const [first, second] = twoPoints;
    if (!first || !second) throw new Error("two points");
    expect(await classify([{ ...first, disposal: "guide", note: "Elsewhere" }, second])).toEqual({
      ok: false,
      reason: "points-in-use",
    });
    const asked = (await petitionFile(context, cast.officer, code, "vi"))?.possible;
    expect(asked).toContain("classify");
    const elsewhere = { text: "A neighbour's wall", disposal: "guide", note: "The court" } as const;
    must(await classify([first, second, elsewhere]));
    must(await classify([first, { ...second, text: "The fee is wrong" }]));
    expect(await codesIn(context, justice, "inbox")).toEqual([code]);

    must(
      await returnPetition(
        context,
        await anAgencyPerson(context, constructionCode),
        { code, version: null },
        {
          reasonCode: "outside-competence",
          reason: "Not ours",
          proposedAgencyId: await agencyIdOf(context, financeCode),
        },
      ),
    );
    context.clock.set("2027-02-01T02:00:00.000Z");
    const letter = await makeChaseLetter(
      context,
      cast.officer,
      await agencyIdOf(context, justiceCode),
    );
    expect(letter).toMatchObject({ ok: true });
  },
);

onBothDatabases("what a commune forwards to the office is the office's work", async (context) => {
  const cast = await aCast(context);
  const commune = await anOfficer(context, ["agency-officer", "agency-lead"], {
    unit: communeCode,
  });
  const code = await aCallAt(context, commune);
  await registered(context, code, commune);
  await classified(context, code, commune);
  must(
    await forwardPetition(
      context,
      commune,
      { code, version: null },
      {
        addressees: toOneAgency(await agencyIdOf(context, officeCode)),
        coverNote: "",
        dueReason: "",
        notifySender: true,
      },
    ),
  );
  expect(await codesIn(context, cast.officer, "inbox")).toEqual([code]);
  must(await acceptPetition(context, cast.officer, { code, version: null }));
  expect(await codesIn(context, cast.officer, "handling")).toEqual([code]);
  expect((await queueCounts(context, cast.officer))["handling-open"]).toBe(1);
});

async function aCallAt(context: TestContext, commune: OfficerActor) {
  const call = aCallOn(civilDate("2026-11-21"));
  return must(await takeInPetition(context, commune, call, [])).code;
}

async function endAgency(context: TestContext, code: string, successorId: number) {
  await context.database.transaction(async (transaction) => {
    const client = await writeClient(transaction);
    await client.agency.update({ where: { code }, data: { validTo: "2026-11-19", successorId } });
    await raisePublicVersion(transaction);
  });
}
