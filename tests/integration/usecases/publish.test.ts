import sharp from "sharp";
import { expect } from "vitest";
import type { PetitionId } from "#app/domain/petition/petition-ids.ts";
import type { RefusalReason } from "#app/domain/result.ts";
import { type CheckedFile, inspectFile } from "#app/server/attachments/inspect.ts";
import { scansNothing } from "#app/server/attachments/virus-scan.ts";
import { writeRows } from "#app/server/persistence/engine/raw-sql.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findStoredFile } from "#app/server/persistence/petition/stored-file-reading.ts";
import { findPublicRecord } from "#app/server/persistence/public/public-record-reading.ts";
import type { SendInput } from "#app/server/usecases/intake/send-petition.ts";
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

const preparing = (known: string) => ({
  ...clean,
  question: `Why overdue? ${known}`,
  showName: false,
});

onBothDatabases(
  "what is known of the sender is not published by its writer, in whatever spelling it stands",
  async (context) => {
    const people = await thePeople(context);
    const lead = await anOfficer(context, ["intake-officer", "office-lead"]);
    // An organization is known by its own name; the person who wrote for it is its representative.
    const sending = aSending({
      place: { dossierNumber: "H12.34-261103-0042" },
      person: {
        senderType: "organization",
        organizationName: "Cooperative Blue River",
        representative: "Luc Thi Sen",
        position: "Director",
        organizationNumber: "27/CV-BR",
      },
    });
    const spellings: [SendInput, string][] = [
      [aSending(), "By nguyen  thi\nhoa."],
      [aSending(), "By NGUYEN THI HO\u00adA."],
      [sending, "By cooperative blue  river."],
      [sending, "Luc Thi Sen came."],
      [sending, "Paper 27 / CV-BR."],
      [sending, "Number 0900\n000 123."],
      [sending, "At 12 Tran Phu."],
      [sending, "Dossier H12.34-261103-0042."],
    ];
    for (const [from, known] of spellings) {
      const code = await aPetitionAt(context, people, "answered", from);
      const target = { code, version: null };
      must(await preparePublication(context, lead, target, preparing(known), null));
      const reason = "sender-still-known";
      expect(await publishAnswer(context, lead, target), known).toEqual({ ok: false, reason });
      must(await publishAnswer(context, people.lead, target));
    }
  },
);

onBothDatabases(
  "a unit of one person masks the sender, and says why the rest may stand",
  async (context) => {
    const people = await thePeople(context);
    const lead = await anOfficer(context, ["intake-officer", "office-lead"]);
    await context.database.transaction((transaction) =>
      writeRows(
        transaction,
        `UPDATE "Agency" SET "onePerson" = true WHERE "id" = ${lead.unitId} RETURNING "id"`,
      ),
    );
    const target = { code: await aPetitionAt(context, people, "answered"), version: null };
    const why = "A public figure.";
    const named = preparing("By Nguyen Thi Hoa.");
    must(await preparePublication(context, lead, target, named, null));
    expect(await publishAnswer(context, lead, target, why)).toMatchObject({
      reason: "sender-still-known",
    });
    must(await preparePublication(context, lead, target, withPhone, null));
    expect(await publishAnswer(context, lead, target)).toMatchObject({ reason: "reason-required" });
    const published = must(await publishAnswer(context, lead, target, why));
    expect(published.events).toEqual([{ type: "AnswerPublished", soloReason: why }]);
  },
);

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
    const copies: [Uint8Array, RefusalReason | null][] = [
      [readablePdf("It was issued.", "Reception desk"), null],
      [readablePdf("It was issued.", "NGUYEN THI HOA"), "sender-still-known"],
      [pdfOf("BT /F1 12 Tf (\\001\\002) Tj ET"), "findings-need-second-person"],
    ];
    for (const [bytes, refusal] of copies) {
      const target = { code: await aPetitionAt(context, people, "answered"), version: null };
      const copy = await uploaded("copy.pdf", bytes);
      expect(copy.hasTextLayer).toBe(true);
      const unnamed = { ...clean, showName: false };
      must(await preparePublication(context, lead, target, unnamed, copy));
      expect(await publishAnswer(context, lead, target)).toMatchObject(
        refusal === null ? { ok: true } : { ok: false, reason: refusal },
      );
      if (refusal !== null) must(await publishAnswer(context, people.lead, target));
    }
  },
);
