/** Attacks by an officer who wants an embarrassing answer out of sight: each is played, found out and undone. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { PetitionId } from "#app/domain/petition/petition-ids.ts";
import { writeMail } from "#app/server/outbox/write-mail.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findPublicRecord } from "#app/server/persistence/public/public-record-reading.ts";
import { confirmRestriction } from "#app/server/usecases/custody/confirm-restriction.ts";
import { liftRestriction } from "#app/server/usecases/custody/lift-restriction.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { tellOpenRestrictions } from "#app/server/usecases/custody/tell-open-restrictions.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { takeDownAnswer } from "#app/server/usecases/publication/take-down-answer.ts";
import { unpublishAnswer } from "#app/server/usecases/publication/unpublish-answer.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { itemsIn } from "#tests/factories/queue-pages.ts";
import { aCallOn } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const texts = { title: "Overdue", question: "Why?", answer: "It was late.", showName: false };

async function aPublished(context: TestContext) {
  const people = await thePeople(context);
  const code = await aPetitionAt(context, people, "published");
  const petition = await findPetition(context.database.read, code);
  if (petition === null) throw new Error("there is no petition");
  return { people, id: petition.id as PetitionId, target: { code, version: null } };
}

const promised = (context: TestContext, template: string) =>
  readClient(context.database.read).outboxMessage.findMany({
    where: { template, state: "pending" },
    orderBy: { id: "asc" },
  });

const told = async (context: TestContext, template: string) =>
  (await promised(context, template)).map(({ officerId }) => officerId);

/** How it stands in the list of the restricted that this person opens. */
async function standsInList(context: TestContext, actor: OfficerActor, code: string) {
  const items = (await itemsIn(context, actor, "restricted")) ?? [];
  return items.find((item) => item.code === code)?.restrictionOpen;
}

async function publicState(context: TestContext, id: PetitionId) {
  return (await findPublicRecord(context.database.read, { id, place: 1 }))?.state;
}

onBothDatabases(
  "unpublishing by restriction: the lead is told at once, undoes it, and the trace stays",
  async (context) => {
    const { people, id, target } = await aPublished(context);
    must(await restrictPetition(context, people.officer, target, "Names an officer"));
    expect(await publicState(context, id)).toBe("withdrawn");
    expect(await told(context, "lead-restricted")).toEqual([people.lead.officerId]);
    expect(await standsInList(context, people.lead, target.code)).toBe(true);

    // Whoever hides it can neither confirm nor end it.
    for (const decide of [confirmRestriction, liftRestriction])
      expect(await decide(context, people.officer, target, "It is fine.")).toEqual({
        ok: false,
        reason: "not-permitted",
      });

    must(await liftRestriction(context, people.lead, target, "It is an ordinary answer."));
    must(await preparePublication(context, people.lead, target, texts, null));
    must(await publishAnswer(context, people.lead, target));
    expect(await publicState(context, id)).toBe("published");
    const events = await readClient(context.database.read).historyEvent.findMany({
      where: { petitionId: id, type: { startsWith: "Restriction" } },
    });
    const restricted = await readClient(context.database.read).historyEvent.findFirst({
      where: { petitionId: id, type: "PetitionRestricted" },
    });
    expect(events.map(({ type }) => type)).toEqual(["RestrictionLifted"]);
    expect(restricted?.officerId).toBe(people.officer.officerId);
  },
);

onBothDatabases(
  "a lead who keeps still: whoever stands above is told once, and it does not lapse",
  async (context) => {
    const { people, id, target } = await aPublished(context);
    const above = await anOfficer(context, ["provincial-leader"]);
    context.clock.set("2026-11-23T02:00:00.000Z");
    must(await restrictPetition(context, people.officer, target, "Names an officer"));
    // The 24th is a day off.
    for (const early of ["2026-11-23T09:00:00.000Z", "2026-11-25T09:00:00.000Z"]) {
      context.clock.set(early);
      await tellOpenRestrictions(context);
      expect(await told(context, "above-restriction-open")).toEqual([]);
    }
    for (const late of ["2026-11-26T02:00:00.000Z", "2026-12-25T02:00:00.000Z"]) {
      context.clock.set(late);
      await tellOpenRestrictions(context);
      expect(await told(context, "above-restriction-open")).toEqual([above.officerId]);
    }
    const [mail] = await promised(context, "above-restriction-open");
    const written = await writeMail(context.database.read, "https://a.example.vn", {
      ...mail,
      language: "en",
    } as Parameters<typeof writeMail>[2]);
    // It names the code and leads to no page of the petition, which only named readers open.
    expect(written.subject).toContain(target.code);
    expect(written.html).not.toContain(`/${target.code}`);
    expect(await publicState(context, id)).toBe("withdrawn");
    must(await confirmRestriction(context, people.lead, target, "It is a denunciation."));
    expect(await standsInList(context, people.lead, target.code)).toBe(false);
  },
);

