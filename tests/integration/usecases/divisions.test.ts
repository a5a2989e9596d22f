/** Inside an agency: given to a division or a specialist, late inside, chased, counted, and told to nobody else. */
import { expect } from "vitest";
import { addDays, type CivilDate, civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { DivisionId } from "#app/domain/petition/petition-ids.ts";
import { viewsOf } from "#app/domain/petition/shares.ts";
import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { assignees } from "#app/server/queries/inside/assignees.ts";
import { divisionFigures } from "#app/server/queries/inside/division-figures.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { deadlineBoard } from "#app/server/queries/staff/deadline-board.ts";
import { loadStaffFrame } from "#app/server/queries/staff/frame.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { queueCounts, queuePage } from "#app/server/queries/staff/queue.ts";
import { registerPage } from "#app/server/queries/staff/register/register-book.ts";
import { taskCounts } from "#app/server/queries/staff/tasks.ts";
import {
  addDivision,
  endDivision,
  renameDivision,
} from "#app/server/usecases/administration/change-division.ts";
import { deactivateOfficer } from "#app/server/usecases/administration/change-officer.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { assignPetition } from "#app/server/usecases/routing/assign-petition.ts";
import { chaseInside } from "#app/server/usecases/routing/chase-inside.ts";
import { forwardPetition } from "#app/server/usecases/routing/forward-petition.ts";
import { handleInOffice } from "#app/server/usecases/routing/handle-in-office.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { sendDigests } from "#app/server/usecases/sending/send-digests.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import {
  aCast,
  agencyIdOf,
  classified,
  forwarded,
  must,
  registered,
} from "#tests/factories/petition-life.ts";
import { codesIn, everything, itemsIn } from "#tests/factories/queue-pages.ts";
import { aCallOn, aSentPetition } from "#tests/factories/sending.ts";
import {
  anAgencyPerson,
  conduct,
  financeCode,
  forward,
  justiceCode,
  to,
  twoPoints,
} from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const landName = "Land division";
const secretNote = "Ask the archive first";
const unknown = { ok: false, reason: "not-found" } as const;

/** A department with two divisions: its people, and those of another one. */
async function aDepartment(context: TestContext) {
  const cast = await aCast(context);
  const admin = await anOfficer(context, ["administrator"]);
  const unit = constructionCode;
  const add = async (name: string) =>
    must(await addDivision(context, admin, { agencyCode: unit, name })).divisionId as DivisionId;
  const land = await add(landName);
  const roads = await add("Roads division");
  const specialist = (divisionId: DivisionId) =>
    anOfficer(context, ["agency-specialist"], { unit, divisionId });
  return {
    cast,
    admin,
    land,
    roads,
    writer: await specialist(land),
    colleague: await specialist(land),
    stranger: await specialist(roads),
  };
}

const target = (code: string) => ({ code, version: null });
async function aForwardedOne(context: TestContext, cast: Awaited<ReturnType<typeof aCast>>) {
  const { code } = await aSentPetition(context);
  await forwarded(context, code, cast);
  must(await acceptPetition(context, cast.agencyOfficer, target(code)));
  return code;
}

const noonOf = (day: CivilDate) => `${day}T03:00:00.000Z`;

const text = {
  answers: [{ point: 0, text: "It was issued." }],
  outcome: "conduct-right",
  legalBasis: "",
  measures: "",
  contact: "",
} as const;

/** Everything that a person of the staff is shown of petitions. */
const shownTo = async (context: TestContext, actor: OfficerActor, code: string) =>
  JSON.stringify([
    await petitionFile(context, actor, code, "vi"),
    await queuePage(context, actor, {
      queue: "all",
      filter: everything,
      after: null,
      before: null,
      language: "vi",
    }),
  ]);

