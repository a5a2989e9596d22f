import { expect } from "vitest";
import { addDays, civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { defaultRules } from "#app/domain/deadline/rules/default-rules.ts";
import type { ReminderStep } from "#app/domain/deadline/rules/limit-rule.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { readConfig } from "#app/server/config.ts";
import { sendDigests as sendDigestsJob } from "#app/server/jobs/chase.ts";
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { openDatabase, writeClient } from "#app/server/persistence/engine/database.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { insertRule } from "#app/server/persistence/time/rule-store.ts";
import { putSetting } from "#app/server/persistence/work/setting-store.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { tellProgress } from "#app/server/usecases/reply/tell-progress.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { remindAtOnce } from "#app/server/usecases/sending/remind-at-once.ts";
import { sendDigests } from "#app/server/usecases/sending/send-digests.ts";
import { aPetitionAt, must, type People, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

/** An hour in Viet Nam. */
const at = (day: string, hour: number) => `${day}T${String(hour - 7).padStart(2, "0")}:00:00.000Z`;

async function tellOn(context: TestContext, day: string, hour = 8) {
  context.clock.set(at(day, hour));
  await sendDigests(context);
}

type Kept = { section: string; lines: { code: string; clock: string; daysLate: number }[] };

/** Each digest as `day person: section code clock`, oldest first. */
async function digests(context: TestContext, names: ReadonlyMap<number, string>) {
  const rows = await readClient(context.database.read).outboxMessage.findMany({
    where: { template: "digest" },
    orderBy: { messageKey: "asc" },
  });
  return rows
    .map(({ facts, officerId }) => {
      const { day, sections } = JSON.parse(facts) as { day: string; sections: Kept[] };
      const told = sections.map(
        ({ section, lines }) => `${section} ${lines.map(({ clock }) => clock ?? "-").join("+")}`,
      );
      return `${day} ${names.get(officerId ?? 0)}: ${told.join(", ")}`;
    })
    .sort();
}

const namesOf = (people: People) =>
  new Map(Object.entries(people).map(([name, { officerId }]) => [Number(officerId), name]));

onBothDatabases(
  "reminders of a reply come on their days, to the people of the rule, each once",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "forwarded");
    // Forwarded on Saturday 21 November; the 24th is a day off: fifteen working days end on 14 December.
    const due = (await findPetition(context.database.read, code))?.forwarding?.replyDueOn;
    expect(due).toBe("2026-12-14");
    for (let day = civilDate("2026-11-22"); day < "2027-01-01"; day = addDays(day, 1)) {
      await tellOn(context, day);
      await tellProgress(context);
    }
    expect(await digests(context, namesOf(people))).toEqual([
      "2026-12-03 agencyOfficer: half-way reply",
      "2026-12-11 agencyOfficer: due-soon reply",
      "2026-12-14 agencyLead: due-today reply",
      "2026-12-14 agencyOfficer: due-today reply",
      "2026-12-15 agencyLead: overdue reply",
      "2026-12-15 agencyOfficer: overdue reply",
      "2026-12-21 agencyLead: overdue reply, news-asked -",
      "2026-12-21 agencyOfficer: overdue reply, news-asked -",
      "2026-12-21 lead: overdue reply",
      "2026-12-22 agencyLead: news-asked -",
      "2026-12-22 agencyOfficer: news-asked -",
      "2026-12-23 agencyLead: news-asked -",
      "2026-12-23 agencyOfficer: news-asked -",
      "2026-12-28 agencyLead: overdue reply",
      "2026-12-28 lead: overdue reply",
      "2026-12-30 agencyLead: news-asked -",
      "2026-12-30 agencyOfficer: news-asked -",
      "2026-12-31 agencyLead: news-asked -",
      "2026-12-31 agencyOfficer: news-asked -",
    ]);
    expect((await findPetition(context.database.read, code))?.escalatedTo).toBe("chairman");
    const history = await readClient(context.database.read).historyEvent.findMany({
      where: { type: "LatenessEscalated" },
    });
    expect(history.map(({ facts, role }) => [role, JSON.parse(facts).to])).toEqual([
      ["system", "office-lead"],
      ["system", "chairman"],
    ]);
  },
);

