/**
 * Fifteen months of an office, day by day, over two lunar new years: one agency answers, one never
 * does, one sends everything back. What was told to whom on which day is compared with a naive office.
 */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { readConfig } from "#app/server/config.ts";
import { runDueJobs } from "#app/server/jobs/runner.ts";
import { timetable } from "#app/server/jobs/timetable.ts";
import { verifyHistory } from "#app/server/persistence/petition/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { calendarDays } from "#app/server/persistence/time/calendar-reading.ts";
import { decideNotToPublish } from "#app/server/usecases/publication/decide-not-to-publish.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { makeChaseLetter } from "#app/server/usecases/sending/make-chase-letter.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import {
  declareCalendarDay,
  declareCalendarYear,
} from "#app/server/usecases/time/declare-calendar-day.ts";
import { grantExtension } from "#app/server/usecases/time/grant-extension.ts";
import {
  draftOfYear,
  importCalendar,
  planCalendarImport,
} from "#app/server/usecases/time/import-calendar.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { agencyIdOf, classified, must, registered } from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { naiveCalendar, next } from "./naive-calendar.ts";
import { type Case, naiveOffice } from "./naive-office.ts";

const config = readConfig({ DEMO: "1" });
const firstDay = "2026-11-16";
const lastDay = "2028-02-15";
const betweenLetters = 28;
/** The server is down from a Friday to a Monday. */
const outage = ["2027-03-19", "2027-03-20", "2027-03-21", "2027-03-22"];
/** Of processor time, so that what runs beside it does not count. */
const runMicrosecondsMax = 60_000_000;
const patienceMilliseconds = 400_000;

const agencies = { diligent: "so-xay-dung", silent: "so-noi-vu", returning: "so-tu-phap" } as const;
type AgencyName = keyof typeof agencies;
const inTurn = timetable.filter((job) => job.inTurn && job.name !== "mail-history-head");

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
  return { person, agency, nameOf };
}

/** Everything that was promised to be told, in the words of the naive office. */
async function toldBy(context: TestContext, nameOf: (id: number | null) => string) {
  const messages = await readClient(context.database.read).outboxMessage.findMany({
    where: { template: { not: "history-head" } },
  });
  return messages.flatMap(({ template, audience, officerId, facts, createdAt }) => {
    const day = createdAt.slice(0, 10);
    const told = JSON.parse(facts) as {
      code?: string;
      sections?: { section: string; lines: { code: string; daysLate: number }[]; more: number }[];
    };
    if (template !== "digest") return [`${day} ${template} ${audience}: ${told.code ?? ""}`];
    expect(createdAt.slice(11, 13)).toBe("02");
    return (told.sections ?? []).flatMap(({ section, lines, more }) => {
      expect(more).toBe(0);
      return lines.map(
        ({ code, daysLate }) =>
          `${day} digest ${nameOf(officerId)}: ${section} ${code} ${section === "overdue" ? daysLate : 0}`,
      );
    });
  });
}

