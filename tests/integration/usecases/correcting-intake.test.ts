import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findSender } from "#app/server/persistence/petition/sender-reading.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { formerContact } from "#app/server/queries/senders/former-contact.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { correctReceipt, correctSender } from "#app/server/usecases/intake/correct-intake.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { aCast, forwarded, must, registered } from "#tests/factories/petition-life.ts";
import { itemsIn } from "#tests/factories/queue-pages.ts";
import { aCallOn, aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";

const target = (code: string) => ({ code, version: null });
const proof = {
  fileName: "envelope.jpg",
  mediaType: "image/jpeg",
  bytes: new Uint8Array([1]),
  hasTextLayer: true,
};
const byStamp = { reason: "postmark", note: "" } as const;

onBothDatabases("the day of a letter is corrected by its envelope", async (context) => {
  const cast = await aCast(context);
  const call = aCallOn(civilDate("2026-11-19"));
  const { code } = must(await takeInPetition(context, cast.officer, call, []));
  await registered(context, code, cast.officer);
  const correct = (day: string, actor = cast.officer, file: typeof proof | null = proof) =>
    correctReceipt(
      context,
      actor,
      target(code),
      { ...byStamp, channel: "letter", receivedOn: civilDate(day) },
      file,
    );
  expect(await correct("2026-11-20")).toEqual({ ok: false, reason: "lead-decides" });
  expect(await correct("2026-11-18", cast.officer, null)).toEqual({
    ok: false,
    reason: "proof-missing",
  });
  must(await correct("2026-11-18"));
  must(await correct("2026-11-20", cast.lead));
  expect(await findPetition(context.database.read, code)).toMatchObject({
    channel: "letter",
    receivedOn: "2026-11-20",
    firstReceivedOn: "2026-11-19",
  });
  const file = await petitionFile(context, cast.officer, code, "vi");
  const forward = file?.clocks.find(({ limit }) => limit === "forward");
  expect(forward?.from).toBe("2026-11-20");
  expect(
    file?.history
      .map(({ type }) => type)
      .slice(0, 2)
      .sort(),
  ).toEqual(["DueDayMoved", "IntakeCorrected"]);
  const [item] = (await itemsIn(context, cast.officer, "to-classify")) ?? [];
  expect(item).toMatchObject({ code, dayCorrected: true });
  const told = await trackedPetition(context, code, "vi");
  expect(told?.timeline.find(({ type }) => type === "IntakeCorrected")?.parts).toMatchObject({
    before: "2026-11-18",
    day: "2026-11-20",
  });
  const files = await readClient(context.database.read).storedFile.findMany();
  expect(files.map(({ purpose }) => purpose)).toEqual(["incoming-document", "incoming-document"]);
});

onBothDatabases(
  "a name typed wrongly is put right, and found by the right one",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    must(
      await correctSender(context, cast.officer, target(code), {
        reason: "sender-told",
        note: "",
        name: "Nguyen Thi Hoa Mai",
        phone: "",
      }),
    );
    const petition = await findPetition(context.database.read, code);
    expect(await findSender(context.database.read, petition?.id ?? 0)).toMatchObject({
      name: "Nguyen Thi Hoa Mai",
      phone: "0900000123",
    });
    const [words] = await readClient(context.database.read).senderSearch.findMany();
    expect(words?.folded).toContain("hoa mai");
    const [link] = await readClient(context.database.read).historyEvent.findMany({
      where: { type: "IntakeCorrected" },
    });
    // Names stand where they can be erased.
    expect(link?.facts).not.toContain("Hoa");
    expect(link?.personal).toContain("Hoa Mai");
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
    const same = { reason: "sender-told", note: "", name: "Nguyen Thi Hoa Mai" } as const;
    expect(await correctSender(context, cast.officer, target(code), same)).toEqual({
      ok: false,
      reason: "nothing-corrected",
    });
    expect(await correctSender(context, cast.agencyLead, target(code), same)).toEqual({
      ok: false,
      reason: "not-found",
    });
  },
);

onBothDatabases("a wrong number is emptied, and what stood there is found", async (context) => {
  const cast = await aCast(context);
  const sending = aSending({ person: { email: "wrong@example.vn", postalAddress: "Box 1" } });
  const { code } = await aSentPetition(context, sending);
  await forwarded(context, code, cast);
  must(
    await correctSender(context, cast.officer, target(code), {
      reason: "typed-wrong",
      note: "",
      name: "Nguyen Thi Hoa Mai",
      emptied: ["email", "phone"],
    }),
  );
  const petition = await findPetition(context.database.read, code);
  expect(await findSender(context.database.read, petition?.id ?? 0)).toMatchObject({
    email: "",
    phone: "",
    postalAddress: "Box 1",
  });
  expect(await formerContact(context, cast.officer, code)).toMatchObject([
    { before: { name: "Nguyen Thi Hoa", email: "wrong@example.vn", phone: "0900000123" } },
  ]);
  expect(await formerContact(context, cast.agencyOfficer, code)).toEqual([]);
});

onBothDatabases("what waits to be mailed goes to nobody else's address", async (context) => {
  const cast = await aCast(context);
  const waiting = (code: string) =>
    readClient(context.database.read).outboxMessage.findMany({
      where: { petition: { code }, audience: "sender", state: "pending" },
      select: { channel: true, address: true },
    });
  const correct = async (change: Partial<Parameters<typeof correctSender>[3]>) => {
    const { code } = await aSentPetition(
      context,
      aSending({ person: { email: "wrong@example.vn" } }),
    );
    const correction = { reason: "typed-wrong", note: "", ...change } as const;
    must(await correctSender(context, cast.officer, target(code), correction));
    return waiting(code);
  };
  expect(await correct({ email: "right@example.vn" })).toEqual([
    { channel: "email", address: "right@example.vn" },
  ]);
  expect(await correct({ emptied: ["email"] })).toEqual([{ channel: "call", address: "" }]);
  expect(await correct({ emptied: ["email", "phone"] })).toEqual([
    { channel: "letter", address: "" },
  ]);
  expect(await correct({ name: "Nguyen Thi Hoa Mai" })).toEqual([
    { channel: "email", address: "wrong@example.vn" },
  ]);
});
