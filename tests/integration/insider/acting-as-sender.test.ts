/** Attacks by an officer who wants to act as the citizen: each is played, and found out. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { SecretWay } from "#app/domain/petition/secret-way.ts";
import { sentence } from "#app/i18n/setup.server.ts";
import type { MailChannel } from "#app/server/outbox/channels/channel.ts";
import { deliverDue } from "#app/server/outbox/deliver.ts";
import type { Mail } from "#app/server/outbox/write-mail.ts";
import { formerWays } from "#app/server/queries/senders/former-ways.ts";
import { secretInLetter } from "#app/server/queries/senders/secret-in-letter.ts";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { taskList } from "#app/server/queries/staff/tasks.ts";
import { reissueSecret } from "#app/server/usecases/custody/reissue-secret.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { correctSender } from "#app/server/usecases/intake/correct-intake.ts";
import { finishTask } from "#app/server/usecases/sending/finish-task.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aCast, must, registered } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const sender = "hoa@example.vn";
const accomplice = "accomplice@example.vn";
const secretShape = /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{4}/;
const by = (way: SecretWay) => ({ nameChecked: true, phoneChecked: true, way });
const subjectOf = (template: "secret-reissued" | "withdrawn", code: string) =>
  sentence("vi", `emails:${template}.subject`, { code });
const withdrawnOf = (code: string) => sentence("vi", "emails:withdrawn.happened", { code });
const unasked = "The sender asked by phone.";

async function aPetition(
  context: TestContext,
  person: NonNullable<Parameters<typeof aSending>[0]>["person"],
) {
  const { officer } = await aCast(context);
  const { code } = await aSentPetition(context, aSending({ person }));
  await registered(context, code, officer);
  return { officer, target: { code, version: null } };
}

/** Every mail that leaves now. */
async function mailed(context: TestContext) {
  const mails: Mail[] = [];
  const channel: MailChannel = {
    name: "folder",
    parcelSize: 1,
    pauseMilliseconds: 0,
    repeatable: { milliseconds: Number.POSITIVE_INFINITY, times: 9 },
    send: async (parcel) => {
      mails.push(...parcel.mails);
      return { kind: "sent", ids: parcel.mails.map(() => "") };
    },
  };
  const pause = async () => undefined;
  await deliverDue({ ...context, publicUrl: "https://example.vn", channel, pause });
  return mails;
}

const changeTo = (
  context: TestContext,
  officer: OfficerActor,
  target: { code: string; version: null },
  typed: { email?: string; phone?: string; postalAddress?: string },
) => correctSender(context, officer, target, { reason: "sender-told", note: "", ...typed });

onBothDatabases(
  "withdrawal as the citizen: the officer never has the secret, the sender hears of both",
  async (context) => {
    const { officer, target } = await aPetition(context, { email: sender });
    for (const way of ["counter", "call", "letter"] as const)
      expect(await reissueSecret(context, officer, target, by(way))).toEqual({
        ok: false,
        reason: "secret-goes-otherwise",
      });
    expect(must(await reissueSecret(context, officer, target, by("email")))).toEqual({
      secret: null,
    });
    must(await withdrawPetition(context, officer, target, unasked));
    const mails = (await mailed(context)).filter(({ to }) => to === sender);
    const withSecret = mails.filter(({ text }) => secretShape.test(text));
    expect(withSecret).toHaveLength(1);
    expect(mails.filter(({ text }) => text.includes(withdrawnOf(target.code)))).toHaveLength(1);
    // What the database and the administrator's pages keep of the mail holds no secret.
    const kept = await readClient(context.database.read).outboxMessage.findMany();
    expect(JSON.stringify(kept)).not.toMatch(secretShape);
  },
);

onBothDatabases(
  "a changed e-mail address: the former one hears of the new secret and of the withdrawal",
  async (context) => {
    const { officer, target } = await aPetition(context, { email: sender });
    must(await changeTo(context, officer, target, { email: accomplice }));
    must(await reissueSecret(context, officer, target, by("email")));
    must(await withdrawPetition(context, officer, target, unasked));
    const mails = await mailed(context);
    const toSender = mails.filter(({ to }) => to === sender);
    expect(toSender.map(({ subject }) => subject)).toEqual([
      subjectOf("secret-reissued", target.code),
      subjectOf("withdrawn", target.code),
    ]);
    for (const { text, html } of toSender) expect(`${text}${html}`).not.toMatch(secretShape);
  },
);

