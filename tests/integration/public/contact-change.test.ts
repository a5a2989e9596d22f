/** A sender who moves says how he is reached from now on, and what stood before holds until that is proven. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import * as contactRoute from "#app/routes/public/tracking/contact.tsx";
import * as track from "#app/routes/public/tracking/track.tsx";
import type { MailChannel } from "#app/server/outbox/channels/channel.ts";
import { deliverDue } from "#app/server/outbox/deliver.ts";
import type { Mail } from "#app/server/outbox/write-mail.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findSender } from "#app/server/persistence/petition/sender-reading.ts";
import { contactAsked } from "#app/server/queries/senders/contact-asked.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { taskList } from "#app/server/queries/staff/tasks.ts";
import { confirmContact, declineContact } from "#app/server/usecases/intake/change-contact.ts";
import { correctSender } from "#app/server/usecases/intake/correct-intake.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { releaseFromQuarantine } from "#app/server/usecases/intake/release-from-quarantine.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import type { SendInput } from "#app/server/usecases/intake/send-petition.ts";
import { finishTask } from "#app/server/usecases/sending/finish-task.ts";
import { aCast, must } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

const page = "/tra-cuu/lien-lac";

async function aSender(
  context: TestContext,
  email = "old@example.vn",
  held: Pick<SendInput, "heldFor"> = {},
) {
  const sending = { ...aSending({ person: { email } }), ...held };
  const { code, draftId } = await aSentPetition(context, sending);
  const secret = formatTrackingSecret(context.keys.secretOfDraft(draftId));
  const visitor = aVisitor(context);
  await visitor.post(track, "/tra-cuu", { code, secret });
  const say = async (typed: Record<string, string>) => {
    const { status, data } = await visitor.post(contactRoute, page, typed);
    return { status, errors: (data as { errors?: object } | null)?.errors ?? {} };
  };
  const ask = (typed: Record<string, string>) => say({ intent: "ask-contact", ...typed });
  const prove = (typed: string) => say({ intent: "prove-contact", code: typed });
  const stored = async () => {
    const petition = await findPetition(context.database.read, code);
    return findSender(context.database.read, petition?.id ?? 0);
  };
  return { code: String(code), ask, prove, stored };
}

/** Hands over what is due and returns the mails as they left. */
async function mails(context: TestContext): Promise<Mail[]> {
  const left: Mail[] = [];
  const channel: MailChannel = {
    name: "folder",
    parcelSize: 50,
    pauseMilliseconds: 0,
    repeatable: { milliseconds: 0, times: 0 },
    send: async (parcel) => {
      left.push(...parcel.mails);
      return { kind: "sent", ids: parcel.mails.map(() => "") };
    },
  };
  const pause = async () => undefined;
  await deliverDue({ ...context, publicUrl: "https://example.vn", channel, pause });
  return left;
}

const codeIn = (text: string) => /\b\d{6}\b/.exec(text.replaceAll(/PA-\d{6}/g, ""))?.[0] ?? "none";

onBothDatabases("a new e-mail is proven by the code that went there", async (context) => {
  const { officer } = await aCast(context);
  const { code, ask, prove, stored } = await aSender(context);
  await mails(context);
  expect(await ask({ email: "new@example.vn" })).toEqual({ status: 303, errors: {} });
  const [mail, ...others] = await mails(context);
  expect(others).toEqual([]);
  expect(mail?.to).toBe("new@example.vn");
  const right = codeIn(mail?.text ?? "");
  expect(mail?.subject).not.toContain(right);
  const kept = await readClient(context.database.read).outboxMessage.findMany();
  expect(JSON.stringify(kept)).not.toContain(right);
  expect((await stored())?.email).toBe("old@example.vn");
  // With a pause between them, and not with another's code.
  expect((await ask({ email: "third@example.vn" })).errors).toEqual({
    email: "forms:contactChange.lately|09:10|new@example.vn",
  });
  const wrong = { status: 422, errors: { code: "forms:contactChange.code-wrong" } };
  expect(await prove(right === "000000" ? "000001" : "000000")).toEqual(wrong);
  expect(await prove(`${right.slice(0, 3)} ${right.slice(3)}`)).toMatchObject({ status: 303 });
  expect((await stored())?.email).toBe("new@example.vn");
  expect(await prove(right)).toEqual(wrong);
  expect((await mails(context)).map(({ to }) => to)).toEqual(["old@example.vn"]);

  const file = await petitionFile(context, officer, code, "vi");
  expect(file?.history[0]).toMatchObject({
    type: "ContactChanged",
    parts: { contactWays: ["email"] },
  });
  expect(JSON.stringify(file?.history)).not.toContain("example.vn");
  const links = await readClient(context.database.read).historyEvent.findMany();
  expect(links.map(({ facts }) => facts).join()).not.toContain("example.vn");
});

onBothDatabases("a mistyped address is put right ten minutes later", async (context) => {
  const { ask, prove, stored } = await aSender(context);
  context.clock.set("2026-11-21T02:00:20.000Z");
  await ask({ email: "mistyped@example.vn" });
  context.clock.set("2026-11-21T02:10:00.000Z");
  expect((await ask({ email: "right@example.vn" })).errors).toEqual({
    email: "forms:contactChange.lately|09:11|mistyped@example.vn",
  });
  context.clock.set("2026-11-21T02:11:00.000Z");
  expect(await ask({ email: "right@example.vn" })).toEqual({ status: 303, errors: {} });
  const mail = (await mails(context)).at(-1);
  expect(mail?.to).toBe("right@example.vn");
  expect(await prove(codeIn(mail?.text ?? ""))).toMatchObject({ status: 303 });
  expect((await stored())?.email).toBe("right@example.vn");
});

