import { expect } from "vitest";
import { findPetition } from "#app/server/persistence/petition-store.ts";
import { findPublicRecord } from "#app/server/persistence/public-record-store.ts";
import { preparePublication } from "#app/server/usecases/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publish-answer.ts";
import { unpublishAnswer } from "#app/server/usecases/unpublish-answer.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aSending } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const withPhone = {
  title: "Overdue",
  question: "Call me at 0912 345 678.",
  answer: "It was issued.",
  showName: true,
};

onBothDatabases("what the finder still sees needs a second person to publish", async (context) => {
  const people = await thePeople(context);
  const lead = await anOfficer(context, ["intake-officer", "office-lead"]);
  const code = await aPetitionAt(context, people, "answered");
  const target = { code, version: null };
  must(await preparePublication(context, lead, target, withPhone, null));
  expect(await publishAnswer(context, lead, target)).toEqual({
    ok: false,
    reason: "findings-need-second-person",
  });
  must(await publishAnswer(context, people.lead, target));
});

onBothDatabases(
  "a redacted copy without a text layer needs a second person too",
  async (context) => {
    const people = await thePeople(context);
    const lead = await anOfficer(context, ["intake-officer", "office-lead"]);
    const code = await aPetitionAt(context, people, "answered");
    const target = { code, version: null };
    const scan = {
      fileName: "copy.pdf",
      mediaType: "application/pdf",
      bytes: new Uint8Array([1]),
      hasTextLayer: false,
    };
    const clean = { ...withPhone, question: "Why overdue?" };
    must(await preparePublication(context, lead, target, clean, scan));
    expect((await publishAnswer(context, lead, target)).ok).toBe(false);
  },
);

onBothDatabases(
  "the sender is named only by his own choice, and never after it is taken back",
  async (context) => {
    const people = await thePeople(context);
    const clean = { ...withPhone, question: "Why overdue?" };
    const named: [boolean, string][] = [
      [false, ""],
      [true, "Nguyen Thi Hoa"],
    ];
    for (const [showName, senderName] of named) {
      const sending = aSending({ person: { showName } });
      const code = await aPetitionAt(context, people, "answered", sending);
      const target = { code, version: null };
      must(await preparePublication(context, people.officer, target, clean, null));
      must(await publishAnswer(context, people.lead, target));
      const id = (await findPetition(context.database.read, code))?.id ?? 0;
      expect(await findPublicRecord(context.database.read, id)).toMatchObject({ senderName });
      must(await unpublishAnswer(context, people.lead, target, "A name was left in it."));
      expect(await findPublicRecord(context.database.read, id)).toMatchObject({
        state: "withdrawn",
      });
    }
  },
);