onBothDatabases(
  "what the lead decides or restricts himself is told to nobody above",
  async (context) => {
    const { people, target } = await aPublished(context);
    await anOfficer(context, ["provincial-leader"]);
    must(await restrictPetition(context, people.officer, target, "Names an officer"));
    must(await confirmRestriction(context, people.lead, target, "It is a denunciation."));
    const own = await aPetitionAt(context, people, "registered");
    must(await restrictPetition(context, people.lead, { code: own, version: null }, "About us"));
    context.clock.set("2026-12-02T02:00:00.000Z");
    await tellOpenRestrictions(context);
    expect(await told(context, "above-restriction-open")).toEqual([]);
    expect(await told(context, "lead-restricted")).toEqual([people.lead.officerId]);
  },
);

onBothDatabases(
  "where nobody stands above with an account the lead hears it again",
  async (context) => {
    const { people, target } = await aPublished(context);
    must(await restrictPetition(context, people.officer, target, "Names an officer"));
    context.clock.set("2026-12-02T02:00:00.000Z");
    await tellOpenRestrictions(context);
    expect(await told(context, "lead-restricted")).toEqual(
      [people.lead, people.lead].map(({ officerId }) => officerId),
    );
  },
);

onBothDatabases(
  "an officer takes down at once what names somebody; the lead and the agency are told, and only the lead puts it back",
  async (context) => {
    const { people, id, target } = await aPublished(context);
    const taken = { cause: "personal-data", reason: "The second line names a child." } as const;
    for (const stranger of [people.agencyOfficer, people.agencyLead])
      expect(await takeDownAnswer(context, stranger, target, taken)).toEqual({
        ok: false,
        reason: "not-permitted",
      });
    must(await takeDownAnswer(context, people.officer, target, taken));
    expect(await publicState(context, id)).toBe("withdrawn");
    expect(await told(context, "lead-taken-down")).toEqual([people.lead.officerId]);
    expect(await promised(context, "agency-unpublished")).toHaveLength(1);
    must(await preparePublication(context, people.officer, target, texts, null));
    expect(await publishAnswer(context, people.officer, target)).toEqual({
      ok: false,
      reason: "not-permitted",
    });
    must(await publishAnswer(context, people.lead, target));
    expect(await publicState(context, id)).toBe("published");
    // The lead, who decides, hears nothing of his own act.
    must(await unpublishAnswer(context, people.lead, target, "A name was left."));
    expect(await told(context, "lead-taken-down")).toEqual([people.lead.officerId]);
  },
);

onBothDatabases(
  "the agency hears at once that it was taken back, and that it has it again",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "in-progress");
    const target = { code, version: null };
    const secret = "Names the director of construction";
    must(await restrictPetition(context, people.officer, target, secret));
    const [mail, ...others] = await promised(context, "agency-restricted");
    expect(others).toEqual([]);
    const written = await writeMail(context.database.read, "https://a.example.vn", {
      ...mail,
      language: "en",
    } as Parameters<typeof writeMail>[2]);
    expect(written.text).toContain(code);
    expect(written.text).not.toContain(secret);
    expect(written.html).not.toContain(`/${code}`);
    must(await liftRestriction(context, people.lead, target, "It is an ordinary one."));
    expect(await promised(context, "agency-restriction-lifted")).toHaveLength(1);
  },
);

onBothDatabases(
  "the lead of an agency that received it itself is told; above stands the office where no leader signs in",
  async (context) => {
    const unit = constructionCode;
    const officer = await anOfficer(context, ["agency-officer"], { unit, readsRestricted: true });
    const lead = await anOfficer(context, ["agency-lead"], { unit, readsRestricted: true });
    const officeLead = await anOfficer(context, ["office-lead"]);
    const taken = must(
      await takeInPetition(context, officer, aCallOn(civilDate("2026-11-20")), []),
    );
    const target = { code: taken.code, version: null };
    must(await restrictPetition(context, officer, target, "Names an officer"));
    expect(await told(context, "lead-restricted")).toEqual([lead.officerId]);
    context.clock.set("2026-12-02T02:00:00.000Z");
    await tellOpenRestrictions(context);
    expect(await told(context, "above-restriction-open")).toEqual([officeLead.officerId]);
  },
);
