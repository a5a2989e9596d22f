import { expect } from "vitest";
import { addDays, type CivilDate, civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { ruleFor } from "#app/domain/deadline/rules/rule-book.ts";
import type { RuleDraft } from "#app/domain/deadline/rules/rule-change.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { readConfig } from "#app/server/config.ts";
import { recount } from "#app/server/jobs/recount.ts";
import { writeClient } from "#app/server/persistence/engine/database.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { dueMovesBetween } from "#app/server/persistence/time/chasing-reading.ts";
import { loadRules } from "#app/server/persistence/time/rule-reading.ts";
import { rulePreview } from "#app/server/queries/admin/rule-preview.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { countAgain } from "#app/server/usecases/time/count-again.ts";
import {
  declareCalendarDay,
  declareCalendarYear,
  dropCalendarDay,
} from "#app/server/usecases/time/declare-calendar-day.ts";
import { saveRule } from "#app/server/usecases/time/save-rule.ts";
import { notAnnounced } from "#tests/factories/calendar-years.ts";
import { aPetitionAt, bringTo, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { type TestContext, testNow } from "#tests/setup/test-context.ts";

const config = readConfig({ DEMO: "1" });
const kind = { class: null, channel: "web", complexity: "ordinary" } as const;
const sentOn = civilDate("2026-11-21");
const holiday = (day: CivilDate) =>
  ({ day, kind: "holiday", name: "announced late", source: "announcement" }) as const;

async function theRule(context: TestContext, change: Partial<RuleDraft>): Promise<RuleDraft> {
  const book = await loadRules(context.database.read);
  const clock = change.clock ?? "reply";
  const { line: _line, version: _version, ...draft } = ruleFor(book, clock, kind, sentOn);
  return { ...draft, ...change };
}

const dueOf = async (context: TestContext, code: string) => {
  const petition = await findPetition(context.database.read, code);
  const { nextDueOn } = await readClient(context.database.read).petition.findUniqueOrThrow({
    where: { code },
  });
  return {
    reply: petition?.forwarding?.replyDueOn,
    provisional: petition?.forwarding?.replyDueProvisional,
    rule: petition?.clockStarts.reply?.rule,
    next: nextDueOn,
    version: petition?.version,
  };
};

/** Rows as they come about without this code: from a machine, from before clocks were kept. */
const rewrite = (
  context: TestContext,
  code: string,
  data: { quarantine?: string; clockStarts?: string },
) =>
  context.database.transaction(async (transaction) =>
    (await writeClient(transaction)).petition.update({ where: { code }, data }),
  );

const recounts = (context: TestContext) =>
  readClient(context.database.read).recount.findMany({ orderBy: { id: "asc" } });

async function movesInHistory(context: TestContext, code: string) {
  const events = await readClient(context.database.read).historyEvent.findMany({
    where: { type: "DueDayMoved", petition: { code } },
    orderBy: { sequence: "asc" },
  });
  return events.map(({ facts, role }) => ({ ...JSON.parse(facts), role }));
}

async function anAdministrator(context: TestContext) {
  const admin = await anOfficer(context, ["administrator"]);
  const save = async (change: Partial<RuleDraft>, expected: number) =>
    saveRule(context, admin, await theRule(context, change), expected);
  return { admin, save };
}

onBothDatabases(
  "a rule is previewed on open petitions, and the recount does just that",
  async (context) => {
    const people = await thePeople(context);
    const { admin, save } = await anAdministrator(context);
    const held = await aPetitionAt(context, people, "in-progress");
    const waiting = await aPetitionAt(context, people, "forwarded");
    const answered = await aPetitionAt(context, people, "answered");
    const before = await dueOf(context, held);
    const answeredBefore = await dueOf(context, answered);
    // The reply is owed after fifteen working days; a month later five are long past.
    context.clock.set("2026-12-02T02:00:00.000Z");
    const draft = await theRule(context, { amount: 5, validFrom: sentOn });
    const preview = must(await rulePreview(context, admin, draft));
    expect(preview).toMatchObject({ counted: 2, cutOff: false, moved: 2, late: 2, version: 2 });
    expect(preview.shown.map(({ code }) => code)).toEqual([held, waiting].sort());
    expect((await dueOf(context, held)).reply).toBe(before.reply);

    must(await save({ amount: 5, validFrom: sentOn }, 2));
    await recount(config, context);
    const [done] = await recounts(context);
    expect(done).toMatchObject({ cause: "rule", counted: 3, moved: preview.moved });
    expect(done?.doneAt).not.toBeNull();
    for (const { code, after } of preview.shown) {
      const due = await dueOf(context, code);
      expect(due).toMatchObject({ reply: after, next: after, rule: "reply@2" });
    }
    expect(await dueOf(context, answered)).toEqual(answeredBefore);
    const shown = preview.shown.find(({ code }) => code === held);
    expect(await movesInHistory(context, held)).toEqual([
      {
        clock: "reply",
        before: before.reply,
        after: shown?.after,
        provisional: false,
        because: "rule",
        rule: "reply@2",
        role: "system",
      },
    ]);
    const forwardings = await readClient(context.database.read).forwarding.findMany({
      where: { petition: { code: held } },
    });
    expect(forwardings.map(({ replyDueOn }) => replyDueOn)).toEqual([shown?.after]);
  },
);

onBothDatabases("nothing is moved twice, however often it is counted again", async (context) => {
  const people = await thePeople(context);
  const { admin } = await anAdministrator(context);
  const code = await aPetitionAt(context, people, "in-progress");
  must(await declareCalendarDay(context, admin, holiday(civilDate("2026-11-26"))));
  const [asked] = await recounts(context);
  // A pass that was cut off after this petition goes on with the others.
  must(
    await countAgain(
      context,
      { code, place: 1 },
      { recountId: asked?.id ?? 0, because: "calendar" },
    ),
  );
  const moved = await dueOf(context, code);
  await recount(config, context);
  await recount(config, context);
  expect(await dueOf(context, code)).toEqual(moved);
  expect(await movesInHistory(context, code)).toHaveLength(1);
  expect((await recounts(context)).map(({ moved: figures }) => figures)).toEqual([1]);
  const refusal = await countAgain(
    context,
    { code, place: 1 },
    { recountId: 1, because: "calendar" },
  );
  expect(refusal).toEqual({ ok: false, reason: "nothing-moves" });
});

onBothDatabases(
  "a version that was written stays, and closed petitions keep theirs",
  async (context) => {
    const people = await thePeople(context);
    const { save } = await anAdministrator(context);
    const closed = await aPetitionAt(context, people, "published");
    const before = await dueOf(context, closed);
    must(await save({ amount: 5, validFrom: sentOn }, 2));
    must(await save({ amount: 7, validFrom: sentOn }, 3));
    await recount(config, context);
    expect((await dueOf(context, closed)).rule).toBe("reply@1");
    expect((await dueOf(context, closed)).reply).toBe(before.reply);
    const { versions } = await loadRules(context.database.read);
    const replies = versions.filter(({ line }) => line === "reply");
    expect(replies.map(({ version, amount }) => [version, amount])).toEqual([
      [1, 15],
      [2, 5],
      [3, 7],
    ]);
    // Two changes of one cause are one pass; its figures stand with the last.
    expect((await recounts(context)).every(({ doneAt }) => doneAt !== null)).toBe(true);
  },
);

onBothDatabases("ties, gaps and stale pages are refused and write nothing", async (context) => {
  const { admin, save } = await anAdministrator(context);
  must(await save({ class: "admin-conduct", amount: 10 }, 1));
  expect(await save({ channel: "web", amount: 10 }, 1)).toEqual({ ok: false, reason: "rule-tie" });
  expect(await save({ validTo: civilDate("2027-06-30") }, 2)).toEqual({
    ok: false,
    reason: "rule-needed",
  });
  expect(await save({ amount: 0 }, 2)).toEqual({ ok: false, reason: "rule-incomplete" });
  expect(await save({ amount: 9 }, 3)).toEqual({ ok: false, reason: "version-conflict" });
  const rows = await readClient(context.database.read).limitRule.findMany();
  expect(rows.map(({ line, createdById }) => [line, createdById])).toEqual([
    ["reply-admin-conduct-all-all", admin.officerId],
  ]);
  expect(await recounts(context)).toHaveLength(1);
  const lead = await anOfficer(context, ["office-lead"]);
  const draft = await theRule(context, { amount: 9 });
  expect(await saveRule(context, lead, draft, 2)).toEqual({ ok: false, reason: "not-permitted" });
  expect(await rulePreview(context, lead, draft)).toEqual({ ok: false, reason: "not-permitted" });
});

onBothDatabases("when a year becomes official, its days are confirmed once", async (context) => {
  await notAnnounced(context, 2027);
  const people = await thePeople(context);
  const { admin } = await anAdministrator(context);
  context.clock.set("2026-12-21T02:00:00.000Z");
  const code = await aPetitionAt(context, people, "forwarded");
  const before = await dueOf(context, code);
  expect(before).toMatchObject({ provisional: true });
  expect(before.reply?.slice(0, 4)).toBe("2027");
  const source = "announcement";
  must(await declareCalendarYear(context, admin, { year: 2027, status: "official", source }));
  await recount(config, context);
  const after = await dueOf(context, code);
  expect(after).toMatchObject({ reply: before.reply, provisional: false });
  const history = await movesInHistory(context, code);
  expect(history).toEqual([
    expect.objectContaining({ before: before.reply, after: before.reply, provisional: false }),
  ]);
  await recount(config, context);
  expect((await dueOf(context, code)).version).toBe(after.version);
  expect(await readClient(context.database.read).dueMove.count()).toBe(0);
});

onBothDatabases("a day that an officer set with a reason stays", async (context) => {
  const people = await thePeople(context);
  const { admin, save } = await anAdministrator(context);
  const code = await aPetitionAt(context, people, "classified");
  const agency = await findAgencyByCode(context.database.read, constructionCode);
  const replyDueOn = civilDate("2026-12-02");
  must(
    await forwardPetition(
      context,
      people.officer,
      { code, version: null },
      {
        addressees: toOneAgency(agency?.id as AgencyId, replyDueOn),
        coverNote: "",
        dueReason: "asked by the Chairman",
        notifySender: true,
      },
    ),
  );
  must(await save({ amount: 25, validFrom: sentOn }, 2));
  must(await declareCalendarDay(context, admin, holiday(civilDate("2026-11-26"))));
  await recount(config, context);
  await recount(config, context);
  expect(await dueOf(context, code)).toMatchObject({ reply: replyDueOn, next: replyDueOn });
});

onBothDatabases("work done before the recount comes hides no move", async (context) => {
  const people = await thePeople(context);
  const { admin } = await anAdministrator(context);
  const code = await aPetitionAt(context, people, "registered");
  must(await declareCalendarDay(context, admin, holiday(civilDate("2026-11-25"))));
  must(await addNote(context, people.officer, { code, version: null }, "seen"));
  await recount(config, context);
  expect(await movesInHistory(context, code)).toMatchObject([
    { clock: "forward", before: "2026-11-30", after: "2026-12-01", because: "calendar" },
  ]);
});

onBothDatabases("two passes at once move nothing twice and leave nothing", async (context) => {
  const people = await thePeople(context);
  const { admin } = await anAdministrator(context);
  const codes = [
    await aPetitionAt(context, people, "forwarded"),
    await aPetitionAt(context, people, "in-progress"),
  ];
  must(await declareCalendarDay(context, admin, holiday(civilDate("2026-11-26"))));
  await Promise.all([recount(config, context), recount(config, context)]);
  await recount(config, context);
  for (const code of codes) expect(await movesInHistory(context, code)).toHaveLength(1);
  expect(await readClient(context.database.read).dueMove.count()).toBe(codes.length);
  const [done] = await recounts(context);
  expect(done).toMatchObject({ counted: 2, moved: 2 });
});

onBothDatabases("what moved is read by the instant at which its recount ended", async (context) => {
  const people = await thePeople(context);
  const { admin } = await anAdministrator(context);
  const code = await aPetitionAt(context, people, "in-progress");
  const before = (await findPetition(context.database.read, code))?.forwarding?.replyDueOn;
  must(await declareCalendarDay(context, admin, holiday(civilDate("2026-11-26"))));
  context.clock.set("2026-11-23T02:00:00.000Z");
  await recount(config, context);
  const petition = await findPetition(context.database.read, code);
  expect(petition?.forwarding?.replyDueOn).not.toBe(before);
  const { read } = context.database;
  const moves = await dueMovesBetween(read, testNow, "2026-11-24T00:00:00.000Z");
  expect([...moves]).toEqual([
    [petition?.id, [{ clock: "reply", beforeOn: before, forwarding: null }]],
  ]);
  expect((await dueMovesBetween(read, "2026-11-24T00:00:00.000Z", "9")).size).toBe(0);
});

onBothDatabases("a day taken off and put back moves there and back, each told", async (context) => {
  const people = await thePeople(context);
  const { admin } = await anAdministrator(context);
  const code = await aPetitionAt(context, people, "registered");
  await bringTo(context, people, code, "forwarded", "registered");
  const before = await dueOf(context, code);
  const day = civilDate("2026-11-25");
  must(await declareCalendarDay(context, admin, holiday(day)));
  await recount(config, context);
  const later = (await dueOf(context, code)).reply ?? day;
  expect(later > addDays(before.reply ?? day, 0)).toBe(true);
  must(await dropCalendarDay(context, admin, day));
  await recount(config, context);
  expect((await dueOf(context, code)).reply).toBe(before.reply);
  const told = (await movesInHistory(context, code)).map(({ before: from, after }) => [
    from,
    after,
  ]);
  expect(told).toEqual([
    [before.reply, later],
    [later, before.reply],
  ]);
});

onBothDatabases("other office hours count limits in hours again", async (context) => {
  const people = await thePeople(context);
  const { admin, save } = await anAdministrator(context);
  must(await save({ amount: 8, unit: "working-hours", validFrom: sentOn }, 2));
  await recount(config, context);
  const code = await aPetitionAt(context, people, "forwarded");
  const before = await dueOf(context, code);
  expect(before.reply).toBe("2026-11-23");
  const morning = { ordinary: [{ from: 480, to: 720 }] };
  must(await changeSettings(context, admin, { officeHours: morning }));
  await recount(config, context);
  expect((await dueOf(context, code)).reply).toBe("2026-11-25");
  must(await changeSettings(context, admin, { officeHours: morning }));
  expect(await recounts(context)).toHaveLength(2);
});

onBothDatabases("what waits for a look in quarantine is not counted", async (context) => {
  const people = await thePeople(context);
  const { admin } = await anAdministrator(context);
  const code = await aPetitionAt(context, people, "received");
  await rewrite(context, code, { quarantine: "held" });
  must(await declareCalendarDay(context, admin, holiday(civilDate("2026-11-26"))));
  await recount(config, context);
  expect(await recounts(context)).toMatchObject([{ counted: 0, moved: 0 }]);
});

onBothDatabases(
  "petitions from before clocks were kept are counted by their columns",
  async (context) => {
    const people = await thePeople(context);
    const { admin } = await anAdministrator(context);
    const code = await aPetitionAt(context, people, "forwarded");
    const before = await dueOf(context, code);
    await rewrite(context, code, { clockStarts: "{}" });
    must(await declareCalendarDay(context, admin, holiday(civilDate("2026-11-26"))));
    await recount(config, context);
    const after = await dueOf(context, code);
    expect(after.reply && before.reply && after.reply > before.reply).toBe(true);
    expect(after.rule).toBe("reply@1");
    expect(await movesInHistory(context, code)).toMatchObject([
      { before: before.reply, after: after.reply },
    ]);
  },
);