onBothDatabases(
  "the focal official gives it to a division, and its specialists do the work",
  async (context) => {
    const { cast, land, roads, writer, colleague, stranger } = await aDepartment(context);
    const code = await aForwardedOne(context, cast);
    const hidden = await aForwardedOne(context, cast);
    expect(await petitionFile(context, writer, code, "vi")).toBeNull();

    must(
      await assignPetition(context, cast.agencyOfficer, target(code), {
        officerId: null,
        divisionId: land,
        note: secretNote,
      }),
    );
    for (const one of [writer, colleague]) {
      expect(await codesIn(context, one, "handling-division")).toEqual([code]);
      expect(await codesIn(context, one, "all")).toEqual([code]);
      expect((await queueCounts(context, one))["handling-division"]).toBe(1);
    }
    // The others of the unit are not there: neither page, list, search, figure nor act.
    expect(await petitionFile(context, writer, hidden, "vi")).toBeNull();
    expect(await petitionFile(context, stranger, code, "vi")).toBeNull();
    for (const queue of ["handling-division", "handling-mine", "all"] as const)
      expect(await codesIn(context, stranger, queue)).toEqual([]);
    for (const queue of ["handling-open", "inbox", "open", "handling-inner-late"] as const)
      expect(await codesIn(context, writer, queue)).toBeNull();
    expect(await codesIn(context, stranger, "all", { query: code })).toEqual([]);
    expect(await deadlineBoard(context, writer, null)).toBeNull();
    expect(
      await registerPage(context, writer, { year: null, after: null, before: null }),
    ).toBeNull();
    expect(await taskCounts(context, writer)).toEqual({ calls: 0, letters: 0 });
    expect(await draftReply(context, stranger, target(code), text)).toEqual(unknown);
    expect(await draftReply(context, writer, target(hidden), text)).toEqual(unknown);

    // To one person, who drafts and presents; what the focal official keeps is not his.
    must(
      await assignPetition(context, cast.agencyOfficer, target(code), {
        officerId: writer.officerId,
      }),
    );
    expect(await codesIn(context, writer, "handling-mine")).toEqual([code]);
    expect(
      await codesIn(context, cast.agencyOfficer, "handling-open", { divisionId: land }),
    ).toEqual([code]);
    expect(await codesIn(context, cast.agencyOfficer, "handling-open", { divisionId: 0 })).toEqual([
      hidden,
    ]);
    const [first] = await assignees(context, cast.agencyOfficer.unitId);
    expect(first?.division).toMatchObject({ name: landName, open: 1 });
    expect(first?.people.map(({ open }) => open)).toEqual([1, 0]);
    const denied = { ok: false, reason: "not-permitted" };
    expect(
      await assignPetition(context, writer, target(code), { officerId: colleague.officerId }),
    ).toEqual(denied);
    must(await draftReply(context, writer, target(code), text));
    must(await presentReply(context, writer, target(code)));
    // Given to the other division, it is out of sight.
    must(
      await assignPetition(context, cast.agencyLead, target(code), {
        officerId: null,
        divisionId: roads,
      }),
    );
    expect(await petitionFile(context, writer, code, "vi")).toBeNull();
    expect(await codesIn(context, stranger, "handling-division")).toEqual([code]);
  },
);

onBothDatabases("work is given only to whom the page offers", async (context) => {
  const { cast, land, writer } = await aDepartment(context);
  const { code } = await aSentPetition(context);
  const inside = await aForwardedOne(context, cast);
  const places = [
    {
      actor: cast.officer,
      code,
      unit: {},
      idle: ["administrator", "provincial-leader", "counter", "registry-clerk", "leader-secretary"],
    },
    {
      actor: cast.agencyLead,
      code: inside,
      unit: { unit: constructionCode, divisionId: land },
      idle: ["administrator", "counter", "registry-clerk"],
    },
  ] as const;
  for (const { actor, code: asked, unit, idle } of places) {
    const give = ({ officerId }: OfficerActor) =>
      assignPetition(context, actor, target(asked), { officerId });
    for (const role of idle) {
      const person = await anOfficer(context, [role], unit);
      expect(await give(person), role).toEqual({ ok: false, reason: "officer-not-in-unit" });
    }
    const groups = await assignees(context, actor.unitId);
    const offered = groups.flatMap(({ people }) => people);
    for (const { id } of offered)
      must(await give({ ...actor, officerId: id as OfficerActor["officerId"] }));
    expect(offered.some(({ id }) => id === actor.officerId)).toBe(true);
    expect(offered.some(({ id }) => id === writer.officerId)).toBe(asked === inside);
  }
});

