import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import * as fileRoute from "#app/routes/public/tracking/file.ts";
import * as petitionRoute from "#app/routes/public/tracking/petition.tsx";
import * as track from "#app/routes/public/tracking/track.tsx";
import * as withdrawRoute from "#app/routes/public/tracking/withdraw.tsx";
import { fileRows } from "#app/server/persistence/petition/native-rows.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { insertStoredFile } from "#app/server/persistence/petition/stored-file-writing.ts";
import { reissueSecret } from "#app/server/usecases/custody/reissue-secret.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { bringTo, must, thePeople } from "#tests/factories/lives.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { solvedForm } from "#tests/factories/solved-form.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { changesRowsBehindTheProduct, onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

type Tracked = {
  petition: {
    stage: string;
    code: string;
    questions: { question: string }[];
    timeline: { type: string; body: string }[];
    answers: { documentNumber: string; points: { answer: string }[] }[];
    files: { id: number; name: string }[];
    due: null | { on: string; limit: string; urgency: { workingDays: number } };
  } | null;
};

async function aPair(context: TestContext) {
  const { code, draftId } = await aSentPetition(context);
  return { code: String(code), secret: formatTrackingSecret(context.keys.secretOfDraft(draftId)) };
}

async function opened(context: TestContext, pair: { code: string; secret: string }) {
  const visitor = aVisitor(context);
  expect(await visitor.post(track, "/tra-cuu", pair)).toMatchObject({
    status: 303,
    location: "/tra-cuu/ho-so",
  });
  return visitor;
}

const look = async (visitor: ReturnType<typeof aVisitor>) =>
  ((await visitor.get(petitionRoute, "/tra-cuu/ho-so")).data as Tracked).petition;

onBothDatabases("code and secret open the petition however they are typed", async (context) => {
  const { code, secret } = await aPair(context);
  const typed = {
    code: code.toLowerCase().replaceAll("-", " "),
    secret: secret.toLowerCase().replaceAll("-", ""),
  };
  const visitor = await opened(context, typed);
  expect(await look(visitor)).toMatchObject({
    code,
    stage: "received",
    due: { on: "2026-11-25", limit: "register", urgency: { workingDays: 2 } },
    timeline: [{ type: "PetitionSent" }],
  });
  expect([...visitor.cookies.values()].join()).not.toContain(secret);
});

onBothDatabases("a held petition looks to its sender like any other", async (context) => {
  const ordinary = await look(await opened(context, await aPair(context)));
  const sent = await aSentPetition(context, { ...aSending(), heldFor: ["trap-filled"] });
  const secret = formatTrackingSecret(context.keys.secretOfDraft(sent.draftId));
  const held = await look(await opened(context, { code: sent.code, secret }));
  const comparable = (petition: Tracked["petition"]) =>
    JSON.stringify(petition).replaceAll(/PA-\d{6}-\w{5}|"id":\d+/g, "");
  expect(comparable(held)).toBe(comparable(ordinary));
});

onBothDatabases("a wrong pair and an unknown code get the same neutral answer", async (context) => {
  const { code } = await aPair(context);
  const { secret } = await aPair(context);
  const visitor = aVisitor(context);
  const wrongSecret = await visitor.post(track, "/tra-cuu", { code, secret });
  const unknown = await visitor.post(track, "/tra-cuu", { code: "PA-261121-ZZZZZ", secret });
  for (const answer of [wrongSecret, unknown])
    expect(answer).toMatchObject({
      status: 422,
      data: { errors: { code: "forms:tracking.notFound" } },
    });
  expect(JSON.stringify([wrongSecret.data, unknown.data])).not.toContain(secret);
});

onBothDatabases(
  "a symbol that no code holds is named and nothing is looked up",
  async (context) => {
    const visitor = aVisitor(context);
    for (let tried = 0; tried < 40; tried += 1)
      expect(
        await visitor.post(track, "/tra-cuu", { code: "PA-261121-7K3F0", secret: "0" }),
      ).toMatchObject({
        status: 422,
        data: {
          errors: {
            code: "forms:code.impossibleSymbol|0",
            secret: "forms:secret.impossibleSymbol|0",
          },
        },
      });
  },
);

