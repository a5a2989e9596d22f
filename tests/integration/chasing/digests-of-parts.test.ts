/** What digests tell of a letter that several agencies answer: each part by itself, nothing twice. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { sendDigests } from "#app/server/usecases/sending/send-digests.ts";
import { declareCalendarDay } from "#app/server/usecases/time/declare-calendar-day.ts";
import { recountPetitions } from "#app/server/usecases/time/recount-petitions.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aCast, must } from "#tests/factories/petition-life.ts";
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

type Line = { readonly forwarding?: number; readonly beforeOn: string | null };
type Section = { readonly section: string; readonly lines: readonly Line[] };

const morning = (day: string) => `${day}T01:30:00.000Z`;

/** The lines of a day's digests in the sections that are meant, each as `section forwarding before`. */
async function linesOn(context: TestContext, day: string, sections: readonly string[]) {
  context.clock.set(morning(day));
  await sendDigests(context);
  const rows = await readClient(context.database.read).outboxMessage.findMany({
    where: { template: "digest", createdAt: morning(day) },
  });
  return rows
    .flatMap(({ facts }) => (JSON.parse(facts) as { sections: readonly Section[] }).sections)
    .filter(({ section }) => sections.includes(section))
    .flatMap(({ section, lines }) =>
      lines.map(({ forwarding, beforeOn }) => `${section} ${forwarding} ${beforeOn ?? ""}`.trim()),
    )
    .sort();
}

onBothDatabases(
  "a recount tells each agency of the day of its own share, and leaves that of an opinion",
  async (context) => {
    const cast = await aCast(context);
    await anAgencyPerson(context, justiceCode);
    const split = await aMixedLetter(context, cast);
    const day = civilDate("2026-12-04");
    await forward(context, cast, split, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1], replyDueOn: day }),
    ]);
    const led = await aMixedLetter(context, cast);
    await forward(context, cast, led, [
      await to(context, constructionCode, "lead"),
      await to(context, justiceCode, "support", { replyDueOn: day }),
    ]);
    const storm = { day: civilDate("2026-12-08"), kind: "swapped-off", name: "Storm" } as const;
    const administrator = await anOfficer(context, ["administrator"]);
    context.clock.set("2026-11-23T03:00:00.000Z");
    must(await declareCalendarDay(context, administrator, { ...storm, source: "Telegram 3" }));
    expect(await recountPetitions(context)).toBe(true);
    // The officer's own days stay; each of the two others moves, and its agency hears it once.
    expect(await linesOn(context, "2026-11-25", ["moved"])).toEqual([
      "moved 1 2026-12-14",
      "moved 1 2026-12-14",
    ]);
  },
);

onBothDatabases(
  "what is owed of one part is told once while the answer of another waits for its publication",
  async (context) => {
    const cast = await aCast(context);
    const construction = await anAgencyPerson(context, constructionCode);
    await anAgencyPerson(context, justiceCode);
    const code = await aMixedLetter(context, cast);
    await forward(context, cast, code, [
      await to(context, constructionCode, "part", { points: [0] }),
      await to(context, justiceCode, "part", { points: [1], replyDueOn: civilDate("2026-12-01") }),
    ]);
    context.clock.set("2026-11-23T03:00:00.000Z");
    await answerShare(context, construction, code, [0]);
    must(await sendReply(context, cast.lead, { code, version: null, forwarding: 1 }));
    // The second part ends on this day, and so does the time to decide about the first.
    const sections = ["due-today"];
    expect(await linesOn(context, "2026-12-01", sections)).toEqual(["due-today 1", "due-today 2"]);
  },
);