onBothDatabases(
  "late inside, chased once a working day, told to whoever has it and to nobody else",
  async (context) => {
    const { cast, land, writer, colleague, stranger } = await aDepartment(context);
    const code = await aForwardedOne(context, cast);
    const day = civilDate(context.clock.now().slice(0, 10));
    const innerDueOn = addDays(day, 5);
    const give = (given: Parameters<typeof assignPetition>[3]) =>
      assignPetition(context, cast.agencyOfficer, target(code), given);
    const reason = async (asked: ReturnType<typeof give>) => {
      const result = await asked;
      return result.ok ? "" : result.reason;
    };
    expect(await reason(give({ officerId: null }))).toBe("assignee-required");
    expect(
      await reason(give({ officerId: null, divisionId: land, innerDueOn: addDays(day, 300) })),
    ).toBe("inner-due-after-reply");
    expect(await reason(give({ officerId: cast.officer.officerId }))).toBe("officer-not-in-unit");
    must(await give({ officerId: null, divisionId: land, innerDueOn, note: secretNote }));
    expect(await codesIn(context, cast.agencyOfficer, "handling-inner-late")).toEqual([]);
    const wanted = (innerTo: CivilDate) =>
      codesIn(context, cast.agencyOfficer, "handling-open", { innerTo });
    expect(await wanted(addDays(innerDueOn, -1))).toEqual([]);
    expect(await wanted(innerDueOn)).toEqual([code]);

    // On the working day after it.
    const later = addDays(innerDueOn, 1);
    context.clock.set(noonOf(later));
    expect(await codesIn(context, cast.agencyOfficer, "handling-inner-late")).toEqual([code]);
    expect((await queueCounts(context, cast.agencyOfficer))["handling-inner-late"]).toBe(1);
    // The list itself offers to chase, on the version that it shows; elsewhere it does not.
    const offered = async (actor: OfficerActor, queue: QueueKey) =>
      (await itemsIn(context, actor, queue))?.map(({ chase }) => chase);
    const [offer] = (await offered(cast.agencyOfficer, "handling-inner-late")) ?? [];
    expect(await offered(cast.agencyOfficer, "handling-open")).toEqual([null]);
    const listed = { code, version: offer?.version ?? 0 };
    must(await chaseInside(context, cast.agencyOfficer, listed, "Today, please"));
    expect(await offered(cast.agencyLead, "handling-inner-late")).toEqual([null]);
    context.clock.set(noonOf(addDays(later, 3)));
    expect(await offered(cast.agencyLead, "handling-inner-late")).toEqual([
      { version: listed.version + 1 },
    ]);
    context.clock.set(noonOf(later));
    expect(await chaseInside(context, cast.agencyLead, target(code))).toEqual({
      ok: false,
      reason: "already-chased",
    });
    const mails = await readClient(context.database.read).outboxMessage.findMany({
      where: { template: { startsWith: "inside-" } },
      orderBy: { id: "asc" },
    });
    const both = [writer.officerId, colleague.officerId];
    expect(mails.map(({ template, officerId }) => [template, officerId])).toEqual([
      ...both.map((id) => ["inside-given", id]),
      ...both.map((id) => ["inside-chased", id]),
    ]);
    expect(JSON.stringify(mails)).not.toContain(secretNote);

    await sendDigests(context);
    const digests = await readClient(context.database.read).outboxMessage.findMany({
      where: { template: "digest", facts: { contains: "inner-late" } },
    });
    expect(digests.map(({ officerId }) => officerId).sort()).toEqual(
      [cast.agencyOfficer.officerId, ...both].sort(),
    );
    expect(digests.map(({ officerId }) => officerId)).not.toContain(stranger.officerId);

    // The unit reads it; the office, and the sender, read nothing of it.
    const inside = [landName, secretNote, "Today, please", "ChasedInside", "PetitionAssigned"];
    const own = await shownTo(context, cast.agencyLead, code);
    for (const words of inside) expect(own).toContain(words);
    const office = await shownTo(context, cast.officer, code);
    const ofAgency = inside.filter((words) => words !== "PetitionAssigned");
    for (const words of [...ofAgency, innerDueOn]) expect(office).not.toContain(words);
    expect(office.split("PetitionAssigned")).toHaveLength(2);
    const tracked = JSON.stringify(await trackedPetition(context, code, "vi"));
    for (const words of inside) expect(tracked).not.toContain(words);

    // Presented, it is late inside no more.
    must(await draftReply(context, writer, target(code), text));
    must(await presentReply(context, writer, target(code)));
    expect(await codesIn(context, cast.agencyOfficer, "handling-inner-late")).toEqual([]);
  },
);

