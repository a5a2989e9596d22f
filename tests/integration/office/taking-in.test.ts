import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { registerPage, registerSheet } from "#app/server/queries/staff/register/register-book.ts";
import { takenInSlip } from "#app/server/queries/staff/taken-in-slip.ts";
import {
  recordRegisterPrint,
  recordRegisterRead,
} from "#app/server/usecases/custody/record-register.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { must } from "#tests/factories/petition-life.ts";
import { codesIn } from "#tests/factories/queue-pages.ts";
import { aCallOn } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const aCall = aCallOn(civilDate("2026-11-18"));

onBothDatabases("a form sent twice is one petition with one secret", async (context) => {
  const counter = await anOfficer(context, ["counter"]);
  const once = must(await takeInPetition(context, counter, aCall, [], "key of the form"));
  const twice = must(await takeInPetition(context, counter, aCall, [], "key of the form"));
  expect(twice).toEqual(once);
  const other = must(await takeInPetition(context, counter, aCall, [], "another form"));
  expect(other.code).not.toBe(once.code);

  expect(await codesIn(context, counter, "taken-in")).toEqual([other.code, once.code]);
});

onBothDatabases("two sendings at the same moment are one petition", async (context) => {
  const counter = await anOfficer(context, ["counter"]);
  const send = () => takeInPetition(context, counter, aCall, [], "pressed twice");
  const [first, second] = (await Promise.all([send(), send()])).map(must);
  expect(first).toEqual(second);
});

onBothDatabases(
  "the slip counts from the true receipt day and is not for strangers",
  async (context) => {
    const counter = await anOfficer(context, ["counter"]);
    const stranger = await anOfficer(context, ["agency-lead"], { unit: constructionCode });
    const { code } = must(await takeInPetition(context, counter, aCall, []));
    expect(await takenInSlip(context, counter, code)).toMatchObject({
      receivedOn: "2026-11-18",
      channel: "phone",
      forwardBy: { on: "2026-11-26", provisional: false },
    });
    expect(await takenInSlip(context, stranger, code)).toBeNull();
  },
);

onBothDatabases("each unit has its own register, in the order of its numbers", async (context) => {
  const counter = await anOfficer(context, ["counter"]);
  const officer = await anOfficer(context, ["intake-officer"]);
  const commune = await anOfficer(context, ["agency-officer"], { unit: "ubnd-xa-suoi-vang" });
  for (let place = 0; place < 3; place += 1) {
    const { code } = must(await takeInPetition(context, counter, aCall, []));
    must(await registerPetition(context, officer, { code, version: null }));
  }
  const own = must(await takeInPetition(context, commune, aCall, []));
  must(await registerPetition(context, commune, { code: own.code, version: null }));

  const ask = { year: 2026, after: null, before: null };
  const office = await registerPage(context, officer, ask);
  expect(office?.lines.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(office?.lines[0]?.entry).toMatchObject({ sender: "Nguyen Thi Hoa", channel: "phone" });
  const theirs = await registerPage(context, commune, ask);
  expect(theirs?.lines.map(({ entry }) => entry?.code)).toEqual([own.code]);
  expect(await registerPage(context, counter, ask)).toBeNull();
  const page = await registerPage(context, officer, { ...ask, after: 2 });
  expect(page?.lines.map(({ number }) => number)).toEqual([3]);
});

onBothDatabases("in a register names are read by few, and that is recorded", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const clerk = await anOfficer(context, ["registry-clerk"]);
  const { code } = must(await takeInPetition(context, officer, aCall, []));
  must(await registerPetition(context, officer, { code, version: null }));
  const ask = { year: 2026, after: null, before: null };
  const senderFor = async (actor: OfficerActor) =>
    (await registerPage(context, actor, ask))?.lines[0]?.entry?.sender;
  expect(await senderFor(officer)).toBe("Nguyen Thi Hoa");
  expect(await senderFor(clerk)).toBe("N. T. H.");

  const sheetFor = async (actor: OfficerActor, whole: boolean) =>
    (await registerSheet(context, actor, { year: 2026, after: null, whole }))?.lines[0]?.entry;
  const whole = { sender: "Nguyen Thi Hoa", address: "12 Tran Phu" };
  expect(await sheetFor(officer, true)).toMatchObject(whole);
  expect(await sheetFor(officer, false)).toMatchObject({ sender: "N. T. H.", address: "" });
  expect(await sheetFor(clerk, true)).toBeUndefined();
  expect(await sheetFor(clerk, false)).toMatchObject({ sender: "N. T. H.", address: "" });

  const recorded = async () =>
    (
      await askRows<{ type: string }>(
        context.database.read,
        `SELECT "type" FROM "HistoryEvent" WHERE "type" LIKE 'Register%' ORDER BY "sequence"`,
      )
    ).map(({ type }) => type);
  for (const actor of [officer, officer, clerk]) await recordRegisterRead(context, actor);
  expect(await recorded()).toEqual(["RegisterRead"]);
  context.clock.set("2026-11-24T02:00:00.000Z");
  await recordRegisterRead(context, officer);
  const printed = { year: 2026, after: null };
  expect(await recordRegisterPrint(context, officer, printed)).toMatchObject({ ok: true });
  expect(await recordRegisterPrint(context, clerk, printed)).toMatchObject({ ok: false });
  expect(await recorded()).toEqual(["RegisterRead", "RegisterRead", "RegisterPrinted"]);
});

onBothDatabases("a restricted petition leaves only its number in the register", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const reader = await anOfficer(context, ["office-lead"], { readsRestricted: true });
  await anOfficer(context, ["office-lead"], { readsRestricted: true });
  const { code } = must(await takeInPetition(context, officer, aCall, []));
  must(await registerPetition(context, officer, { code, version: null }));
  must(await restrictPetition(context, officer, { code, version: null }, "Names a leader"));
  const ask = { year: 2026, after: null, before: null };
  expect((await registerPage(context, officer, ask))?.lines).toEqual([
    { number: 1, registerNumber: "1/2026/VP", entry: null, annulled: false },
  ]);
  expect((await registerPage(context, reader, ask))?.lines[0]?.entry?.code).toBe(code);
});