onBothDatabases(
  "ten wrong pairs close a code to whoever neither waits nor works for the next try",
  async (context) => {
    const right = await aPair(context);
    const wrong = { ...right, secret: (await aPair(context)).secret };
    await guess(context, wrong);
    const visitor = aVisitor(context);
    const closed = await visitor.post(track, "/tra-cuu", right);
    expect(closed).toMatchObject({ status: 429, data: { minutes: 10 } });
    // A sum opens one try, and not another.
    const guessing = aVisitor(context, { from: "guesser" });
    const asked = await guessing.post(track, "/tra-cuu", wrong);
    const worked = await solvedForm(challengeOf(asked));
    expect(await guessing.post(track, "/tra-cuu", { ...wrong, ...worked })).toMatchObject({
      status: 422,
      data: { errors: { code: "forms:tracking.notFound" } },
    });
    expect(await guessing.post(track, "/tra-cuu", { ...wrong, ...worked })).toMatchObject({
      status: 429,
    });
    // A sum that was worked out for another code opens none.
    const own = await solvedForm(challengeOf(closed));
    const elsewhere = await aPair(context);
    await guess(context, { ...elsewhere, secret: right.secret });
    expect(await visitor.post(track, "/tra-cuu", { ...elsewhere, ...own })).toMatchObject({
      status: 429,
    });
    expect(await visitor.post(track, "/tra-cuu", { ...right, ...own })).toMatchObject({
      status: 303,
    });
    context.clock.set("2026-11-21T02:10:01.000Z");
    const patient = aVisitor(context, { from: "patient" });
    expect(await patient.post(track, "/tra-cuu", right)).toMatchObject({ status: 303 });
  },
);

onBothDatabases(
  "a browser that opened it before is let in while others guess, until the petition is closed there",
  async (context) => {
    const right = await aPair(context);
    const owner = await opened(context, right);
    await guess(context, { ...right, secret: (await aPair(context)).secret });
    expect(await owner.post(track, "/tra-cuu", right)).toMatchObject({ status: 303 });
    const stranger = aVisitor(context, { from: "stranger" });
    stranger.cookies.set("tracked", "forged");
    expect(await stranger.post(track, "/tra-cuu", right)).toMatchObject({ status: 429 });
    // The browser of another petition is no better than a stranger's.
    const other = await opened(context, await aPair(context));
    expect(await other.post(track, "/tra-cuu", right)).toMatchObject({ status: 429 });
    await owner.post(track, "/tra-cuu", { intent: "close" });
    expect(owner.cookies.has("tracked")).toBe(false);
    expect(await owner.post(track, "/tra-cuu", right)).toMatchObject({ status: 429 });
  },
);

/** Ten strangers try this pair, each from an address of their own. */
async function guess(context: TestContext, pair: { code: string; secret: string }) {
  for (let tried = 0; tried < 10; tried += 1)
    await aVisitor(context, { from: `visitor ${tried}` }).post(track, "/tra-cuu", pair);
}

const challengeOf = ({ data }: { readonly data: unknown }) =>
  String((data as { readonly challenge: unknown }).challenge);

onBothDatabases("thirty wrong pairs close the form to one visitor only", async (context) => {
  const right = await aPair(context);
  const codes = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  for (let tried = 0; tried < 30; tried += 1)
    await aVisitor(context).post(track, "/tra-cuu", {
      code: `PA-261121-ZZZZ${codes[tried]}`,
      secret: right.secret,
    });
  expect(await aVisitor(context).post(track, "/tra-cuu", right)).toMatchObject({ status: 429 });
  const other = aVisitor(context, { from: "somebody else" });
  expect(await other.post(track, "/tra-cuu", right)).toMatchObject({ status: 303 });
});