onBothDatabases("another agency of the same letter reads nothing of it", async (context) => {
  const { cast, land, writer } = await aDepartment(context);
  const other = await anOfficer(context, ["agency-officer", "agency-lead"], { unit: justiceCode });
  const { code } = await aSentPetition(context);
  await registered(context, code, cast.officer);
  await classified(context, code, cast.officer);
  const addressee = async (unit: string, role: "lead" | "support") => ({
    agencyId: await agencyIdOf(context, unit),
    role,
    points: [],
    ownNote: "",
    replyDueOn: null,
  });
  must(
    await forwardPetition(context, cast.officer, target(code), {
      addressees: [
        await addressee(justiceCode, "lead"),
        await addressee(constructionCode, "support"),
      ],
      coverNote: "",
      dueReason: "",
      notifySender: true,
    }),
  );
  must(
    await assignPetition(context, cast.agencyOfficer, target(code), {
      officerId: writer.officerId,
      note: secretNote,
    }),
  );
  must(await chaseInside(context, cast.agencyOfficer, target(code)));
  const whole = await findPetition(context.database.read, code);
  const place = whole && viewsOf(whole).find(({ role }) => role === "support")?.place;
  expect((await petitionFile(context, writer, code, "vi"))?.petition.place).toBe(place);
  expect(await petitionFile(context, writer, code, "vi", 1)).toBeNull();
  expect(await codesIn(context, writer, "handling-division")).toEqual([code]);
  for (const reader of [other, cast.officer])
    for (const share of [null, 1, 2]) {
      const file = await petitionFile(context, reader, code, "vi", share);
      const shown = JSON.stringify(file ?? "");
      for (const words of [landName, secretNote, "ChasedInside"])
        expect(shown).not.toContain(words);
      // The office reads of its own officer since the classification.
      const given = file?.history.filter(({ type }) => type === "PetitionAssigned") ?? [];
      expect(given).toHaveLength(reader === cast.officer && file ? 1 : 0);
      expect(file?.petition.divisionId ?? null).toBeNull();
      expect(file?.petition.agencyAssigneeId ?? null).toBeNull();
    }
  expect(land).toBeGreaterThan(0);
});

onBothDatabases(
  "the part that a unit keeps of a letter it received itself stands with its division, and is chased there",
  async (context) => {
    const { cast, land, writer, colleague, stranger } = await aDepartment(context);
    const own = { ...cast, officer: cast.agencyOfficer };
    const counter = await anOfficer(context, ["counter"], { unit: constructionCode });
    const day = civilDate(context.clock.now().slice(0, 10));
    const { code } = must(await takeInPetition(context, counter, aCallOn(day), []));
    await registered(context, code, own.officer);
    const sorted = { classification: conduct, points: twoPoints, title: "Late certificate" };
    must(await classifyPetition(context, own.officer, target(code), sorted));
    await forward(context, own, code, [
      await to(context, justiceCode, "part", { points: [0] }),
      await to(context, financeCode, "part", { points: [1] }),
    ]);
    const justice = await anAgencyPerson(context, justiceCode);
    const back = {
      reasonCode: "outside-competence",
      reason: "Yours",
      proposedAgencyId: await agencyIdOf(context, constructionCode),
    } as const;
    must(await returnPetition(context, justice, target(code), back));
    const returned = { ...target(code), forwarding: 1 };
    must(await handleInOffice(context, own.officer, returned));
    const whole = await findPetition(context.database.read, code);
    const kept = whole && viewsOf(whole).find(({ handledInOffice }) => handledInOffice)?.place;
    if (kept === undefined || kept === null) throw new Error("no part is the unit's own");

    const innerDueOn = addDays(day, 5);
    const given = { officerId: null, divisionId: land, innerDueOn, note: "" };
    const part = { ...target(code), forwarding: kept };
    must(await assignPetition(context, own.officer, part, given));
    for (const reader of [writer, colleague]) {
      expect(await codesIn(context, reader, "handling-division")).toEqual([code]);
      expect(await codesIn(context, reader, "all")).toEqual([code]);
    }
    for (const queue of ["handling-division", "division", "all"] as const)
      expect(await codesIn(context, stranger, queue), queue).toEqual([]);
    // It is given once: what the unit coordinates stands beside it, in its own queues.
    expect(await codesIn(context, writer, "division")).toEqual([]);
    expect(await codesIn(context, own.officer, "inbox")).toEqual([]);

    context.clock.set(noonOf(addDays(innerDueOn, 3)));
    const late = await itemsIn(context, own.officer, "handling-inner-late");
    expect(late).toMatchObject([{ code, division: landName, chase: {} }]);
    must(await chaseInside(context, own.officer, part));
    const chased = await itemsIn(context, own.officer, "handling-inner-late");
    expect(chased).toMatchObject([{ code, chase: null }]);

    // To one person instead: he sees that part and no other.
    must(
      await assignPetition(context, own.officer, part, {
        officerId: stranger.officerId,
        divisionId: null,
        innerDueOn: null,
        note: "",
      }),
    );
    expect(await itemsIn(context, stranger, "all")).toMatchObject([
      { code, title: twoPoints[0]?.text },
    ]);
    expect(await codesIn(context, writer, "handling-division")).toEqual([]);
    expect(await codesIn(context, writer, "all")).toEqual([]);
  },
);

