import { expect, test } from "vitest";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { type Transaction, writeClient } from "#app/server/persistence/engine/database.ts";
import { digestsOf } from "#app/server/persistence/history/history-chain.ts";
import { historyOfPetition } from "#app/server/persistence/history/history-reading.ts";
import { readEvent } from "#app/server/persistence/history/read-event.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const earlierReason = "Another agency leads. The building department does.";

/** A link of the first version; nothing here asks whether its chain holds. */
const writeEarlier = async (
  transaction: Transaction,
  petitionId: number,
  sequence: number,
  link: { readonly type: string; readonly facts: object; readonly personal: object | null },
) =>
  (await writeClient(transaction)).historyEvent.create({
    data: {
      sequence,
      at: "2026-11-20T18:30:00.000Z",
      petitionId,
      type: link.type,
      version: 1,
      role: "agency-lead",
      channel: "web",
      facts: JSON.stringify(link.facts),
      personal: link.personal && JSON.stringify(link.personal),
      digests: "{}",
      previousHash: String(sequence),
      hash: String(sequence + 1),
    },
  });

onBothDatabases(
  "links of earlier releases are read with every field of their type",
  async (context) => {
    const { code } = await aSentPetition(context);
    const petition = await findPetition(context.database.read, code);
    const id = petition?.id ?? 0;
    await context.database.transaction(async (transaction) => {
      const write = (sequence: number, type: string, facts: object, personal: object | null) =>
        writeEarlier(transaction, id, sequence, { type, facts, personal });
      await write(101, "SupplementSupplied", {}, { text: "The number is 12." });
      await write(
        102,
        "PetitionReturned",
        { agencyId: 4, proposedAgencyId: 5 },
        {
          reason: earlierReason,
        },
      );
      await write(103, "ReplyDrafted", {}, null);
      await write(104, "AgencyChanged", {}, null);
    });
    const links = await historyOfPetition(context.database.read, id);
    // Half past one in the night of the 21st in Viet Nam.
    const on = "2026-11-21" as CivilDate;
    expect(links.filter(({ sequence }) => sequence > 100).map(readEvent)).toEqual([
      { type: "SupplementSupplied", text: "The number is 12.", on },
      {
        type: "PetitionReturned",
        agencyId: 4,
        proposedAgencyId: 5,
        reasonCode: null,
        reason: earlierReason,
      },
      {
        type: "ReplyDrafted",
        text: { answers: [], outcome: null, legalBasis: "", measures: "", contact: "" },
      },
      null,
    ]);
    const officer = await anOfficer(context, ["intake-officer"]);
    const file = await petitionFile(context, officer, code, "vi");
    expect(file?.history.find(({ type }) => type === "PetitionReturned")?.parts).toMatchObject({
      returnReason: null,
      reason: earlierReason,
    });
  },
);

onBothDatabases("an erased text reads as nothing written", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const { code } = await aSentPetition(context);
  await addNote(context, officer, { code, version: null }, "Called the sender.");
  await context.database.transaction(async (transaction) => {
    await (await writeClient(transaction)).historyEvent.update({
      where: { sequence: 2 },
      data: { personal: null, salt: null },
    });
  });
  const file = await petitionFile(context, officer, code, "vi");
  expect(file?.history[0]).toMatchObject({ type: "NoteAdded", body: "" });
});

const paper = {
  documentNumber: "45/TB-VP",
  documentOn: "2026-11-20",
  signerName: "Tran Van B",
  signerCapacity: "Deputy Chief of Office",
  fileId: 7,
};

test("an act of an earlier release has no paper; an erased paper is still known to have been there", () => {
  const link = {
    type: "PetitionDeclined",
    at: "2026-11-20T18:30:00.000Z",
    facts: JSON.stringify({ reason: "spam" }),
    digests: "{}",
  };
  const words = { guidance: "Please write again.", soloReason: "" };
  const before = readEvent({ ...link, personal: JSON.stringify(words) });
  expect(before).toEqual({ type: "PetitionDeclined", reason: "spam", ...words });
  const recorded = { ...link, digests: digestsOf({ ...words, paper }, () => "a salt of its time") };
  expect(readEvent({ ...recorded, personal: JSON.stringify({ ...words, paper }) })).toEqual({
    type: "PetitionDeclined",
    reason: "spam",
    ...words,
    paper,
  });
  expect(readEvent({ ...recorded, personal: null })).toEqual({
    type: "PetitionDeclined",
    reason: "spam",
    guidance: "",
    soloReason: "",
    paper: {
      documentNumber: "",
      documentOn: "2026-11-21",
      signerName: "",
      signerCapacity: "",
      fileId: null,
    },
  });
});