onBothDatabases(
  "the view closes after an hour, and when a new secret is issued",
  async (context) => {
    const people = await thePeople(context);
    const pair = await aPair(context);
    const visitor = await opened(context, pair);
    expect(await look(visitor)).not.toBeNull();
    context.clock.set("2026-11-21T03:00:01.000Z");
    expect(await look(visitor)).toBeNull();
    const again = await opened(context, pair);
    const target = { code: pair.code, version: null };
    const checks = { nameChecked: true, phoneChecked: true, way: "counter" } as const;
    const given = must(await reissueSecret(context, people.officer, target, checks));
    const secret = given.secret ?? "";
    expect(await look(again)).toBeNull();
    expect(await aVisitor(context).post(track, "/tra-cuu", pair)).toMatchObject({ status: 422 });
    expect(await look(await opened(context, { ...pair, secret }))).not.toBeNull();
  },
);

onBothDatabases("a changed cookie opens nothing", async (context) => {
  const visitor = await opened(context, await aPair(context));
  const sealed = visitor.cookies.get("opened") ?? "";
  const [payload = "", mark] = sealed.split(".");
  const other = Buffer.from(payload, "base64url").toString().replace(/PA-/, "PB-");
  visitor.cookies.set("opened", `${Buffer.from(other).toString("base64url")}.${mark}`);
  expect(await look(visitor)).toBeNull();
});

onBothDatabases("the other language shows what was typed and sends nothing", async (context) => {
  const visitor = await opened(context, await aPair(context));
  const intent = "language";
  const supplied = new FormData();
  for (const [name, value] of Object.entries({ intent, text: "Half a sen", share: "1" }))
    supplied.append(name, value);
  expect(await visitor.post(petitionRoute, "/tra-cuu/ho-so?lang=en", supplied)).toMatchObject({
    status: 200,
    data: { text: "Half a sen", share: 1, errors: {} },
  });
  const reason = { intent, reason: "Half a rea" };
  expect(await visitor.post(withdrawRoute, "/tra-cuu/rut?lang=en", reason)).toMatchObject({
    status: 200,
    data: { typed: "Half a rea", errors: {} },
  });
  expect(await look(visitor)).toMatchObject({ stage: "received" });
});

onBothDatabases("the sender supplies what was asked, with files, once", async (context) => {
  const people = await thePeople(context);
  const pair = await aPair(context);
  const target = { code: pair.code, version: null };
  await bringTo(context, people, pair.code, "registered");
  const request = { question: "Which dossier?", answerBy: civilDate("2026-11-27") };
  must(await requestSupplement(context, people.officer, target, request));
  const visitor = await opened(context, pair);
  expect(await look(visitor)).toMatchObject({ questions: [{ question: "Which dossier?" }] });
  const form = new FormData();
  form.append("text", "Dossier 12.");
  form.append("files", new File([new Uint8Array(pdfWithText)], "receipt.pdf"));
  expect(await visitor.post(petitionRoute, "/tra-cuu/ho-so", new FormData())).toMatchObject({
    status: 422,
    data: { errors: { text: "forms:supplement.missing" } },
  });
  expect(await visitor.post(petitionRoute, "/tra-cuu/ho-so", form)).toMatchObject({ status: 303 });
  const tracked = await look(visitor);
  expect(tracked).toMatchObject({ stage: "registered", questions: [] });
  expect(tracked?.timeline[0]).toMatchObject({ type: "SupplementSupplied", body: "Dossier 12." });
  const again = new FormData();
  again.append("text", "Once more.");
  expect(await visitor.post(petitionRoute, "/tra-cuu/ho-so", again)).toMatchObject({
    status: 409,
    data: { text: "Once more." },
  });
  const file = await visitor.get(fileRoute, "/tra-cuu/tep/1", {
    fileId: String(tracked?.files[0]?.id),
  });
  expect(file.headers.get("content-disposition")).toContain("receipt.pdf");
  expect(Buffer.from(await (file.response as Response).arrayBuffer())).toEqual(pdfWithText);
});

