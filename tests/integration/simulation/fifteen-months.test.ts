/**
 * Fifteen months of an office, day by day, over two lunar new years: one agency answers, one never
 * does, one sends everything back. What was told to whom on which day is compared with a naive office.
 */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { ruleFor } from "#app/domain/deadline/rules/rule-book.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { viewShare } from "#app/domain/petition/shares.ts";
import { readConfig } from "#app/server/config.ts";
import { runDueJobs } from "#app/server/jobs/runner.ts";
import { timetable } from "#app/server/jobs/timetable.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { calendarDays } from "#app/server/persistence/time/calendar-reading.ts";
import { loadRules } from "#app/server/persistence/time/rule-reading.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { makeChaseLetter } from "#app/server/usecases/sending/make-chase-letter.ts";
import {
  declareCalendarDay,
  declareCalendarYear,
} from "#app/server/usecases/time/declare-calendar-day.ts";
import {
  draftOfYear,
  importCalendar,
  planCalendarImport,
} from "#app/server/usecases/time/import-calendar.ts";
import { saveRule } from "#app/server/usecases/time/save-rule.ts";
import { notAnnounced } from "#tests/factories/calendar-years.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { agencyIdOf, classified, must, registered } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { naiveCalendar, next } from "./naive-calendar.ts";
import { type Case, type Letter, labelOf, naiveOffice } from "./naive-office.ts";
import {
  accept,
  blankCase,
  conductDays,
  extend,
  ledLetter,
  regulationDays,
  sendAnswer,
  splitLetter,
  submitAnswer,
  targetOf,
  type World,
} from "./several-hands.ts";

const config = readConfig({ DEMO: "1" });
const firstDay = "2026-11-16";
const lastDay = "2028-02-15";
/** What the law alone closes at the beginning of 2028, which has no list until it is announced. */
const lawful2028 = [
  "2028-01-03",
  "2028-01-25",
  "2028-01-26",
  "2028-01-27",
  "2028-01-28",
  "2028-01-31",
  "2028-04-04",
].map((day) => ({ day: civilDate(day), kind: "holiday" as const }));
/** What nobody could know before. */
const announcedSwap = {
  day: civilDate("2028-01-24"),
  kind: "swapped-off",
  name: "Announced",
  source: "Announcement 2",
} as const;
const betweenLetters = 28;
/** The server is down from a Friday to a Monday. */
const outage = ["2027-03-19", "2027-03-20", "2027-03-21", "2027-03-22"];
/** Of processor time, so that what runs beside it does not count. */
const runMicrosecondsMax = 60_000_000;
const patienceMilliseconds = 400_000;

const agencies = {
  diligent: "so-xay-dung",
  silent: "so-noi-vu",
  returning: "so-tu-phap",
  slow: "so-tai-chinh",
} as const;
type AgencyName = keyof typeof agencies;
// Nobody delivers here, so that mail that stands still is no news.
const leftOut: readonly string[] = ["mail-history-head", "tell-alarms"];
const inTurn = timetable.filter((job) => job.inTurn && !leftOut.includes(job.name));

async function aStaff(context: TestContext) {
  const people = new Map<string, OfficerActor>([
    ["officer", await anOfficer(context, ["intake-officer"])],
    ["office-lead", await anOfficer(context, ["office-lead"])],
    ["administrator", await anOfficer(context, ["administrator"])],
  ]);
  const ids = new Map<string, AgencyId>();
  for (const [name, unit] of Object.entries(agencies)) {
    people.set(`${name}-officer`, await anOfficer(context, ["agency-officer"], { unit }));
    people.set(`${name}-lead`, await anOfficer(context, ["agency-lead"], { unit }));
    ids.set(name, await agencyIdOf(context, unit));
  }
  const person = (name: string) => {
    const found = people.get(name);
    if (found === undefined) throw new Error(`nobody is ${name}`);
    return found;
  };
  const agency = (name: string) => {
    const found = ids.get(name);
    if (found === undefined) throw new Error(`no agency ${name}`);
    return found;
  };
  const nameOf = (id: number | null) =>
    [...people].find(([, { officerId }]) => officerId === id)?.[0] ?? "";
  const agencyName = (id: number) => [...ids].find(([, agencyId]) => agencyId === id)?.[0] ?? "";
  return { person, agency, nameOf, agencyName };
}