onBothDatabases("the figures of the divisions are those of a plain count", async (context) => {
  const { cast, admin, land, roads, writer } = await aDepartment(context);
  const day = civilDate(context.clock.now().slice(0, 10));
  const codes = [];
  for (let made = 0; made < 4; made += 1) codes.push(await aForwardedOne(context, cast));
  const [first = "", second = "", third = ""] = codes;
  const give = (code: string, divisionId: DivisionId) =>
    assignPetition(context, cast.agencyOfficer, target(code), {
      officerId: null,
      divisionId,
      innerDueOn: addDays(day, 1),
    });
  for (const code of [first, second]) must(await give(code, land));
  must(await give(third, roads));
  must(await draftReply(context, writer, target(second), text));
  context.clock.set(noonOf(addDays(day, 10)));
  must(await presentReply(context, writer, target(second)));
  must(
    await signReply(
      context,
      cast.agencyLead,
      target(second),
      {
        documentNumber: "12/SXD-VP",
        documentOn: day,
        signerName: "B",
        signerCapacity: "Director",
      },
      null,
    ),
  );
  must(await submitReply(context, cast.agencyOfficer, target(second)));
  const period = { from: day, to: addDays(day, 20) };
  const figures = await divisionFigures(context, cast.agencyOfficer, period);
  const line = (divisionId: number | null) =>
    figures?.lines.find((one) => one.divisionId === divisionId);
  expect(line(land)).toMatchObject({ given: 2, open: 1, innerLate: 1, inTime: 1, late: 0 });
  expect(line(roads)).toMatchObject({ given: 1, open: 1, innerLate: 1 });
  expect(line(null)).toMatchObject({ given: 1, open: 1, innerLate: 0 });
  expect(figures?.total).toMatchObject({ given: 4, open: 3, innerLate: 2, inTime: 1, late: 0 });
  expect(await divisionFigures(context, writer, period)).toBeNull();
  expect(await divisionFigures(context, admin, period)).toBeNull();
});

onBothDatabases("the first division of a unit is spoken of at once", async (context) => {
  const lead = await anOfficer(context, ["agency-lead"], { unit: constructionCode });
  expect((await loadStaffFrame(context, lead)).hasDivisions).toBe(false);
  const admin = await anOfficer(context, ["administrator"]);
  must(await addDivision(context, admin, { agencyCode: constructionCode, name: landName }));
  expect((await loadStaffFrame(context, lead)).hasDivisions).toBe(true);
  const other = await anOfficer(context, ["agency-lead"], { unit: financeCode });
  expect((await loadStaffFrame(context, other)).hasDivisions).toBe(false);
});

onBothDatabases("a division ends when nobody and nothing hangs on it", async (context) => {
  const { cast, admin, land, roads, stranger } = await aDepartment(context);
  const code = await aForwardedOne(context, cast);
  const inUse = { ok: false, reason: "division-in-use" };
  const taken = { ok: false, reason: "division-taken" };
  const agencyCode = constructionCode;
  expect(await addDivision(context, admin, { agencyCode, name: landName })).toEqual(taken);
  expect(await renameDivision(context, admin, { divisionId: roads, name: landName })).toEqual(
    taken,
  );
  expect(await addDivision(context, cast.agencyLead, { agencyCode, name: "x" })).toEqual({
    ok: false,
    reason: "not-permitted",
  });
  expect(await endDivision(context, admin, roads)).toEqual(inUse);
  must(await deactivateOfficer(context, admin, stranger.officerId, { confirmed: true }));
  must(
    await assignPetition(context, cast.agencyLead, target(code), {
      officerId: null,
      divisionId: roads,
    }),
  );
  expect(await endDivision(context, admin, roads)).toEqual(inUse);
  must(
    await assignPetition(context, cast.agencyLead, target(code), {
      officerId: null,
      divisionId: land,
    }),
  );
  must(await endDivision(context, admin, roads));
  expect(
    await assignPetition(context, cast.agencyLead, target(code), {
      officerId: null,
      divisionId: roads,
    }),
  ).toEqual({ ok: false, reason: "division-not-in-unit" });
});
