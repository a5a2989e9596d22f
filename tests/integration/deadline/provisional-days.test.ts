import { expect } from "vitest";
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { declareCalendarYear } from "#app/server/usecases/time/declare-calendar-day.ts";
import { notAnnounced } from "#tests/factories/calendar-years.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const mark = "(provisional)";

async function mailOf(context: TestContext, code: string) {
  const { read } = context.database;
  const row = await readClient(read).outboxMessage.findFirstOrThrow({
    where: { template: "agency-forwarded", petition: { code } },
  });
  const { text } = await writeMail(read, "https://example.vn", { ...row, language: "en" });
  return text;
}

onBothDatabases(
  "a mail says that its day is provisional, until the year is official",
  async (context) => {
    await notAnnounced(context, 2027);
    const people = await thePeople(context);
    const admin = await anOfficer(context, ["administrator"]);
    expect(await mailOf(context, await aPetitionAt(context, people, "forwarded"))).not.toContain(
      mark,
    );
    context.clock.set("2026-12-21T02:00:00.000Z");
    expect(await mailOf(context, await aPetitionAt(context, people, "forwarded"))).toContain(mark);
    const source = "announcement";
    must(await declareCalendarYear(context, admin, { year: 2027, status: "official", source }));
    expect(await mailOf(context, await aPetitionAt(context, people, "forwarded"))).not.toContain(
      mark,
    );
  },
);
