import { expect } from "vitest";
import { addDays, type CivilDate, civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import words from "#app/i18n/locales/vi/documents.json" with { type: "json" };
import { taskPaper } from "#app/routes/staff/tasks/task-paper.ts";
import { scriptOf } from "#app/routes/staff/tasks/task-script.ts";
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { endSupplementWaits } from "#app/server/usecases/intake/end-supplement-waits.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { supply } from "#app/server/usecases/intake/supply.ts";
import { giveNews } from "#app/server/usecases/reply/give-news.ts";
import { tellProgress } from "#app/server/usecases/reply/tell-progress.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { aSending } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const byMail = aSending({ person: { email: "hoa@example.vn" } });

/** Every day from one to another, at nine in the morning. */
async function eachDay(
  context: TestContext,
  from: string,
  to: string,
  work: (context: TestContext) => Promise<void>,
) {
  for (let day = civilDate(from); day <= to; day = addDays(day, 1)) {
    context.clock.set(`${day}T02:00:00.000Z`);
    await work(context);
  }
}

async function promises(context: TestContext, ...templates: string[]) {
  const rows = await readClient(context.database.read).outboxMessage.findMany({
    where: { template: { in: templates } },
    orderBy: { id: "asc" },
  });
  return rows;
}

const days = (rows: Awaited<ReturnType<typeof promises>>) =>
  rows.map(
    ({ createdAt, channel, template }) => `${createdAt.slice(0, 10)} ${channel} ${template}`,
  );

onBothDatabases(
  "the sender of a late answer hears every seven working days, with the agency's news or without",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "in-progress", byMail);
    await aPetitionAt(context, people, "forwarded");
    // Due on 14 December; the seventh working day after it is the 23rd, then 4 January.
    await eachDay(context, "2026-12-14", "2026-12-28", tellProgress);
    const news = { sentence: "We wait for the land survey.", hopedOn: civilDate("2027-01-20") };
    must(await giveNews(context, people.agencyOfficer, { code, version: null }, news));
    await eachDay(context, "2026-12-29", "2027-01-05", tellProgress);
    const told = await promises(context, "progress-notice");
    expect(days(told).sort()).toEqual([
      "2026-12-23 call progress-notice",
      "2026-12-23 email progress-notice",
      "2027-01-04 call progress-notice",
      "2027-01-04 email progress-notice",
    ]);
    const mails = told.filter(({ channel }) => channel === "email");
    const [without, withNews] = await Promise.all(
      mails.map((mail) => writeMail(context.database.read, "https://example.vn", mail)),
    );
    expect(without?.text).toContain("14/12/2026");
    expect(without?.text).not.toContain("survey");
    expect(withNews?.text).toContain("We wait for the land survey.");
    expect(withNews?.text).toContain("20/01/2027");
    const tracked = await trackedPetition(context, code, "vi");
    expect(tracked?.timeline[0]).toMatchObject({ type: "ProgressTold", body: news.sentence });
  },
);

onBothDatabases(
  "whoever left neither e-mail nor telephone gets a letter, addressed to the sender",
  async (context) => {
    const people = await thePeople(context);
    const person = { phone: "", postalAddress: "12 Tran Phu" };
    const code = await aPetitionAt(context, people, "in-progress", aSending({ person }));
    await eachDay(context, "2026-12-23", "2026-12-23", tellProgress);
    const [promise] = await promises(context, "progress-notice");
    const task = await taskFile(context, people.officer, "letter", promise?.id ?? 0);
    if (task === null) throw new Error("no letter to post");
    const script = scriptOf(task, "Officer");
    expect(script.told).toContain("14/12/2026");
    expect(script.told).not.toMatch(/\{\{|undefined/);
    const who = {
      app: context,
      actor: people.officer,
      language: "vi",
      base: "",
      publicUrl: "",
    } as const;
    const paper = await taskPaper(who, task, script, "whole");
    expect(paper?.addressees).toEqual([
      words.called.individual.replace("{{name}}", "Nguyen Thi Hoa"),
    ]);
    expect(paper?.paragraphs.join(" ")).toContain(code);
  },
);

/** Asked on Saturday 21 November to supply by a day. */
async function asked(context: TestContext, answerBy: CivilDate) {
  const people = await thePeople(context);
  const code = await aPetitionAt(context, people, "registered", byMail);
  const target = { code, version: null };
  const request = { question: "Which office was it?", answerBy };
  must(await requestSupplement(context, people.officer, target, request));
  return { target, code, people };
}

const stageOf = async (context: TestContext, code: string) =>
  (await findPetition(context.database.read, code))?.stage;

onBothDatabases(
  "a sender who was asked is reminded once, then the wait ends without prejudice",
  async (context) => {
    const { code, target } = await asked(context, civilDate("2026-12-04"));
    await eachDay(context, "2026-11-22", "2026-12-04", endSupplementWaits);
    expect(days(await promises(context, "supplement-reminder"))).toEqual([
      "2026-12-02 email supplement-reminder",
    ]);
    // Five working days after the 4th end on the 11th; the next working day is the 14th.
    await eachDay(context, "2026-12-05", "2026-12-13", endSupplementWaits);
    expect(await stageOf(context, code)).toBe("awaiting-supplement");
    await eachDay(context, "2026-12-14", "2026-12-16", endSupplementWaits);
    expect(await stageOf(context, code)).toBe("closed");
    expect(days(await promises(context, "supplement-reminder", "supplement-closed"))).toEqual([
      "2026-12-02 email supplement-reminder",
      "2026-12-14 email supplement-closed",
    ]);
    const tracked = await trackedPetition(context, code, "vi");
    expect(tracked).toMatchObject({
      questions: [{ closed: true, question: "Which office was it?", share: null }],
      due: null,
    });
    must(await supply(context, { type: "sender" }, target, "The ward's."));
    expect(await stageOf(context, code)).toBe("registered");
    const opened = await trackedPetition(context, code, "vi");
    expect(opened).toMatchObject({ questions: [] });
    expect(opened?.due?.on).not.toBeUndefined();
  },
);

onBothDatabases(
  "a reminder whose day fell into an outage is caught up once, and none comes at night",
  async (context) => {
    await asked(context, civilDate("2026-12-04"));
    for (const hour of ["2026-12-02T20:00:00.000Z", "2026-12-02T15:00:00.000Z"]) {
      context.clock.set(hour);
      await endSupplementWaits(context);
    }
    expect(await promises(context, "supplement-reminder")).toEqual([]);
    await eachDay(context, "2026-12-03", "2026-12-04", endSupplementWaits);
    expect(days(await promises(context, "supplement-reminder"))).toEqual([
      "2026-12-03 email supplement-reminder",
    ]);
  },
);