type DigestLine = {
  readonly code: string;
  readonly forwarding?: number;
  readonly daysLate: number;
};
const placed = (code: string, place: number | undefined) =>
  place === undefined ? code : `${code}/${place}`;

/** A point about a regulation may take longer here than the rest. */
async function giveRegulationsLonger(context: TestContext, administrator: OfficerActor) {
  const kind = { class: null, channel: "web", complexity: "ordinary" } as const;
  const book = await loadRules(context.database.read);
  const {
    line: _line,
    version: _version,
    ...rule
  } = ruleFor(book, "reply", kind, civilDate(firstDay));
  const longer = { ...rule, class: "admin-regulation" as const, amount: regulationDays };
  must(await saveRule(context, administrator, longer, 1));
}

/** Everything that was promised to be told, in the words of the naive office. */
async function toldBy(
  context: TestContext,
  { nameOf, agencyName }: Pick<Awaited<ReturnType<typeof aStaff>>, "nameOf" | "agencyName">,
) {
  const messages = await readClient(context.database.read).outboxMessage.findMany({
    where: { template: { not: "history-head" } },
  });
  return messages.flatMap(({ template, audience, officerId, facts, createdAt }) => {
    const day = createdAt.slice(0, 10);
    const told = JSON.parse(facts) as {
      code?: string;
      place?: number;
      agencyId?: number;
      news?: { place: number; kind: string }[];
      sections?: { section: string; lines: DigestLine[]; more: number }[];
    };
    if (template === "parts-news") {
      // What waits is told by the message of the day that gathers it.
      if (told.news === undefined) return [];
      expect(createdAt.slice(11, 13)).toBe("02");
      const pieces = told.news.map(({ place, kind }) => `${place} ${kind}`).join(", ");
      return [`${day} parts-news sender: ${told.code}: ${pieces}`];
    }
    const whom = audience === "agency" ? `agency ${agencyName(told.agencyId ?? 0)}` : audience;
    if (template !== "digest")
      return [`${day} ${template} ${whom}: ${told.code ? placed(told.code, told.place) : ""}`];
    expect(createdAt.slice(11, 13)).toBe("02");
    return (told.sections ?? []).flatMap(({ section, lines, more }) => {
      expect(more).toBe(0);
      return lines.map(
        ({ code, forwarding, daysLate }) =>
          `${day} digest ${nameOf(officerId)}: ${section} ${placed(code, forwarding)} ${section === "overdue" ? daysLate : 0}`,
      );
    });
  });
}

