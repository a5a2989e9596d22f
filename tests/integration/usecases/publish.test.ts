import sharp from "sharp";
import { expect } from "vitest";
import type { PetitionId } from "#app/domain/petition/petition-ids.ts";
import { type CheckedFile, inspectFile } from "#app/server/attachments/inspect.ts";
import { scansNothing } from "#app/server/attachments/virus-scan.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findStoredFile } from "#app/server/persistence/petition/stored-file-reading.ts";
import { findPublicRecord } from "#app/server/persistence/public/public-record-reading.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { unpublishAnswer } from "#app/server/usecases/publication/unpublish-answer.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aSending } from "#tests/factories/sending.ts";
import { pdfOf, readablePdf } from "#tests/fakes/pdf.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const withPhone = {
  title: "Overdue",
  question: "Call me at 0912 345 678.",
  answer: "It was issued.",
  showName: true,
};
const clean = { ...withPhone, question: "Why overdue?" };

async function uploaded(name: string, bytes: Uint8Array): Promise<CheckedFile> {
  const inspected = await inspectFile(name, bytes, scansNothing);
  if (!inspected.ok) throw new Error(inspected.fault);
  return inspected.file;
}

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
    must(await preparePublication(context, lead, target, clean, scan));
    expect((await publishAnswer(context, lead, target)).ok).toBe(false);
  },
);

onBothDatabases(
  "the sender is named only by his own choice, and never after it is taken back",
  async (context) => {
    const people = await thePeople(context);
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
      expect(
        await findPublicRecord(context.database.read, { id: id as PetitionId, place: 1 }),
      ).toMatchObject({ senderName });
      must(await unpublishAnswer(context, people.lead, target, "A name was left in it."));
      expect(
        await findPublicRecord(context.database.read, { id: id as PetitionId, place: 1 }),
      ).toMatchObject({
        state: "withdrawn",
      });
    }
  },
);

onBothDatabases(
  "a picture as the redacted copy is stored without its metadata and needs a second person",
  async (context) => {
    const people = await thePeople(context);
    const lead = await anOfficer(context, ["intake-officer", "office-lead"]);
    const code = await aPetitionAt(context, people, "answered");
    const target = { code, version: null };
    const canary = "canary-of-the-camera";
    const photo = await sharp({
      create: { width: 60, height: 40, channels: 3, background: "#456" },
    })
      .withExif({ IFD0: { Artist: canary, ImageDescription: canary } })
      .jpeg()
      .toBuffer();
    expect(photo.includes(canary)).toBe(true);
    must(await preparePublication(context, lead, target, clean, await uploaded("copy.jpg", photo)));
    const id = (await findPetition(context.database.read, code))?.id ?? 0;
    const fileId =
      (await findPublicRecord(context.database.read, { id: id as PetitionId, place: 1 }))
        ?.publicFileId ?? 0;
    const file = await findStoredFile(context.database.read, fileId);
    const stored = Buffer.from((await context.files.get(file?.storageKey ?? "")) ?? []);
    expect(file).toMatchObject({ mediaType: "image/jpeg", bytes: stored.length });
    expect(await sharp(stored).metadata()).toMatchObject({ format: "jpeg", width: 60, height: 40 });
    expect(stored.includes(canary)).toBe(false);
    expect((await publishAnswer(context, lead, target)).ok).toBe(false);
    must(await publishAnswer(context, people.lead, target));
  },
);

onBothDatabases(
  "a copy that names the sender in its properties, or cannot be read, needs a second person",
  async (context) => {
    const people = await thePeople(context);
    const lead = await anOfficer(context, ["intake-officer", "office-lead"]);
    const copies: [Uint8Array, boolean][] = [
      [readablePdf("It was issued.", "Reception desk"), true],
      [readablePdf("It was issued.", "NGUYEN THI HOA"), false],
      [pdfOf("BT /F1 12 Tf (\\001\\002) Tj ET"), false],
    ];
    for (const [bytes, alone] of copies) {
      const target = { code: await aPetitionAt(context, people, "answered"), version: null };
      const copy = await uploaded("copy.pdf", bytes);
      expect(copy.hasTextLayer).toBe(true);
      const unnamed = { ...clean, showName: false };
      must(await preparePublication(context, lead, target, unnamed, copy));
      expect(await publishAnswer(context, lead, target)).toMatchObject(
        alone ? { ok: true } : { ok: false, reason: "findings-need-second-person" },
      );
      if (!alone) must(await publishAnswer(context, people.lead, target));
    }
  },
);
