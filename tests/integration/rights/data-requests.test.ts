/** What people ask about their data is registered, answered within its days and told; in both databases. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import vi from "#app/i18n/locales/vi/rights.json" with { type: "json" };
import * as ownDataPage from "#app/routes/public/tracking/own-data.tsx";
import * as track from "#app/routes/public/tracking/track.tsx";
import { draftDataAnswer } from "#app/server/documents/compose-data-answer.ts";
import { askSelected, pick, select } from "#app/server/persistence/engine/selected-rows.ts";
import { tables } from "#app/server/persistence/engine/tables.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findDataRequest } from "#app/server/persistence/rights/data-request-reading.ts";
import { dataRequestFile, dataRequestList } from "#app/server/queries/rights/data-requests.ts";
import { ownData } from "#app/server/queries/rights/own-data.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import {
  acknowledgeDataRequest,
  answerDataRequest,
  extendDataRequest,
} from "#app/server/usecases/rights/answer-data-request.ts";
import { askDataRequest, takeInDataRequest } from "#app/server/usecases/rights/ask-data-request.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

const page = "/tra-cuu/du-lieu";
const message = select("m", pick(tables.OutboxMessage, "template", "channel", "address", "facts"));

const told = ({ database }: TestContext) =>
  askSelected(
    database.read,
    message,
    `FROM "OutboxMessage" m WHERE m."template" LIKE 'data-request-%' ORDER BY m."id"`,
  );

const kept = 30;
const atCounter = {
  proof: "identity-card",
  proofNote: "",
  personName: "Tran Thi Sen",
  personContact: "0912 000 111",
  asked: "What do you keep of me?",
  receivedOn: civilDate("2026-11-20"),
  involvesOthers: false,
} as const;

async function aSender(context: TestContext, email = "") {
  const { code, draftId } = await aSentPetition(context, aSending({ person: { email } }));
  const secret = formatTrackingSecret(context.keys.secretOfDraft(draftId));
  const visitor = aVisitor(context);
  await visitor.post(track, "/tra-cuu", { code, secret });
  return { code: String(code), visitor };
}

onBothDatabases(
  "a request by code and secret is registered, told and answered",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    const { code, visitor } = await aSender(context, "hoa@example.vn");
    const asked = await visitor.post(ownDataPage, page, {
      intent: "ask",
      kind: "erase",
      asked: "Please forget me.",
    });
    expect(asked.status).toBe(303);
    const [mail] = await told(context);
    expect(mail).toMatchObject({ template: "data-request-made", address: "hoa@example.vn" });
    // What was asked stands in no mail.
    expect(mail?.facts).not.toContain("forget");
    const list = await dataRequestList(context, officer);
    expect(list?.open).toMatchObject([
      { number: "DL-01/2026/VP", kind: "erase", code, owed: { what: "answer" } },
    ]);
    const id = list?.open[0]?.id ?? 0;
    expect(
      await answerDataRequest(context, officer, id, {
        outcome: "granted-in-part",
        ground: null,
        answer: "x",
      }),
    ).toEqual({ ok: false, reason: "data-request-ground" });
    const answer = "The file is kept.";
    const inPart = { outcome: "granted-in-part", ground: "kept-by-law", answer } as const;
    must(await answerDataRequest(context, officer, id, inPart));
    const own = await ownData(context, code, "vi");
    expect(own?.requests).toMatchObject([
      { outcome: "granted-in-part", ground: "kept-by-law", answer },
    ]);
    expect((await told(context)).map(({ template }) => template)).toEqual([
      "data-request-made",
      "data-request-answered",
    ]);
    expect((await dataRequestList(context, officer))?.open).toEqual([]);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases(
  "without e-mail the first answer is a call that somebody notes",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    const { code } = await aSender(context);
    const id = must(await askDataRequest(context, code, { kind: "copy", asked: "" }));
    expect((await told(context))[0]?.channel).toBe("call");
    const owed = async () => (await dataRequestFile(context, officer, id, kept))?.owed;
    expect(await owed()).toMatchObject({ what: "first-answer", on: "2026-11-25" });
    must(await acknowledgeDataRequest(context, officer, id));
    expect(await owed()).toMatchObject({ what: "answer", on: "2026-12-01" });
    expect(await acknowledgeDataRequest(context, officer, id)).toMatchObject({ ok: false });
  },
);

onBothDatabases("more days are taken once, and the person is told why", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const { code } = await aSender(context, "hoa@example.vn");
  const id = must(await askDataRequest(context, code, { kind: "correct", asked: "My street." }));
  const more = { days: 10, reason: "much-data" } as const;
  must(await extendDataRequest(context, officer, id, more));
  expect(await findDataRequest(context.database.read, id)).toMatchObject({
    extendedFrom: "2026-12-01",
    dueOn: "2026-12-11",
  });
  expect((await told(context)).at(-1)).toMatchObject({ template: "data-request-extended" });
  expect(await extendDataRequest(context, officer, id, more)).toEqual({
    ok: false,
    reason: "data-request-extended",
  });
});

onBothDatabases("one request of a kind waits at a time; numbers have no gap", async (context) => {
  const { code } = await aSender(context);
  const asking = { kind: "restrict", asked: "Stop." } as const;
  must(await askDataRequest(context, code, asking));
  expect(await askDataRequest(context, code, asking)).toEqual({
    ok: false,
    reason: "asked-already",
  });
  const id = must(await askDataRequest(context, code, { kind: "object", asked: "No." }));
  expect(await findDataRequest(context.database.read, id)).toMatchObject({ number: 2 });
});

onBothDatabases("the form loses nothing typed and says what is missing", async (context) => {
  const { visitor } = await aSender(context);
  const empty = await visitor.post(ownDataPage, page, { intent: "ask", asked: "words" });
  expect(empty.status).toBe(422);
  expect(empty.data).toMatchObject({
    values: { asked: "words" },
    errors: { kind: "rights:errors.kind" },
  });
  const wordless = await visitor.post(ownDataPage, page, {
    intent: "ask",
    kind: "object",
    asked: "",
  });
  expect(wordless.data).toMatchObject({ errors: { asked: "rights:errors.asked" } });
  // Without an open petition nothing is registered.
  const stranger = await aVisitor(context).post(ownDataPage, page, { kind: "copy", asked: "kept" });
  expect(stranger.status).toBe(422);
  expect(stranger.data).toMatchObject({ values: { asked: "kept" } });
});

onBothDatabases(
  "at the counter the proof is noted, with or without a petition",
  async (context) => {
    const counter = await anOfficer(context, ["counter"]);
    const officer = await anOfficer(context, ["intake-officer"]);
    const other = await anOfficer(context, ["agency-officer"], { unit: constructionCode });
    const { code } = await aSender(context);
    const id = must(
      await takeInDataRequest(context, counter, { ...atCounter, kind: "view", code: "" }),
    );
    expect(await findDataRequest(context.database.read, id)).toMatchObject({
      proof: "identity-card",
      firstAnsweredOn: "2026-11-21",
      dueOn: "2026-11-30",
      petitionId: null,
    });
    must(await takeInDataRequest(context, counter, { ...atCounter, kind: "copy", code }));
    // Another unit has neither the petition nor the request.
    const elsewhere = await takeInDataRequest(context, other, { ...atCounter, kind: "view", code });
    expect(elsewhere).toEqual({ ok: false, reason: "not-found" });
    expect(await dataRequestFile(context, other, id, kept)).toBeNull();
    // The counter takes in and reads no list.
    expect((await dataRequestList(context, counter))?.open).toEqual([]);
    expect((await dataRequestList(context, officer))?.open).toHaveLength(2);
  },
);

onBothDatabases("of a restricted petition only its readers learn of a request", async (context) => {
  const people = await thePeople(context);
  const blind = await anOfficer(context, ["intake-officer"]);
  const code = await aPetitionAt(context, people, "registered");
  const id = must(await askDataRequest(context, code, { kind: "copy", asked: "" }));
  must(await restrictPetition(context, people.officer, { code, version: null }, "About us"));
  expect((await dataRequestList(context, people.officer))?.open).toHaveLength(1);
  expect((await dataRequestList(context, blind))?.open).toEqual([]);
  expect(await dataRequestFile(context, blind, id, kept)).toBeNull();
  expect(await acknowledgeDataRequest(context, blind, id)).toEqual({
    ok: false,
    reason: "not-found",
  });
  const counter = await anOfficer(context, ["counter"]);
  const taken = await takeInDataRequest(context, counter, { ...atCounter, kind: "view", code });
  expect(taken).toEqual({ ok: false, reason: "not-found" });
});

onBothDatabases("the answer is printed with its ground and where to complain", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const id = must(
    await takeInDataRequest(context, officer, { ...atCounter, kind: "erase", code: "" }),
  );
  const refusal = { outcome: "refused", ground: "not-held-here", answer: "Nothing." } as const;
  must(await answerDataRequest(context, officer, id, refusal));
  const request = await findDataRequest(context.database.read, id);
  if (request === null) throw new Error("no request");
  const now = context.clock.now();
  const draft = await draftDataAnswer(context.database.read, request, null, { now });
  const text = [...(draft?.paper.addressees ?? []), ...(draft?.paper.paragraphs ?? [])].join("\n");
  expect(text).toContain("Tran Thi Sen");
  expect(text).toContain("DL-01/2026/VP");
  expect(text).toContain(vi.ground["not-held-here"]);
  expect(text.endsWith("./.")).toBe(true);
});