onBothDatabases("files of another petition are not found", async (context) => {
  const people = await thePeople(context);
  const [mine, theirs] = [await aPair(context), await aPair(context)];
  await bringTo(context, people, theirs.code, "answered");
  const petition = await findPetition(context.database.read, theirs.code);
  changesRowsBehindTheProduct(context);
  await context.database.transaction(async (transaction) => {
    await insertStoredFile(transaction, {
      storageKey: "key-of-another-petition",
      fileName: "theirs.pdf",
      mediaType: "application/pdf",
      bytes: 3,
      sha256: "",
      purpose: "from-sender",
      hasTextLayer: true,
      createdAt: context.clock.now(),
      petitionId: petition?.id ?? 0,
      draftIdHash: null,
    });
  });
  const [file] = await fileRows(context.database.read, petition?.id ?? 0);
  const visitor = await opened(context, mine);
  const fileId = String(file?.id);
  expect(await visitor.get(fileRoute, "/tra-cuu/tep/1", { fileId })).toMatchObject({ status: 404 });
  expect(await aVisitor(context).get(fileRoute, "/tra-cuu/tep/1", { fileId })).toMatchObject({
    location: "/tra-cuu",
  });
});

onBothDatabases("the sender withdraws, and a second press finds it done", async (context) => {
  const pair = await aPair(context);
  const visitor = await opened(context, pair);
  for (const location of ["/tra-cuu/ho-so?xong=rut", "/tra-cuu/ho-so"])
    expect(await visitor.post(withdrawRoute, "/tra-cuu/rut", { reason: "" })).toMatchObject({
      status: 303,
      location,
    });
  expect(await look(visitor)).toMatchObject({ stage: "withdrawn", due: null });
});

onBothDatabases("the answer shows once it is sent, inner work never", async (context) => {
  const people = await thePeople(context);
  const pair = await aPair(context);
  const target = { code: pair.code, version: null };
  await bringTo(context, people, pair.code, "registered");
  must(await addNote(context, people.officer, target, "canary of an inner note"));
  const visitor = await opened(context, pair);
  await bringTo(context, people, pair.code, "reply-submitted", "registered");
  const before = await look(visitor);
  expect(before).toMatchObject({ stage: "reply-submitted", answers: [] });
  expect(JSON.stringify(before)).not.toMatch(/canary|Officer \d|The certificate was issued/);
  must(await sendReply(context, people.lead, target));
  expect(await look(visitor)).toMatchObject({
    stage: "answered",
    due: null,
    answers: [
      {
        documentNumber: "12/SXD-VP",
        points: [{ text: "Overdue certificate", answer: "The certificate was issued." }],
      },
    ],
  });
});

onBothDatabases("a return between agencies is told, its inner reason is not", async (context) => {
  const people = await thePeople(context);
  const pair = await aPair(context);
  await bringTo(context, people, pair.code, "forwarded");
  const target = { code: pair.code, version: null };
  const petition = await findPetition(context.database.read, pair.code);
  const input = {
    reasonCode: "outside-competence" as const,
    reason: "canary reason",
    proposedAgencyId: petition?.receivingUnitId ?? null,
  };
  must(await returnPetition(context, people.agencyLead, target, input));
  const visitor = await opened(context, pair);
  const tracked = await look(visitor);
  expect(tracked?.timeline[0]).toMatchObject({ type: "PetitionReturned", body: "" });
  expect(JSON.stringify(tracked)).not.toContain("canary");
});

onBothDatabases("a restricted petition looks the same to its sender", async (context) => {
  const people = await thePeople(context);
  const pair = await aPair(context);
  await bringTo(context, people, pair.code, "registered");
  const visitor = await opened(context, pair);
  const before = await look(visitor);
  const target = { code: pair.code, version: null };
  must(await restrictPetition(context, people.officer, target, "About the office itself"));
  expect(await look(visitor)).toEqual(before);
});

onBothDatabases(
  "whoever closes a petition leaves nothing of it in the browser",
  async (context) => {
    const pair = await aPair(context);
    const visitor = aVisitor(context);
    await visitor.post(track, "/tra-cuu", pair);
    const closed = await visitor.post(track, "/tra-cuu", { intent: "close" });
    expect(closed).toMatchObject({ status: 303, location: "/tra-cuu" });
    expect(closed.headers.get("clear-site-data")).toBe('"cache"');
    const { data } = await visitor.get(petitionRoute, "/tra-cuu/ho-so");
    expect((data as Tracked | null)?.petition ?? null).toBeNull();
  },
);
