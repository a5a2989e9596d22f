import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import { queueCounts, queuePage, queuePageSize } from "#app/server/queries/staff/queue.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { assignPetition } from "#app/server/usecases/routing/assign-petition.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import {
  aCast,
  agencyIdOf,
  answered,
  classified,
  drafted,
  forwarded,
  must,
  registered,
  submitted,
} from "#tests/factories/petition-life.ts";
import { codesIn, everything } from "#tests/factories/queue-pages.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import titles from "#tests/fixtures/text/search-titles.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

onBothDatabases("every petition stands in the queue of what it needs next", async (context) => {
  const cast = await aCast(context);
  const send = async () => (await aSentPetition(context)).code;
  const target = (code: string) => ({ code, version: null });
  const [fresh, toClassify, toForward, waiting] = [
    await send(),
    await send(),
    await send(),
    await send(),
  ];
  const [forwardedOne, working, returned, proposed] = [
    await send(),
    await send(),
    await send(),
    await send(),
  ];
  const [toCheck, toPublish] = [await send(), await send()];
  await registered(context, toClassify, cast.officer);
  await registered(context, toForward, cast.officer);
  await classified(context, toForward, cast.officer);
  const request = { question: "Which certificate?", answerBy: civilDate("2026-12-01") };
  must(await requestSupplement(context, cast.officer, target(waiting), request));
  await forwarded(context, forwardedOne, cast);
  await drafted(context, working, cast);
  await forwarded(context, returned, cast);
  const proposedAgencyId = await agencyIdOf(context, "so-tu-phap");
  const back = { reasonCode: "outside-competence" as const, reason: "Not ours", proposedAgencyId };
  must(await returnPetition(context, cast.agencyLead, target(returned), back));
  const decline = { reason: "unclear-content", guidance: "Please tell more." } as const;
  must(await proposeDecline(context, cast.officer, target(proposed), decline));
  await submitted(context, toCheck, cast);
  await answered(context, toPublish, cast);
  must(
    await assignPetition(context, cast.officer, target(fresh), {
      officerId: cast.officer.officerId,
    }),
  );

  const membership: [QueueKey, string[]][] = [
    ["new", [fresh]],
    ["to-classify", [toClassify]],
    ["to-forward", [toForward]],
    ["awaiting-supplement", [waiting]],
    ["forwarded", [forwardedOne]],
    ["in-progress", [working]],
    ["returned", [returned]],
    ["proposals", [proposed]],
    ["to-check", [toCheck]],
    ["to-publish", [toPublish]],
    ["mine", [fresh, toForward, forwardedOne, working, returned, toCheck]],
    ["overdue", []],
  ];
  const counts = await queueCounts(context, cast.officer);
  for (const [queue, codes] of membership) {
    const shown = await codesIn(context, cast.officer, queue);
    expect(shown?.toSorted(), queue).toEqual(codes.toSorted());
    expect(counts[queue], queue).toBe(codes.length);
  }
  expect(counts.open).toBe(9);
  expect(counts.unassigned).toBe(3);
  expect(await codesIn(context, cast.officer, "all")).toHaveLength(10);

  context.clock.set("2027-01-20T02:00:00.000Z");
  const late = await queueCounts(context, cast.officer);
  expect(late.overdue).toBe(late.open);
});

onBothDatabases(
  "work comes in due order, grouped by urgency, without gaps over pages",
  async (context) => {
    const { officer } = await aCast(context);
    const codes: string[] = [];
    for (let place = 0; place < queuePageSize * 2 + 3; place += 1) {
      context.clock.set(`2026-11-${String(16 + (place % 5)).padStart(2, "0")}T02:00:00.000Z`);
      codes.push((await aSentPetition(context)).code);
    }
    context.clock.set("2026-11-20T02:00:00.000Z");
    const ask = (place: object) =>
      queuePage(context, officer, {
        queue: "open",
        filter: everything,
        after: null,
        before: null,
        language: "vi",
        ...place,
      });
    const seen: string[] = [];
    const due: string[] = [];
    let page = await ask({});
    expect(page?.groups.map(({ key }) => key)).toEqual(["overdue", "due-today"]);
    expect(page?.previous).toBeNull();
    for (;;) {
      const items = page?.groups.flatMap((group) => group.items) ?? [];
      seen.push(...items.map(({ code }) => code));
      due.push(...items.map((item) => item.due?.on ?? ""));
      if (!page?.next) break;
      page = await ask({ after: page.next });
    }
    expect([...seen].sort()).toEqual([...codes].sort());
    expect(due).toEqual([...due].sort());
    const back = await ask({ before: page?.previous });
    const backCodes = back?.groups.flatMap((group) => group.items.map(({ code }) => code));
    expect(backCodes).toEqual(seen.slice(queuePageSize, queuePageSize * 2));
  },
);

