import sharp from "sharp";
import { expect } from "vitest";
import { senderContact } from "#app/server/queries/senders/sender-contact.ts";
import { changesSince } from "#app/server/queries/staff/changes-since.ts";
import { jumpTarget } from "#app/server/queries/staff/jump.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { staffFile } from "#app/server/queries/staff/stored-file.ts";
import { openContact } from "#app/server/usecases/custody/open-contact.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { stepAside } from "#app/server/usecases/custody/step-aside.ts";
import { addDraftFiles } from "#app/server/usecases/intake/attach-files.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { newDraftId, saveDraft } from "#app/server/usecases/intake/draft.ts";
import { sendPetition } from "#app/server/usecases/intake/send-petition.ts";
import { addNote } from "#app/server/usecases/routing/add-note.ts";
import { assignPetition } from "#app/server/usecases/routing/assign-petition.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import {
  aCast,
  drafted,
  forwarded,
  must,
  registered,
  submitted,
} from "#tests/factories/petition-life.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { anyVisitor } from "#tests/setup/visitor.ts";

const target = (code: string) => ({ code, version: null });
const signedFile = {
  fileName: "signed.pdf",
  mediaType: "application/pdf",
  bytes: new TextEncoder().encode("signed by the leader"),
  hasTextLayer: true,
};

onBothDatabases(
  "the page shows the sender covered, and opening the contact is recorded",
  async (context) => {
    const { officer } = await aCast(context);
    const { code } = await aSentPetition(context);
    const file = await petitionFile(context, officer, code, "vi");
    expect(file?.sender).toMatchObject({ name: "N. T. H.", phoneEnd: "123", hasEmail: false });
    expect(JSON.stringify(file)).not.toContain("0900000123");
    expect(JSON.stringify(file)).not.toContain("12 Tran Phu");

    must(await openContact(context, officer, target(code)));
    expect(await senderContact(context, officer, code)).toMatchObject({ phone: "0900000123" });
    const after = await petitionFile(context, officer, code, "vi");
    expect(after?.history[0]).toMatchObject({ type: "ContactOpened", role: "intake-officer" });
  },
);

onBothDatabases("who writes over a newer version is told what changed", async (context) => {
  const { officer, lead } = await aCast(context);
  const { code } = await aSentPetition(context);
  await registered(context, code, officer);
  const seen = (await petitionFile(context, officer, code, "vi"))?.petition.version ?? 0;
  must(await assignPetition(context, lead, target(code), { officerId: officer.officerId }));
  must(await addNote(context, lead, target(code), "Please hurry"));

  const written = await classifyPetition(
    context,
    officer,
    { code, version: seen },
    {
      classification: {
        class: "admin-conduct",
        contentType: "conduct-obstacle",
        kind: "report",
        fieldCode: "land",
        complexity: "ordinary",
      },
      points: [{ text: "Overdue", disposal: "handle", note: "" }],
      title: "Land certificate overdue",
    },
  );
  expect(written).toEqual({ ok: false, reason: "version-conflict" });
  const changes = await changesSince(context, officer, code, seen);
  expect(changes.items.map(({ type }) => type)).toEqual(["NoteAdded", "PetitionAssigned"]);
  expect(changes.allOwn).toBe(false);
  // Whoever pressed twice hears that it was oneself.
  expect((await changesSince(context, lead, code, seen)).allOwn).toBe(true);
});

onBothDatabases(
  "the deadlines tell their rule, and the next act follows the stage",
  async (context) => {
    const { officer } = await aCast(context);
    const { code } = await aSentPetition(context);
    const fresh = await petitionFile(context, officer, code, "vi");
    expect(fresh?.next).toBe("register");
    expect(fresh?.clocks).toMatchObject([
      { limit: "register", dueOn: "2026-11-25", doneOn: null, urgency: { kind: "soon" } },
    ]);
    await registered(context, code, officer);
    const after = await petitionFile(context, officer, code, "vi");
    expect(after?.next).toBe("classify");
    expect(after?.registerNumber).toBe("1/2026/VP");
    expect(after?.clocks.map(({ limit, doneOn }) => [limit, doneOn])).toEqual([
      ["register", "2026-11-21"],
      ["forward", null],
    ]);
  },
);

onBothDatabases("a draft is the handling unit's own until it is submitted", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await drafted(context, code, cast);
  expect((await petitionFile(context, cast.officer, code, "vi"))?.reply).toBeNull();
  const own = await petitionFile(context, cast.agencyOfficer, code, "vi");
  expect(own?.reply?.outcome).toBe("conduct-right");
});