onBothDatabases(
  "fifteen months: every reminder, digest, escalation, letter and notice on its day, to its people",
  async (context) => {
    const began = process.cpuUsage();
    const staff = await aStaff(context);
    const { person, agency } = staff;
    const known = await calendarDays(context.database.read);
    const calendar = naiveCalendar([...known, ...lawful2028]);
    const office = naiveOffice(calendar);
    const cases: Case[] = [];
    const plans = new Map<string, (() => Promise<void>)[]>();
    const letters: Letter[] = [];
    const chased: string[] = [];
    let today = firstDay;
    const plan = (day: string, act: () => Promise<void>) =>
      plans.set(day, [...(plans.get(day) ?? []), act]);
    const at = (hour: number) => {
      context.clock.set(`${today}T${String(hour - 7).padStart(2, "0")}:00:00.000Z`);
    };

    const world: World = {
      context,
      office,
      calendar,
      person,
      agency,
      cases,
      letters,
      plan,
      today: () => today,
    };

    async function forwardTo(name: AgencyName, one: Case) {
      must(
        await forwardPetition(context, person("officer"), targetOf(one), {
          addressees: toOneAgency(agency(name)),
          coverNote: "",
          dueReason: "",
          notifySender: true,
        }),
      );
      office.tell(today, "forwarded", "sender", one.code);
      office.tell(today, "agency-forwarded", `agency ${name}`, one.code);
      Object.assign(one, {
        agency: name,
        from: today,
        due: calendar.after(today, conductDays),
        open: true,
        escalated: "",
        lastProgress: null,
        movedFrom: null,
      });
    }

    async function answer(one: Case) {
      await submitAnswer(world, one);
      await sendAnswer(world, one);
    }

    async function sendBack(one: Case) {
      const input = {
        reasonCode: "outside-competence" as const,
        reason: "It is the other's.",
        proposedAgencyId: agency("diligent"),
      };
      must(await returnPetition(context, person("returning-lead"), targetOf(one), input));
      one.open = false;
      office.tell(today, "office-returned", "office", one.code);
      await forwardTo("diligent", one);
      plan(calendar.after(today, 1), () => accept(world, one));
      plan(calendar.after(today, 6), () => answer(one));
    }

    async function letterFor(name: AgencyName, round: number) {
      const { code } = await aSentPetition(
        context,
        aSending({ person: { email: "hoa@example.vn" } }),
      );
      office.tell(today, "received", "sender", code);
      await registered(context, code, person("officer"));
      await classified(context, code, person("officer"));
      const one = blankCase(code, name, today);
      cases.push(one);
      await forwardTo(name, one);
      if (name === "returning") plan(calendar.after(today, 2), () => sendBack(one));
      if (name !== "diligent") return;
      const extended = round % 3 === 1;
      plan(calendar.after(today, 1), () => accept(world, one));
      if (extended) plan(calendar.after(today, 5), () => extend(world, one));
      plan(calendar.after(today, extended ? 17 : 6), () => answer(one));
    }

    /** The calendar changed: what ends later or earlier now is told with the next digest. */
    function countAgain() {
      for (const one of cases.filter(({ open }) => open)) {
        if (one.limit === null) continue;
        const first = calendar.after(one.from, one.limit);
        const due = one.extendedBy > 0 ? calendar.after(first, one.extendedBy) : first;
        if (due === one.due) continue;
        one.movedFrom = one.due;
        one.due = due;
      }
    }

    await notAnnounced(context, 2027);
    const administrator = person("administrator");
    await giveRegulationsLonger(context, administrator);
    plan("2026-12-21", async () => {
      const year = { year: 2027, status: "official", source: "Announcement 1" } as const;
      must(await declareCalendarYear(context, administrator, year));
    });
    plan("2027-08-25", async () => {
      const storm = {
        day: civilDate("2027-09-06"),
        kind: "swapped-off",
        name: "Storm",
        source: "Telegram 3",
      } as const;
      must(await declareCalendarDay(context, administrator, storm));
      calendar.list(storm);
      countAgain();
    });
    plan("2027-12-20", async () => {
      const list = { year: 2028, text: draftOfYear(administrator, 2028) ?? "", source: "Draft" };
      const planned = must(await planCalendarImport(context, administrator, list));
      must(await importCalendar(context, administrator, list, planned.mark));
      const year = { year: 2028, status: "official", source: "Announcement 2" } as const;
      must(await declareCalendarYear(context, administrator, year));
      must(await declareCalendarDay(context, administrator, announcedSwap));
      for (const day of await calendarDays(context.database.read))
        if (day.day.startsWith("2028")) calendar.list(day);
      countAgain();
    });

    const remindedWeeks = new Set<string>();
    const announced = (day: string) => {
      const official = day > "2027-12-20" ? 2028 : day > "2026-12-21" ? 2027 : 2026;
      const wanted = Number(day.slice(0, 4)) + (day.slice(5) >= "11-01" ? 1 : 0);
      return official >= wanted;
    };
    function remindOfCalendar() {
      const monday = next(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
      if (calendar.isOff(today) || announced(today) || remindedWeeks.has(monday)) return;
      remindedWeeks.add(monday);
      office.tell(today, "calendar-reminder", "administrator", "");
    }

    async function chase(name: string) {
      const overdue = cases
        .filter((one) => one.open && one.agency === name && one.due < today)
        .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
      const made = await makeChaseLetter(context, person("office-lead"), agency(name));
      expect(made.ok, `${today} ${name}`).toBe(overdue.length > 0);
      if (overdue.length > 0)
        chased.push(
          `${today}: ${overdue.map((one) => `${labelOf(one)} ${calendar.between(one.due, today)}`).join(", ")}`,
        );
    }

    let month = "";
    for (let day = 0; today <= lastDay; today = next(today), day += 1) {
      if (!outage.includes(today)) {
        at(9);
        await runDueJobs(config, context, inTurn);
        remindOfCalendar();
        office.close(today, cases);
        office.morning(today, cases, letters);
      }
      at(10);
      if (day % betweenLetters === 0)
        for (const name of ["diligent", "silent", "returning"] as const)
          await letterFor(name, day / betweenLetters);
      const round = day / betweenLetters;
      if (round % 3 === 1) await splitLetter(world, (round - 1) / 3);
      if (round % 4 === 2) await ledLetter(world, (round - 2) / 4);
      for (const act of plans.get(today) ?? []) await act();
      if (!calendar.isOff(today) && today.slice(0, 7) !== month) {
        month = today.slice(0, 7);
        for (const name of ["silent", "slow"]) await chase(name);
      }
      if (day % 10 === 0 && !outage.includes(today)) {
        at(21);
        await runDueJobs(config, context, inTurn);
      }
    }

    const told = await toldBy(context, staff);
    expect(told.sort()).toEqual(office.told.sort());
    expect(told.length).toBeGreaterThan(1_000);

    const client = readClient(context.database.read);
    const digests = await client.outboxMessage.findMany({ where: { template: "digest" } });
    const keys = digests.map(
      ({ officerId, createdAt }) => `${officerId} ${createdAt.slice(0, 10)}`,
    );
    expect(new Set(keys).size).toBe(keys.length);

    const codes = new Map((await client.petition.findMany()).map(({ id, code }) => [id, code]));
    const escalated = await client.historyEvent.findMany({
      where: { type: "LatenessEscalated" },
      orderBy: { sequence: "asc" },
    });
    expect(
      escalated
        .map(({ at: instant, petitionId, facts }) => {
          const { to, workingDaysLate, forwarding } = JSON.parse(facts);
          const label = placed(codes.get(petitionId ?? 0) ?? "", forwarding);
          return `${instant.slice(0, 10)} ${label} ${to} ${workingDaysLate}`;
        })
        .sort(),
    ).toEqual(office.escalations.sort());

    const ended = await client.historyEvent.findMany({ where: { type: "PetitionClosed" } });
    expect(
      ended
        .map(
          ({ at: instant, petitionId }) => `${instant.slice(0, 10)} ${codes.get(petitionId ?? 0)}`,
        )
        .sort(),
    ).toEqual(office.closings.sort());
    expect(ended.length).toBeGreaterThan(20);

    const made = await client.chaseLetter.findMany({ orderBy: { id: "asc" } });
    expect(
      made.map(({ madeOn, lines }) => {
        const overdue = JSON.parse(lines) as DigestLine[];
        return `${madeOn}: ${overdue.map(({ code, forwarding, daysLate }) => `${placed(code, forwarding)} ${daysLate}`).join(", ")}`;
      }),
    ).toEqual(chased);

    for (const one of cases.filter(({ open }) => open)) {
      const petition = await findPetition(context.database.read, one.code);
      const share = petition && viewShare(petition, one.place ?? petition.place);
      expect(share?.forwarding?.replyDueOn, labelOf(one)).toBe(one.due);
    }
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
    const { user, system } = process.cpuUsage(began);
    expect(user + system).toBeLessThan(runMicrosecondsMax);
  },
  patienceMilliseconds,
);
