/** The answer to a part of a letter names its part; the answer to all of it reads as ever. */
import { expect } from "vitest";
import { scriptOf } from "#app/routes/staff/tasks/task-script.ts";
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { constructionCode } from "#tests/factories/officers.ts";
import { aCast, type Cast, must } from "#tests/factories/petition-life.ts";
import { aSending } from "#tests/factories/sending.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  answerShare,
  forward,
  justiceCode,
  to,
} from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const byMail = aSending({ person: { email: "hoa@example.vn" } });

async function answerPart(context: TestContext, cast: Cast, code: string, place: 1 | 2) {
  const unit = place === 1 ? constructionCode : justiceCode;
  const outcome = place === 1 ? "conduct-right" : "regulation-explain-keep";
  await answerShare(context, await anAgencyPerson(context, unit), code, [place - 1], outcome);
  must(await sendReply(context, cast.lead, { code, version: null, forwarding: place }));
}

async function splitInTwo(context: TestContext, cast: Cast, sending = byMail) {
  const code = await aMixedLetter(context, cast, sending);
  await forward(context, cast, code, [
    await to(context, constructionCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  return code;
}

const answers = (context: TestContext) =>
  readClient(context.database.read).outboxMessage.findMany({
    where: { template: { in: ["answered", "part-answered"] } },
    orderBy: { id: "asc" },
  });

async function mailsIn(context: TestContext, language: string) {
  const mails = [];
  for (const row of await answers(context))
    mails.push(await writeMail(context.database.read, "https://example.vn", { ...row, language }));
  return mails;
}

onBothDatabases("the mail says which point was answered, and which is open", async (context) => {
  const cast = await aCast(context);
  const code = await splitInTwo(context, cast);
  const agency = async (unit: string) => {
    const { name, nameEn } = await readClient(context.database.read).agency.findFirstOrThrow({
      where: { code: unit },
    });
    return { name, nameEn: nameEn || name };
  };
  const construction = await agency(constructionCode);
  const justice = await agency(justiceCode);
  await answerPart(context, cast, code, 1);
  await answerPart(context, cast, code, 2);
  const [first, last] = await mailsIn(context, "en");
  expect(first?.subject).toBe(`[${code}] Answer to point 1`);
  const text = first?.text.replaceAll(/\s+/g, " ");
  expect(text).toContain(`${construction.nameEn} has answered point 1 of your feedback ${code}.`);
  expect(text).toContain("Point 2 is still being handled");
  expect(last?.text.replaceAll(/\s+/g, " ")).toContain(`${justice.nameEn} has answered point 2`);
  expect(last?.text).toContain("No point is waiting");
  for (const mail of [...(await mailsIn(context, "vi")), first, last])
    expect(mail?.html).not.toMatch(/\{\{|undefined|certificate|Answer to 1|Hoa/);
  const [vi] = await mailsIn(context, "vi");
  expect(vi?.text).toContain(construction.name);
});

onBothDatabases("so does the call of a sender without an address", async (context) => {
  const cast = await aCast(context);
  const code = await splitInTwo(context, cast, aSending());
  await answerPart(context, cast, code, 1);
  const [row] = await answers(context);
  const task = await taskFile(context, cast.officer, "call", row?.id ?? 0);
  if (task === null) throw new Error("there is no call");
  const script = scriptOf({ ...task, language: "en" }, "An");
  expect(script.told).toContain(`has answered point 1 of your feedback ${code} by document`);
  expect(script.told).toContain("Point 2 is still being handled");
  expect(script.quoted).toEqual(["Answer to 1"]);
  expect(scriptOf(task, "An").told).not.toMatch(/\{\{|undefined/);
});

onBothDatabases("one answer to all of it is told as ever", async (context) => {
  const cast = await aCast(context);
  const code = await aMixedLetter(context, cast, byMail);
  await forward(context, cast, code, [
    await to(context, constructionCode, "lead"),
    await to(context, justiceCode, "support"),
  ]);
  const lead = await anAgencyPerson(context, constructionCode);
  await answerShare(context, lead, code, [0, 1]);
  must(await sendReply(context, cast.lead, { code, version: null, forwarding: 1 }));
  const [mail] = await mailsIn(context, "en");
  expect(mail?.subject).toBe(`[${code}] Answered`);
  expect(mail?.text).toContain(`Feedback ${code} has been answered.`);
});
