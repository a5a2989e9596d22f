/** News of the parts of one letter: one message a day, and what concerns the sender at once. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { scriptOf } from "#app/routes/staff/tasks/task-script.ts";
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { tellProgress } from "#app/server/usecases/reply/tell-progress.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { tellPartNews } from "#app/server/usecases/sending/tell-part-news.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import { grantExtension } from "#app/server/usecases/time/grant-extension.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aCast, agencyIdOf, type Cast, must } from "#tests/factories/petition-life.ts";
import { aSending } from "#tests/factories/sending.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  answerShare,
  financeCode,
  forward,
  justiceCode,
  to,
} from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const byMail = aSending({ person: { email: "hoa@example.vn" } });

/** An hour in Viet Nam. */
const at = (day: string, hour: number) => `${day}T${String(hour - 7).padStart(2, "0")}:00:00.000Z`;

async function tellOn(context: TestContext, day: string, hour = 8) {
  context.clock.set(at(day, hour));
  await tellPartNews(context);
}

async function splitInTwo(context: TestContext, cast: Cast, sending = byMail) {
  const code = await aMixedLetter(context, cast, sending);
  await forward(context, cast, code, [
    await to(context, constructionCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  return code;
}

/** What left, or is to be done, for the senders: in order, with the pieces of a gathered message. */
async function toldSenders(context: TestContext) {
  const rows = await readClient(context.database.read).outboxMessage.findMany({
    where: { audience: "sender", state: "pending", template: { not: "received" } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ createdAt, channel, template, facts }) => {
    const { news = [] } = JSON.parse(facts) as { news?: { place: number; kind: string }[] };
    const pieces = news.map(({ place, kind }) => `${place} ${kind}`).join(", ");
    return `${createdAt.slice(0, 10)} ${channel} ${template}${pieces && `: ${pieces}`}`;
  });
}

async function gatheredMail(context: TestContext) {
  const row = await readClient(context.database.read).outboxMessage.findFirstOrThrow({
    where: { template: "parts-news", state: "pending" },
    orderBy: { id: "desc" },
  });
  return { id: row.id, mail: await writeMail(context.database.read, "https://example.vn", row) };
}

async function returnPart(context: TestContext, code: string) {
  const justice = await anAgencyPerson(context, justiceCode);
  const finance = await agencyIdOf(context, financeCode);
  const asked = {
    reasonCode: "outside-competence" as const,
    reason: "Fees are the department of finance's",
    proposedAgencyId: finance,
  };
  must(await returnPetition(context, justice, { code, version: null }, asked));
}

async function forwardAnew(context: TestContext, cast: Cast, code: string) {
  const addressees = toOneAgency(await agencyIdOf(context, financeCode));
  const asked = { addressees, coverNote: "", dueReason: "", notifySender: true };
  const target = { code, version: null, forwarding: 2 };
  must(await forwardPetition(context, cast.officer, target, asked));
}

onBothDatabases(
  "the news of a day is one mail, part by part; questions and answers go at once",
  async (context) => {
    const cast = await aCast(context);
    const construction = await anAgencyPerson(context, constructionCode);
    // Saturday 21 November: forwarded, and on Monday one part goes on to another agency.
    const code = await splitInTwo(context, cast);
    await tellOn(context, "2026-11-22");
    expect(await toldSenders(context)).toEqual([]);
    context.clock.set(at("2026-11-23", 7));
    await returnPart(context, code);
    await forwardAnew(context, cast, code);
    await tellOn(context, "2026-11-23", 7);
    expect(await toldSenders(context)).toEqual([]);
    for (const hour of [8, 9, 15]) await tellOn(context, "2026-11-23", hour);
    const first = "2026-11-23 email parts-news: 1 forwarded, 2 forwarded, 2 returned, 3 forwarded";
    expect(await toldSenders(context)).toEqual([first]);
    const { mail } = await gatheredMail(context);
    expect(mail.to).toBe("hoa@example.vn");
    expect(mail.text).toContain("21/11/2026");
    expect(mail.text).not.toMatch(/\{\{|undefined|certificate|Hoa/);
    expect(mail.html).toContain("https://example.vn/tra-cuu");
    expect(mail.html.replaceAll(`/dia-chi-thu/${code}/`, "")).not.toContain(`/${code}`);
    // A question goes at once, and what comes after the day's mail waits for the next.
    must(await acceptPetition(context, construction, { code, version: null }));
    const question = { question: "Which office was it?", answerBy: civilDate("2026-12-01") };
    must(await requestSupplement(context, construction, { code, version: null }, question));
    const second = "2026-11-23 email supplement-asked";
    await tellOn(context, "2026-11-23", 16);
    expect(await toldSenders(context)).toEqual([first, second]);
  },
);

onBothDatabases(
  "extension and progress of a part wait; a day without the server is caught up once",
  async (context) => {
    const cast = await aCast(context);
    const construction = await anAgencyPerson(context, constructionCode);
    const code = await splitInTwo(context, cast);
    await tellOn(context, "2026-11-23");
    must(await acceptPetition(context, construction, { code, version: null }));
    const target = { code, version: null, forwarding: 1 };
    const asked = {
      days: 3,
      reason: "complex-matter",
      explanation: "A survey is under way",
      legalBasis: "The office's rule",
    } as const;
    must(await askExtension(context, construction, target, asked));
    must(await grantExtension(context, cast.lead, target, { days: 3, note: "", soloReason: "" }));
    // Nobody runs on the 24th and 25th; late on the 26th the news is told, once.
    await tellOn(context, "2026-11-26", 18);
    await tellOn(context, "2026-11-26", 18);
    const extended = "2026-11-26 email parts-news: 1 extended";
    expect((await toldSenders(context)).slice(1)).toEqual([extended]);
    // Both parts are late: what is said of them stands in one mail, in the hour in which it falls due.
    context.clock.set(at("2027-01-04", 8));
    await tellProgress(context);
    await tellPartNews(context);
    expect((await toldSenders(context)).slice(2)).toEqual([
      "2027-01-04 email parts-news: 1 progress-notice, 2 progress-notice",
    ]);
  },
);

onBothDatabases(
  "an answer goes at once and takes the place of its part's news; after the end nothing is told",
  async (context) => {
    const cast = await aCast(context);
    const construction = await anAgencyPerson(context, constructionCode);
    const code = await splitInTwo(context, cast);
    await answerShare(context, construction, code, [0]);
    must(await sendReply(context, cast.lead, { code, version: null, forwarding: 1 }));
    await tellOn(context, "2026-11-23");
    expect(await toldSenders(context)).toEqual([
      "2026-11-21 email part-answered",
      "2026-11-23 email parts-news: 2 forwarded",
    ]);
    // Returned, and withdrawn before the next message: there is no more to tell.
    await returnPart(context, code);
    const withdrawn = await withdrawPetition(
      context,
      { type: "sender" },
      { code, version: null },
      "It was settled",
    );
    expect(withdrawn.ok).toBe(true);
    await tellOn(context, "2026-11-25");
    expect((await toldSenders(context)).slice(2)).toEqual([
      expect.stringMatching(/email withdrawn$/),
    ]);
    const kept = await readClient(context.database.read).outboxMessage.groupBy({
      by: ["state"],
      where: { template: "parts-news" },
      _count: true,
      orderBy: { state: "asc" },
    });
    expect(kept.map(({ state, _count }) => [state, _count])).toEqual([
      ["gathered", 1],
      ["pending", 1],
      ["withdrawn", 2],
    ]);
  },
);

onBothDatabases(
  "whoever left no e-mail is called once about all the news of the day",
  async (context) => {
    const cast = await aCast(context);
    const officer = await anOfficer(context, ["intake-officer"]);
    await splitInTwo(context, cast, aSending());
    await tellOn(context, "2026-11-23");
    expect(await toldSenders(context)).toEqual([
      "2026-11-23 call parts-news: 1 forwarded, 2 forwarded",
    ]);
    const { id } = await gatheredMail(context);
    const task = await taskFile(context, officer, "call", id);
    if (task === null) throw new Error("no call to make");
    const { told, quoted } = scriptOf(task, "Officer");
    expect(quoted).toHaveLength(2);
    expect([told, ...quoted].join(" ")).not.toMatch(/\{\{|undefined/);
  },
);