onBothDatabases(
  "the mail has a link for each petition and neither content nor name, in the officer's language",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "forwarded");
    const { officerId } = people.agencyLead;
    await context.database.transaction(async (transaction) =>
      (await writeClient(transaction)).officer.update({
        where: { id: officerId },
        data: { language: "en" },
      }),
    );
    await tellOn(context, "2026-12-15");
    const rows = await readClient(context.database.read).outboxMessage.findMany({
      where: { template: "digest" },
      orderBy: { officerId: "asc" },
    });
    const mails = await Promise.all(
      rows.map((row) => writeMail(context.database.read, "https://example.vn", row)),
    );
    expect(mails).toHaveLength(2);
    for (const { html, subject } of mails) {
      expect(html).toContain(`https://example.vn/co-quan/${code}`);
      expect(subject).toContain("15/12/2026");
      expect(html + subject).not.toMatch(/Nguyen|Tran Phu|certificate|Officer \d|\{\{/);
    }
    const english = mails[rows.findIndex((row) => row.officerId === officerId)];
    expect(english?.text).toContain("Overdue (1)");
    expect(english?.text).toContain("working days late: 1");
  },
);

onBothDatabases(
  "nobody gets two digests a day, none before the hour, in the evening, on a weekend or a holiday",
  async (context) => {
    const people = await thePeople(context);
    await aPetitionAt(context, people, "received");
    const days = async () =>
      (await digests(context, namesOf(people))).map((one) => one.slice(0, 10));
    for (const hour of [7, 8, 9, 15]) await tellOn(context, "2026-11-23", hour);
    const told = await days();
    expect(told).toEqual(["2026-11-23"]);
    // A public holiday; before the hour; in the evening.
    await tellOn(context, "2026-11-24", 9);
    await tellOn(context, "2026-11-25", 7);
    await tellOn(context, "2026-11-25", 19);
    expect(await days()).toEqual(told);
    await context.database.transaction((transaction) => putSetting(transaction, "digestHour", 10));
    await tellOn(context, "2026-11-25", 9);
    expect(await days()).toEqual(told);
    await tellOn(context, "2026-11-25", 10);
    expect(await days()).toEqual([...told, "2026-11-25"]);
    // Steps of Thursday and Friday wait over the weekend.
    await tellOn(context, "2026-11-28", 10);
    await tellOn(context, "2026-11-29", 10);
    expect(await days()).toEqual([...told, "2026-11-25"]);
    await tellOn(context, "2026-11-30", 10);
    expect(await days()).toContain("2026-11-30");
  },
);

onBothDatabases("an outage over days is caught up once", async (context) => {
  const people = await thePeople(context);
  await aPetitionAt(context, people, "received");
  await tellOn(context, "2026-11-23");
  // Registering is due on the 25th, a step comes on the 26th; both pass without a server.
  await tellOn(context, "2026-11-27", 11);
  await tellOn(context, "2026-11-30");
  const told = await digests(context, namesOf(people));
  expect(told.filter((one) => one.includes("2026-11-27"))).toEqual([
    "2026-11-27 lead: overdue register",
    "2026-11-27 officer: overdue register, due-soon forward",
  ]);
  expect(told.filter((one) => one.includes("2026-11-30"))).toEqual([
    "2026-11-30 officer: due-today forward",
  ]);
});

onBothDatabases(
  "two processes at once make one digest, and a clock set back makes no second one",
  async (context, database) => {
    const people = await thePeople(context);
    await aPetitionAt(context, people, "received");
    context.clock.set(at("2026-11-25", 8));
    const other = { ...context, database: openDatabase(database.url) };
    const written = await Promise.all([sendDigests(context), sendDigests(other)]);
    await other.database.close();
    expect([...written].sort()).toEqual([0, 1]);
    const once = await digests(context, namesOf(people));
    expect(once).toHaveLength(1);
    await tellOn(context, "2026-11-23");
    await tellOn(context, "2026-11-25", 10);
    await sendDigestsJob(readConfig({ DEMO: "1" }), context);
    expect(await digests(context, namesOf(people))).toEqual(once);
  },
);