onBothDatabases(
  "an e-mail address added to a telephone number: the number is rung up",
  async (context) => {
    const { officer, target } = await aPetition(context, { email: "", phone: "0900000123" });
    must(await changeTo(context, officer, target, { email: accomplice, phone: "0999999999" }));
    must(await reissueSecret(context, officer, target, by("email")));
    const [call] =
      (await taskList(context, officer, "call"))?.filter(
        ({ template }) => template === "secret-reissued",
      ) ?? [];
    const file = await taskFile(context, officer, "call", call?.id ?? 0);
    expect(file?.sender.phoneEnd).toBe("123");
    const ways = await formerWays(
      context.database.read,
      file?.toldAt ?? { petitionId: 0, contactSince: "" },
    );
    expect(ways).toMatchObject({ phone: "0900000123" });
  },
);

onBothDatabases("another postal address: the former one gets a letter", async (context) => {
  const { officer, target } = await aPetition(context, { phone: "", postalAddress: "Box 1" });
  must(await changeTo(context, officer, target, { postalAddress: "Box 2" }));
  must(await reissueSecret(context, officer, target, by("letter")));
  const letters = (await taskList(context, officer, "letter")) ?? [];
  const [told] = letters.filter(({ template }) => template === "secret-reissued");
  const file = await taskFile(context, officer, "letter", told?.id ?? 0);
  const ways = await formerWays(
    context.database.read,
    file?.toldAt ?? { petitionId: 0, contactSince: "" },
  );
  expect(ways).toMatchObject({ postalAddress: "Box 1" });
  // It tells of the secret and does not bring it.
  expect(file?.bringsSecret).toBe(false);
  expect(await secretInLetter(context, { id: told?.id ?? 0 })).toBeNull();
  const [brings] = letters.filter(({ template }) => template === "secret-sent");
  expect(await secretInLetter(context, { id: brings?.id ?? 0 })).toMatch(secretShape);
});

onBothDatabases(
  "an address changed before the mail has left gets neither the secret nor what was told",
  async (context) => {
    const { officer, target } = await aPetition(context, { email: sender });
    must(await reissueSecret(context, officer, target, by("email")));
    must(await withdrawPetition(context, officer, target, unasked));
    must(await changeTo(context, officer, target, { email: accomplice }));
    const mails = await mailed(context);
    expect(mails.filter(({ text }) => secretShape.test(text))).toEqual([]);
    expect(
      mails.filter(({ text }) => text.includes(withdrawnOf(target.code))).map(({ to }) => to),
    ).toEqual([sender]);
  },
);

onBothDatabases("a change that is long ago is told no more", async (context) => {
  const { officer, target } = await aPetition(context, { email: sender });
  must(await changeTo(context, officer, target, { email: "new@example.vn" }));
  context.clock.set("2026-12-25T02:00:00.000Z");
  must(await reissueSecret(context, officer, target, by("email")));
  const template = "secret-reissued";
  const told = readClient(context.database.read).outboxMessage;
  expect(await told.count({ where: { template } })).toBe(0);
});

onBothDatabases(
  "a sender without e-mail is rung up by somebody who did not act in his place",
  async (context) => {
    const { officer, target } = await aPetition(context, { email: "" });
    const colleague = await anOfficer(context, ["office-lead"]);
    must(await reissueSecret(context, officer, target, by("counter")));
    must(await withdrawPetition(context, officer, target, unasked));
    const calls = (await taskList(context, officer, "call")) ?? [];
    const told = calls.filter(({ template }) => template !== "received");
    expect(told.map(({ template }) => template)).toEqual(["secret-reissued", "withdrawn"]);
    for (const { id: taskId } of told) {
      const done = { taskId, on: civilDate("2026-11-21"), result: "told", note: "" } as const;
      expect(await finishTask(context, officer, done)).toEqual({
        ok: false,
        reason: "told-by-another",
      });
      must(await finishTask(context, colleague, done));
    }
  },
);