onBothDatabases(
  "search finds words with marks first, then without, and by code and number",
  async (context) => {
    const cast = await aCast(context);
    const content = (summary: string) => ({
      content: { summary, content: `${summary}. `.repeat(3) },
    });
    const accented = (await aSentPetition(context, aSending(content(titles.accented)))).code;
    const other = (await aSentPetition(context, aSending(content(titles.alike)))).code;
    const plain = (await aSentPetition(context, aSending(content(titles.plain)))).code;
    await registered(context, accented, cast.officer);
    const find = (query: string) => codesIn(context, cast.officer, "all", { query });

    expect(await find(titles.accentedWord)).toEqual([accented, plain, other]);
    // A word without marks beside one with marks asks for no spelling of its own.
    expect(await find(`${titles.accentedWord} bi`)).toEqual([accented]);
    expect(await find("dat")).toEqual([plain, other, accented]);
    expect(await find("dat thu hoi")).toEqual([accented]);
    expect(await find("Nguyen Thi Hoa")).toEqual([]);
    expect(await find(other.slice(-5).toLowerCase())).toEqual([other]);
    expect(await find("1")).toEqual([accented]);
    expect(await find("nothing like it")).toEqual([]);
    expect(await find('"; DROP')).toEqual([]);
  },
);

onBothDatabases("filters narrow a queue", async (context) => {
  const cast = await aCast(context);
  const conduct = (await aSentPetition(context)).code;
  const regulation = (await aSentPetition(context)).code;
  await registered(context, conduct, cast.officer);
  await classified(context, conduct, cast.officer);
  await registered(context, regulation, cast.officer);
  await classified(context, regulation, cast.officer, "admin-regulation");
  const narrowed = (filter: object) => codesIn(context, cast.officer, "open", filter);
  expect(await narrowed({ class: "admin-regulation" })).toEqual([regulation]);
  expect(await narrowed({ fieldCode: "land" })).toHaveLength(2);
  expect(await narrowed({ fieldCode: "transport" })).toEqual([]);
  expect(await narrowed({ channel: "web", receivedFrom: "2026-11-21" })).toHaveLength(2);
  expect(await narrowed({ receivedTo: "2026-11-20" })).toEqual([]);
  expect(await narrowed({ agencyId: cast.agencyLead.unitId })).toEqual([]);
});

onBothDatabases(
  "a restricted petition is in no queue, count or search but that of its readers",
  async (context) => {
    const cast = await aCast(context);
    const reader = await anOfficer(context, ["office-lead"], { readsRestricted: true });
    await anOfficer(context, ["intake-officer"], { readsRestricted: true });
    const { code } = await aSentPetition(context);
    must(await restrictPetition(context, cast.lead, { code, version: null }, "About the office"));

    for (const actor of [cast.officer, cast.lead, reader]) {
      expect(await codesIn(context, actor, "all")).toEqual([]);
      expect(await codesIn(context, actor, "all", { query: "certificate" })).toEqual([]);
      expect((await queueCounts(context, actor)).open).toBe(0);
    }
    expect(await codesIn(context, cast.lead, "restricted")).toBeNull();
    expect(await codesIn(context, reader, "restricted")).toEqual([code]);
  },
);

onBothDatabases("the counter sees only what it took in itself", async (context) => {
  await aSentPetition(context);
  const counter = await anOfficer(context, ["counter"]);
  expect(await codesIn(context, counter, "taken-in")).toEqual([]);
  expect(await codesIn(context, counter, "all")).toBeNull();
  expect(await queueCounts(context, counter)).toEqual({});
});