onBothDatabases(
  "a restricted petition is told to its named readers alone, one in quarantine to nobody",
  async (context) => {
    const people = await thePeople(context);
    const outsider = await anOfficer(context, ["intake-officer"]);
    const code = await aPetitionAt(context, people, "registered");
    must(
      await restrictPetition(context, people.officer, { code, version: null }, "A denunciation."),
    );
    const held = await aPetitionAt(context, people, "received");
    await context.database.transaction(async (transaction) => {
      await (await writeClient(transaction)).petition.update({
        where: { code: held },
        data: { quarantine: "held", nextDueOn: null },
      });
    });
    await tellOn(context, "2026-11-27");
    const names = new Map([...namesOf(people), [Number(outsider.officerId), "outsider"]]);
    expect(await digests(context, names)).toEqual(["2026-11-27 officer: due-soon forward"]);
    const mail = await readClient(context.database.read).outboxMessage.findFirstOrThrow({
      where: { template: "digest" },
    });
    expect(mail.facts).toContain(code);
    expect(mail.facts).not.toMatch(/Nguyen|certificate|admin-conduct/);
    expect(mail.facts).not.toContain(held);
  },
);

onBothDatabases(
  "what waits for a decision and due days counted again stand in the digest",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "registered");
    const decline = { reason: "unclear-content", guidance: "Please tell us more." } as const;
    must(await proposeDecline(context, people.officer, { code, version: null }, decline));
    await tellOn(context, "2026-11-23");
    const petition = await findPetition(context.database.read, code);
    await context.database.transaction(async (transaction) => {
      const client = await writeClient(transaction);
      const recount = await client.recount.create({
        data: {
          cause: "calendar",
          detail: "2026-11-26",
          askedAt: at("2026-11-23", 9),
          doneAt: at("2026-11-23", 9),
        },
      });
      const move = { recountId: recount.id, petitionId: petition?.id ?? 0, clock: "forward" };
      await client.dueMove.create({
        data: {
          ...move,
          beforeOn: "2026-11-29",
          afterOn: "2026-11-30",
          movedAt: at("2026-11-23", 9),
        },
      });
    });
    await tellOn(context, "2026-11-25");
    await tellOn(context, "2026-11-26");
    const told = await digests(context, namesOf(people));
    expect(told.filter((one) => one.includes(" lead:"))).toEqual([
      "2026-11-23 lead: to-decide -",
      "2026-11-25 lead: to-decide -",
      "2026-11-26 lead: to-decide -",
    ]);
    expect(told.filter((one) => one.includes("moved"))).toEqual([
      "2026-11-25 officer: moved forward",
    ]);
  },
);

const urgently = (change: Partial<ReminderStep> = {}): ReminderStep => ({
  at: 0,
  to: ["officer"],
  atOnce: true,
  ...change,
});

onBothDatabases(
  "a step that the rule wants told at once comes apart, in office hours, once",
  async (context) => {
    const people = await thePeople(context);
    const register = defaultRules.find(({ line }) => line === "register");
    if (register === undefined) throw new Error("no rule of registering");
    await context.database.transaction((transaction) =>
      insertRule(
        transaction,
        { ...register, version: 2, reminders: [urgently()] },
        { at: context.clock.now(), byId: Number(people.lead.officerId) },
      ),
    );
    const code = await aPetitionAt(context, people, "received");
    const remindOn = async (day: string, hour: number) => {
      context.clock.set(at(day, hour));
      await remindAtOnce(context);
    };
    const reminders = async () => {
      const where = { template: "reminder" };
      const rows = await readClient(context.database.read).outboxMessage.findMany({ where });
      return rows.map(({ officerId, facts }) => [officerId, JSON.parse(facts).code]);
    };
    await remindOn("2026-11-23", 9);
    await remindOn("2026-11-25", 7);
    await remindOn("2026-11-25", 12);
    expect(await reminders()).toEqual([]);
    for (const hour of [8, 9, 14]) await remindOn("2026-11-25", hour);
    await remindOn("2026-11-26", 9);
    const officer: OfficerActor = people.officer;
    expect(await reminders()).toEqual([[officer.officerId, code]]);
    await tellOn(context, "2026-11-25", 9);
    const told = await digests(context, namesOf(people));
    expect(told.join()).not.toContain("register");
  },
);