onBothDatabases("a note is read only in the unit where it was written", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await forwarded(context, code, cast);
  must(await addNote(context, cast.officer, target(code), "office only"));
  must(await addNote(context, cast.agencyOfficer, target(code), "agency only"));
  const office = JSON.stringify((await petitionFile(context, cast.lead, code, "vi"))?.history);
  const agency = JSON.stringify(
    (await petitionFile(context, cast.agencyLead, code, "vi"))?.history,
  );
  expect(office).toContain("office only");
  expect(office).not.toContain("agency only");
  expect(agency).toContain("agency only");
  expect(agency).not.toContain("office only");
});

onBothDatabases("strangers find no petition, no file, no contact and no jump", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await submitted(context, code, cast, signedFile);
  const id = (await petitionFile(context, cast.officer, code, "vi"))?.signedFile?.id ?? 0;
  const sameFile = await staffFile(context, cast.officer, code, id);
  expect(Buffer.from(sameFile?.bytes ?? []).toString()).toBe("signed by the leader");

  const strangers = [
    await anOfficer(context, ["agency-lead"], { unit: "so-tu-phap" }),
    await anOfficer(context, ["counter"]),
    await anOfficer(context, ["administrator"]),
  ];
  for (const stranger of strangers) {
    expect(await petitionFile(context, stranger, code, "vi")).toBeNull();
    expect(await staffFile(context, stranger, code, id)).toBeNull();
    expect(await senderContact(context, stranger, code)).toBeNull();
    expect(await jumpTarget(context, stranger, code)).toBeNull();
  }
  const other = await aSentPetition(context);
  expect(await staffFile(context, cast.officer, other.code, id)).toBeNull();
});

onBothDatabases(
  "the receiving unit gets a picture byte for byte, an agency one without its metadata",
  async (context) => {
    const cast = await aCast(context);
    const saved = await saveDraft(context, anyVisitor, newDraftId(context), "content", {
      content: "x",
    });
    const { draftId } = must(saved);
    const photo = await sharp({ create: { width: 9, height: 6, channels: 3, background: "#123" } })
      .withExif({ IFD0: { Copyright: "taken at home" } })
      .jpeg()
      .toBuffer();
    const file = {
      fileName: "photo.jpg",
      mediaType: "image/jpeg",
      bytes: photo,
      hasTextLayer: false,
    };
    must(await addDraftFiles(context, anyVisitor, draftId, [file], 5));
    const { code } = must(await sendPetition(context, draftId, aSending()));
    await forwarded(context, code, cast);
    const shown = await petitionFile(context, cast.officer, code, "vi");
    const id = shown?.files[0]?.id ?? 0;
    const original = await staffFile(context, cast.officer, code, id);
    expect(Buffer.from(original?.bytes ?? []).equals(photo)).toBe(true);
    const copy = await staffFile(context, cast.agencyOfficer, code, id);
    expect(Buffer.from(copy?.bytes ?? []).includes("taken at home")).toBe(false);
    expect(await sharp(copy?.bytes).metadata()).toMatchObject({ format: "jpeg", width: 9 });
  },
);

onBothDatabases("a whole code or register number leads to its petition", async (context) => {
  const { officer } = await aCast(context);
  const { code } = await aSentPetition(context);
  await registered(context, code, officer);
  for (const typed of [code, code.toLowerCase().replaceAll("-", " "), "1/2026/VP", "1 / 2026"])
    expect(await jumpTarget(context, officer, typed)).toBe(code);
  expect(await jumpTarget(context, officer, "2/2026/VP")).toBeNull();
});

onBothDatabases(
  "a restricted petition opens only for its readers, until they step aside",
  async (context) => {
    const { officer, lead } = await aCast(context);
    const reader = await anOfficer(context, ["intake-officer"], { readsRestricted: true });
    const second = await anOfficer(context, ["office-lead"], { readsRestricted: true });
    const { code } = await aSentPetition(context);
    must(await restrictPetition(context, lead, target(code), "About the office"));
    for (const actor of [officer, lead])
      expect(await petitionFile(context, actor, code, "vi")).toBeNull();
    expect(await petitionFile(context, reader, code, "vi")).not.toBeNull();
    expect(await jumpTarget(context, reader, code)).toBeNull();
    // Somebody who decides has to be left.
    expect(await stepAside(context, second, target(code), "My cousin")).toEqual({
      ok: false,
      reason: "restricted-readers-too-few",
    });
    await anOfficer(context, ["office-lead"], { readsRestricted: true });
    must(await stepAside(context, second, target(code), "My cousin"));
    expect(await petitionFile(context, second, code, "vi")).toBeNull();
  },
);
