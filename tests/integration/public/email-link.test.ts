/** Whoever reads an address that somebody named says whether the petition is his, and is not flooded before. */
import { expect } from "vitest";
import { addDays, civilDate, instantInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { emailProofId } from "#app/domain/petition/email-proof.ts";
import * as emailLink from "#app/routes/public/tracking/email-link.tsx";
import { todayOf } from "#app/server/clock.ts";
import type { MailChannel } from "#app/server/outbox/channels/channel.ts";
import { deliverDue } from "#app/server/outbox/deliver.ts";
import type { Mail } from "#app/server/outbox/write-mail.ts";
import { historyOfPetition } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { secretWaysOf } from "#app/server/queries/senders/secret-ways.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { aCast, must } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

const address = "named@example.vn";

const sendNaming = async (context: TestContext, email = address) =>
  String((await aSentPetition(context, aSending({ person: { email } }))).code);

async function mails(context: TestContext, parcelSize = 50): Promise<Mail[]> {
  const left: Mail[] = [];
  const channel: MailChannel = {
    name: "folder",
    parcelSize,
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

/** What the link in a mail leads to, as its reader follows it. */
function linkIn({ text }: Mail) {
  const [path = ""] = /\/dia-chi-thu\/[A-Z0-9-]+\/[\w-]+/.exec(text) ?? [];
  const [, , code = "", mark = ""] = path.split("/");
  return { path, code, mark };
}

async function answer(context: TestContext, mail: Mail, intent: string) {
  const { path, code, mark } = linkIn(mail);
  return aVisitor(context).post(emailLink, path, { intent }, { code, mark });
}

/** Something that its sender is told of. */
async function askFor(context: TestContext, officer: OfficerActor, code: string) {
  const target = { code, version: null };
  must(await registerPetition(context, officer, target));
  const request = { question: "Which dossier?", answerBy: civilDate("2026-11-27") };
  must(await requestSupplement(context, officer, target, request));
}

const nextMorning = (context: TestContext) => {
  const day = addDays(todayOf(context.clock), 1);
  context.clock.set(instantInVietnam(day, 7 * 60).toISOString());
};

onBothDatabases("an address that nobody has proven gets three mails a day", async (context) => {
  for (let sent = 0; sent < 5; sent += 1)
    await sendNaming(context, sent % 2 ? address : "NAMED@example.vn");
  await sendNaming(context, "another@example.vn");
  const to = (left: readonly Mail[]) => left.map((mail) => mail.to.toLowerCase()).sort();
  expect(to(await mails(context, 2))).toEqual(["another@example.vn", address, address, address]);
  expect(await mails(context)).toEqual([]);
  nextMorning(context);
  expect(to(await mails(context))).toEqual([address, address]);
});

onBothDatabases("what is done in the sender's name is told all the same", async (context) => {
  const codes = [];
  for (let sent = 0; sent < 4; sent += 1) codes.push(await sendNaming(context));
  expect(await mails(context)).toHaveLength(3);
  const target = { code: codes[0] ?? "", version: null };
  must(await withdrawPetition(context, { type: "sender" }, target, ""));
  const [told, ...others] = await mails(context);
  expect(others).toEqual([]);
  expect(told?.text).toContain(codes[0]);
});

onBothDatabases("whoever says that it is his gets every mail and no question", async (context) => {
  const { officer } = await aCast(context);
  const codes = [];
  for (let sent = 0; sent < 4; sent += 1) codes.push(await sendNaming(context));
  const [first] = await mails(context);
  if (first === undefined) throw new Error("no mail left");
  const { path, code, mark } = linkIn(first);
  const looked = await aVisitor(context).get(emailLink, path, { code, mark });
  expect(looked.data).toMatchObject({ code, state: "" });
  expect(await answer(context, first, "proven")).toMatchObject({ status: 303, location: path });
  expect((await petitionFile(context, officer, code, "vi"))?.sender.emailState).toBe("proven");
  await askFor(context, officer, code);
  const [registered] = await mails(context);
  expect(registered?.text).toContain(code);
  expect(registered?.text).not.toContain("/dia-chi-thu/");
});

onBothDatabases("whoever did not send it gets nothing more, and is called", async (context) => {
  const { officer } = await aCast(context);
  const code = await sendNaming(context);
  const [first] = await mails(context);
  if (first === undefined) throw new Error("no mail left");
  const petition = await findPetition(context.database.read, code);
  if (petition === null) throw new Error("the petition is gone");
  expect(await secretWaysOf(context, petition)).toEqual(["email"]);
  expect(await answer(context, first, "disowned")).toMatchObject({ status: 303 });
  await askFor(context, officer, code);
  expect(await mails(context)).toEqual([]);
  const calls = await readClient(context.database.read).outboxMessage.findMany({
    where: { channel: "call", petitionId: petition.id },
  });
  expect(calls.map(({ template }) => template)).toEqual(["supplement-asked"]);
  expect(await secretWaysOf(context, petition)).not.toContain("email");
  expect(await answer(context, first, "proven")).toMatchObject({ status: 303 });
  expect(await secretWaysOf(context, petition)).toEqual(["email"]);
  const types = (await historyOfPetition(context.database.read, petition.id)).map(
    ({ type }) => type,
  );
  expect(types).toEqual([
    "PetitionSent",
    "EmailDisowned",
    "PetitionRegistered",
    "SupplementRequested",
    "EmailProven",
  ]);
});

onBothDatabases(
  "another mark, another petition and an unknown word change nothing",
  async (context) => {
    const code = await sendNaming(context);
    const other = await sendNaming(context, "");
    const [first] = await mails(context);
    if (first === undefined) throw new Error("no mail left");
    const { mark, path } = linkIn(first);
    const visitor = aVisitor(context);
    const wrong = context.keys.linkToken(emailProofId(code, "other@example.vn"));
    for (const params of [
      { code, mark: wrong },
      { code: other, mark },
      { code: "PA-1", mark },
    ]) {
      expect(await visitor.get(emailLink, path, params)).toMatchObject({ status: 404 });
      const sent = await visitor.post(emailLink, path, { intent: "disowned" }, params);
      expect(sent).toMatchObject({ status: 404 });
    }
    for (const intent of ["", "toString"])
      expect(await visitor.post(emailLink, path, { intent }, { code, mark })).toMatchObject({
        status: 400,
      });
    const looked = await visitor.get(emailLink, path, { code, mark });
    expect(looked.data).toMatchObject({ state: "" });
  },
);