onBothDatabases(
  "fifteen months: every reminder, digest, escalation, letter and notice on its day, to its people",
  async (context) => {
    const began = process.cpuUsage();
    const { person, agency, nameOf } = await aStaff(context);
    const known = await calendarDays(context.database.read);
    const calendar = naiveCalendar(known);
    const office = naiveOffice(calendar);
    const cases: Case[] = [];
    const plans = new Map<string, (() => Promise<void>)[]>();
    const letters: string[] = [];
    let today = firstDay;
    const target = (code: string) => ({ code, version: null });
    const plan = (day: string, act: () => Promise<void>) =>
      plans.set(day, [...(plans.get(day) ?? []), act]);
    const at = (hour: number) => {
      context.clock.set(`${today}T${String(hour - 7).padStart(2, "0")}:00:00.000Z`);
    };

    async function forwardTo(name: AgencyName, one: Case) {
      must(
        await forwardPetition(context, person("officer"), target(one.code), {
          addressees: toOneAgency(agency(name)),
          coverNote: "",
          dueReason: "",
          notifySender: true,
        }),
      );
      office.tell(today, "forwarded", "sender", one.code);
      office.tell(today, "agency-forwarded", "agency", one.code);
      Object.assign(one, {
        agency: name,
        from: today,
        due: calendar.after(today, 15),
        open: true,
        escalated: "",
        lastProgress: null,
        movedFrom: null,
      });
    }

    async function answer(one: Case) {
      const by = person("diligent-officer");
      must(
        await draftReply(context, by, target(one.code), {
          answers: [{ point: 0, text: "It was issued." }],
          outcome: "conduct-right",
          legalBasis: "",
          measures: "",
          contact: "",
        }),
      );
      must(await presentReply(context, by, target(one.code)));
      const signature = {
        documentNumber: "1/SXD",
        documentOn: civilDate(today),
        signerName: "B",
        signerCapacity: "Director",
      };
      must(await signReply(context, person("diligent-lead"), target(one.code), signature, null));
      must(await submitReply(context, by, target(one.code)));
      must(await sendReply(context, person("office-lead"), target(one.code)));
      const why = "A child is recognisable.";
      must(await decideNotToPublish(context, person("office-lead"), target(one.code), why));
      one.open = false;
      office.tell(today, "office-reply-to-check", "office", one.code);
      office.tell(today, "answered", "sender", one.code);
    }

    const accept = async (one: Case) => {
      must(await acceptPetition(context, person("diligent-officer"), target(one.code)));
    };

    async function extend(one: Case) {
      must(
        await askExtension(context, person("diligent-lead"), target(one.code), {
          days: 5,
          reason: "complex-matter",
          explanation: "Much to read.",
          legalBasis: "Rule 1",
        }),
      );
      one.asksExtension = true;
      office.tell(today, "office-extension-asked", "office", one.code);
      plan(calendar.after(today, 1), async () => {
        const cut = { days: 3, note: "Three are enough.", soloReason: "" };
        must(await grantExtension(context, person("office-lead"), target(one.code), cut));
        one.asksExtension = false;
        one.extendedBy = 3;
        one.due = calendar.after(one.due, 3);
        office.tell(today, "extended", "sender", one.code);
        office.tell(today, "agency-extension-decided", "agency", one.code);
      });
    }

    async function sendBack(one: Case) {
      const input = {
        reasonCode: "outside-competence" as const,
        reason: "It is the other's.",
        proposedAgencyId: agency("diligent"),
      };
      must(await returnPetition(context, person("returning-lead"), target(one.code), input));
      one.open = false;
      office.tell(today, "office-returned", "office", one.code);
      await forwardTo("diligent", one);
      plan(calendar.after(today, 1), () => accept(one));
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
      const one: Case = {
        code,
        agency: name,
        from: today,
        due: today,
        open: true,
        asksExtension: false,
        extendedBy: 0,
        lastProgress: null,
        escalated: "",
        movedFrom: null,
      };
      cases.push(one);
      await forwardTo(name, one);
      if (name === "returning") plan(calendar.after(today, 2), () => sendBack(one));
      if (name !== "diligent") return;
      const extended = round % 3 === 1;
      plan(calendar.after(today, 1), () => accept(one));
      if (extended) plan(calendar.after(today, 5), () => extend(one));
      plan(calendar.after(today, extended ? 17 : 6), () => answer(one));
    }

    /** The calendar changed: what ends later or earlier now is told with the next digest. */
    function countAgain() {
      for (const one of cases.filter(({ open }) => open)) {
        const first = calendar.after(one.from, 15);
        const due = one.extendedBy > 0 ? calendar.after(first, one.extendedBy) : first;
        if (due === one.due) continue;
        one.movedFrom = one.due;
        one.due = due;
      }
    }

    const administrator = person("administrator");
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

    let month = "";
    for (let day = 0; today <= lastDay; today = next(today), day += 1) {
      if (!outage.includes(today)) {
        at(9);
        await runDueJobs(config, context, inTurn);
        remindOfCalendar();
        office.morning(today, cases);
      }
      at(10);
      if (day % betweenLetters === 0)
        for (const name of ["diligent", "silent", "returning"] as const)
          await letterFor(name, day / betweenLetters);
      for (const act of plans.get(today) ?? []) await act();
      if (!calendar.isOff(today) && today.slice(0, 7) !== month) {
        month = today.slice(0, 7);
        const overdue = cases.filter(
          ({ open, agency: name, due }) => open && name === "silent" && due < today,
        );
        const made = await makeChaseLetter(context, person("office-lead"), agency("silent"));
        expect(made.ok, today).toBe(overdue.length > 0);
        if (overdue.length > 0)
          letters.push(
            `${today}: ${overdue.map(({ code, due }) => `${code} ${calendar.between(due, today)}`).join(", ")}`,
          );
      }
      if (day % 10 === 0 && !outage.includes(today)) {
        at(21);
        await runDueJobs(config, context, inTurn);
      }
    }

    const told = await toldBy(context, nameOf);
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
          const { to, workingDaysLate } = JSON.parse(facts);
          return `${instant.slice(0, 10)} ${codes.get(petitionId ?? 0)} ${to} ${workingDaysLate}`;
        })
        .sort(),
    ).toEqual(office.escalations.sort());

    const made = await client.chaseLetter.findMany({ orderBy: { id: "asc" } });
    expect(
      made.map(({ madeOn, lines }) => {
        const chased = JSON.parse(lines) as { code: string; daysLate: number }[];
        return `${madeOn}: ${chased.map(({ code, daysLate }) => `${code} ${daysLate}`).join(", ")}`;
      }),
    ).toEqual(letters);

    for (const { code, due } of cases.filter(({ open }) => open)) {
      const petition = await findPetition(context.database.read, code);
      expect(petition?.forwarding?.replyDueOn, code).toBe(due);
    }
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
    const { user, system } = process.cpuUsage(began);
    expect(user + system).toBeLessThan(runMicrosecondsMax);
  },
  patienceMilliseconds,
);