onBothDatabases("a code holds half an hour and five tries", async (context) => {
  const { ask, prove, stored } = await aSender(context, "");
  await ask({ email: "new@example.vn" });
  const right = codeIn((await mails(context)).at(-1)?.text ?? "");
  for (let time = 0; time < 5; time += 1) await prove("12");
  expect((await prove(right)).status).toBe(422);
  context.clock.set("2026-11-21T04:00:00.000Z");
  await ask({ email: "new@example.vn" });
  const second = codeIn((await mails(context)).at(-1)?.text ?? "");
  context.clock.set("2026-11-21T04:31:00.000Z");
  expect((await prove(second)).status).toBe(422);
  expect((await stored())?.email).toBe("");
});

onBothDatabases("a new number is called by the office before it holds", async (context) => {
  const { officer, agencyOfficer } = await aCast(context);
  const { code, ask, stored } = await aSender(context);
  const target = { code, version: null };
  const calls = async () =>
    (await taskList(context, officer, "call"))?.filter(
      ({ template }) => template === "contact-asked",
    );
  expect(await ask({})).toMatchObject({ status: 422 });
  expect(await ask({ phone: "12" })).toMatchObject({ status: 422 });
  expect(await confirmContact(context, officer, target, { oldTried: true })).toEqual({
    ok: false,
    reason: "contact-not-asked",
  });
  await ask({ phone: "0900000456", postalAddress: "1 Le Loi" });
  expect(await calls()).toMatchObject([{ code }]);
  expect((await stored())?.phone).toBe("0900000123");
  expect(await contactAsked(context, officer, code)).toMatchObject({
    before: { phone: "0900000123", postalAddress: "" },
    after: { phone: "0900000456", postalAddress: "1 Le Loi" },
  });
  expect(await contactAsked(context, agencyOfficer, code)).toBeNull();
  expect(await confirmContact(context, agencyOfficer, target, { oldTried: true })).toEqual({
    ok: false,
    reason: "not-found",
  });
  must(await confirmContact(context, officer, target, { oldTried: true }));
  expect(await stored()).toMatchObject({ phone: "0900000456", postalAddress: "1 Le Loi" });
  expect(await calls()).toEqual([]);
  const [words] = await readClient(context.database.read).senderSearch.findMany();
  expect(words?.folded).toContain("0900000456");
  expect((await mails(context)).map(({ to }) => to)).toContain("old@example.vn");

  await ask({ phone: "0900000789" });
  must(await declineContact(context, officer, target, { note: "Nobody answered." }));
  expect((await stored())?.phone).toBe("0900000456");
  expect(await calls()).toEqual([]);
});

onBothDatabases(
  "of what is held nothing leaves, and its sender sees no difference",
  async (context) => {
    const { ask } = await aSender(context, "", { heldFor: ["trap-filled"] });
    expect(await ask({ email: "new@example.vn", phone: "0900000456" })).toEqual({
      status: 303,
      errors: {},
    });
    expect(await readClient(context.database.read).outboxMessage.findMany()).toEqual([]);
  },
);

onBothDatabases("whoever had no e-mail is called about the first one", async (context) => {
  const { officer } = await aCast(context);
  const { code, ask, prove } = await aSender(context, "");
  await ask({ email: "new@example.vn" });
  await prove(codeIn((await mails(context)).at(-1)?.text ?? ""));
  expect(await taskList(context, officer, "call")).toMatchObject([
    { code, template: "contact-changed" },
  ]);
});

onBothDatabases("a call about a new number ends by deciding, not by a tick", async (context) => {
  const { officer } = await aCast(context);
  const { code, ask } = await aSender(context);
  await ask({ phone: "0900000456" });
  expect((await ask({ phone: "0900000456" })).errors).toEqual({
    email: "forms:contactChange.same",
  });
  const [call, ...others] = (await taskList(context, officer, "call")) ?? [];
  expect(others).toEqual([]);
  const told = { on: civilDate("2026-11-21"), result: "told", note: "" } as const;
  expect(await finishTask(context, officer, { taskId: call?.id ?? 0, ...told })).toEqual({
    ok: false,
    reason: "contact-still-asked",
  });
  const target = { code, version: null };
  expect(await confirmContact(context, officer, target, { oldTried: false })).toEqual({
    ok: false,
    reason: "old-number-first",
  });
  must(
    await correctSender(context, officer, target, {
      reason: "sender-told",
      note: "",
      phone: "0900000456",
    }),
  );
  expect((await findPetition(context.database.read, code))?.contactAsked).toEqual([]);
});

onBothDatabases("what waits to be mailed goes to the address that was proven", async (context) => {
  const { code, ask, prove } = await aSender(context);
  await mails(context);
  await ask({ email: "new@example.vn" });
  const right = codeIn((await mails(context)).at(-1)?.text ?? "");
  const cast = await aCast(context);
  must(await registerPetition(context, cast.officer, { code, version: null }));
  const question = { question: "Which plot?", answerBy: civilDate("2026-12-01") };
  must(await requestSupplement(context, cast.officer, { code, version: null }, question));
  await prove(right);
  const left = (await mails(context)).map(({ to, subject }) => `${to} ${subject.length > 0}`);
  expect(left.sort()).toEqual(["new@example.vn true", "old@example.vn true"]);
});

onBothDatabases("what was held and is released leaves the call to make", async (context) => {
  const { officer } = await aCast(context);
  const { code, ask } = await aSender(context, "", { heldFor: ["trap-filled"] });
  await ask({ phone: "0900000456" });
  must(await releaseFromQuarantine(context, officer, { code, version: null }));
  const calls = await taskList(context, officer, "call");
  expect(calls?.map(({ template }) => template)).toContain("contact-asked");
});
