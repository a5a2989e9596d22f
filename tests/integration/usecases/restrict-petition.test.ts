import { expect } from "vitest";
import type { PetitionId } from "#app/domain/petition/petition-ids.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findPublicRecord } from "#app/server/persistence/public/public-record-reading.ts";
import { liftRestriction } from "#app/server/usecases/custody/lift-restriction.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { stepAside } from "#app/server/usecases/custody/step-aside.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";

onBothDatabases(
  "a restricted petition leaves search, mail, the agency and the public at once",
  async (context) => {
    const people = await thePeople(context);
    const unnamed = await anOfficer(context, ["intake-officer", "office-lead"]);
    const code = await aPetitionAt(context, people, "published");
    const target = { code, version: null };
    const id = (await findPetition(context.database.read, code))?.id ?? 0;
    must(await restrictPetition(context, people.lead, target, "Denunciation"));

    const { petitionSearch, outboxMessage } = readClient(context.database.read);
    expect(await petitionSearch.count({ where: { petitionId: id } })).toBe(0);
    const waiting = await outboxMessage.findMany({
      where: { petitionId: id, state: "pending", audience: { in: ["agency", "office"] } },
    });
    // The agency hears that it was taken back, by its code and nothing else.
    expect(waiting.map(({ template }) => template)).toEqual(["agency-restricted"]);
    expect(
      await findPublicRecord(context.database.read, { id: id as PetitionId, place: 1 }),
    ).toMatchObject({
      state: "withdrawn",
      folded: "",
      exact: "",
    });
    const strangers = [people.agencyOfficer, people.agencyLead, unnamed];
    for (const stranger of strangers)
      expect(await addNote(context, stranger, target, "x")).toEqual({
        ok: false,
        reason: "not-found",
      });
    must(await addNote(context, people.officer, target, "Read by a named reader."));
  },
);

onBothDatabases(
  "who stepped aside sees it no more; lifting brings it back to the search",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "registered");
    const target = { code, version: null };
    must(await restrictPetition(context, people.lead, target, "About the office itself"));
    must(await stepAside(context, people.officer, target, "It is about me."));
    expect(await addNote(context, people.officer, target, "x")).toEqual({
      ok: false,
      reason: "not-found",
    });
    must(await liftRestriction(context, people.lead, target, "It is an ordinary one."));
    const id = (await findPetition(context.database.read, code))?.id ?? 0;
    const { petitionSearch } = readClient(context.database.read);
    expect(await petitionSearch.count({ where: { petitionId: id } })).toBe(1);
  },
);

onBothDatabases("without two named readers nothing is restricted", async (context) => {
  const lead = await anOfficer(context, ["office-lead"], { readsRestricted: true });
  const officer = await anOfficer(context, ["intake-officer"]);
  const people = { ...(await nobodyElse(context)), lead, officer };
  const code = await aPetitionAt(context, people, "registered");
  expect(await restrictPetition(context, lead, { code, version: null }, "x")).toEqual({
    ok: false,
    reason: "restricted-readers-too-few",
  });
});

async function nobodyElse(context: Parameters<typeof anOfficer>[0]) {
  const none = await anOfficer(context, ["counter"]);
  return { agencyOfficer: none, agencyLead: none };
}
