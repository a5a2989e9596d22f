import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { defaultRules } from "#app/domain/deadline/rules/default-rules.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { insertRule } from "#app/server/persistence/time/rule-store.ts";
import { clockProofs } from "#app/server/queries/staff/clock-proofs.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { declareCalendarDay } from "#app/server/usecases/time/declare-calendar-day.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aCast } from "#tests/factories/petition-life.ts";
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

onBothDatabases(
  "each due day of a petition is proven, and a calendar that changed later is told from it",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "forwarded");
    const shown = await petitionFile(context, people.officer, code, "vi");
    const proofs = await clockProofs(context, people.officer, code, "vi");
    expect(proofs?.clocks.map(({ clock }) => clock.limit)).toEqual(
      shown?.clocks.map(({ limit }) => limit),
    );
    for (const { clock, proof } of proofs?.clocks ?? []) expect(proof?.on).toBe(clock.dueOn);
    const reply = proofs?.clocks.at(-1);
    const closed = reply?.proof?.steps.find(({ number }) => number === 3)?.day ?? "";
    const admin = await anOfficer(context, ["administrator"]);
    const entry = { kind: "holiday", name: "announced late", source: "announcement" } as const;
    must(await declareCalendarDay(context, admin, { day: civilDate(closed), ...entry }));
    const after = (await clockProofs(context, people.officer, code, "vi"))?.clocks.at(-1);
    expect(after?.clock.dueOn).toBe(reply?.clock.dueOn);
    expect(after?.proof?.steps.find(({ day }) => day === closed)?.listed?.name).toBe(entry.name);
  },
);

onBothDatabases(
  "a limit in working hours ends at a moment, and is proven in hours",
  async (context) => {
    const people = await thePeople(context);
    const register = defaultRules.find(({ line }) => line === "register");
    if (register === undefined) throw new Error("no rule of registering");
    const rule = { ...register, version: 2, amount: 8, unit: "working-hours" } as const;
    const made = { at: context.clock.now(), byId: people.lead.officerId };
    await context.database.transaction((transaction) => insertRule(transaction, rule, made));
    // Sent on a Saturday: eight hours from Monday's opening on are the whole Monday.
    const code = await aPetitionAt(context, people, "received");
    const proofs = await clockProofs(context, people.officer, code, "vi");
    expect(proofs?.clocks).toMatchObject([
      {
        clock: {
          limit: "register",
          dueOn: "2026-11-23",
          dueAt: new Date("2026-11-23T17:00+07:00"),
        },
        proof: null,
        hours: { endsAt: new Date("2026-11-23T17:00+07:00") },
      },
    ]);
  },
);

onBothDatabases(
  "a regulation point binds the forwarding of a letter about conduct to the law, and the sheet names it",
  async (context) => {
    const cast = await aCast(context);
    const code = await aMixedLetter(context, cast);
    const forwardOf = async (place: number | null = null) => {
      const proofs = await clockProofs(context, cast.officer, code, "vi", place);
      const found = proofs?.clocks.find(({ clock }) => clock.limit === "forward");
      return [found?.clock.rule?.basis.by, found?.boundBy];
    };
    expect(await forwardOf()).toEqual(["law", [2]]);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1] }),
    ]);
    // Each part is held to what its own points ask for.
    expect(await forwardOf(1)).toEqual(["office", []]);
    expect(await forwardOf(2)).toEqual(["law", []]);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases("who may not see a petition sees no proof of its days", async (context) => {
  const people = await thePeople(context);
  const code = await aPetitionAt(context, people, "registered");
  expect(await clockProofs(context, people.agencyOfficer, code, "vi")).toBeNull();
});

onBothDatabases(
  "the day of an opinion was set by hand: nothing is counted, checked or owed beside it",
  async (context) => {
    const cast = await aCast(context);
    const code = await aMixedLetter(context, cast);
    const support = await anAgencyPerson(context, justiceCode);
    const lead = await anAgencyPerson(context, constructionCode);
    const late = await anAgencyPerson(context, financeCode);
    const replyDueOn = civilDate("2026-11-27");
    await forward(context, cast, code, [
      await to(context, constructionCode, "lead"),
      await to(context, justiceCode, "support", { replyDueOn }),
      await to(context, financeCode, "support", { replyDueOn }),
    ]);
    const proofs = await clockProofs(context, support, code, "vi");
    expect(proofs?.clocks.at(-1)).toMatchObject({
      clock: { limit: "reply", dueOn: replyDueOn, rule: null },
      proof: null,
      hours: null,
    });
    await answerShare(context, support, code, [0, 1]);
    const handed = await petitionFile(context, support, code, "vi");
    expect(handed?.clocks.map(({ limit, doneOn }) => [limit, doneOn !== null])).toEqual([
      ["register", true],
      ["forward", true],
      ["reply", true],
    ]);
    expect(handed?.petition).toMatchObject({ stage: "reply-submitted", role: "support" });
    expect(handed?.history.find(({ type }) => type === "ReplySubmitted")?.parts.opinion).toBe(true);
    await answerShare(context, lead, code, [0, 1]);
    must(await sendReply(context, cast.lead, { code, version: null }));
    const ended = await petitionFile(context, late, code, "vi");
    expect(ended?.petition.stage).toBe("closed");
    expect(ended?.clocks.filter(({ doneOn }) => doneOn === null)).toEqual([]);
  },
);
