import { expect } from "vitest";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { updateRows } from "#app/server/persistence/engine/raw-sql.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { renewWords } from "#app/server/usecases/administration/renew-words.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aCast, forwarded, must, registered, signed } from "#tests/factories/petition-life.ts";
import { aPublicRecord } from "#tests/factories/public-record.ts";
import { codesIn } from "#tests/factories/queue-pages.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import order from "#tests/fixtures/text/search-order.json" with { type: "json" };
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const { staff } = order;

const find = (context: TestContext, actor: OfficerActor, query: string) =>
  codesIn(context, actor, "all", { query });

const sent = async (context: TestContext, summary: string) =>
  (await aSentPetition(context, aSending({ content: { summary, content: `${summary}. Please.` } })))
    .code;

onBothDatabases("staff find words that stand together first", async (context) => {
  const cast = await aCast(context);
  const codes: string[] = [];
  for (const title of staff.titles) codes.push(await sent(context, title));
  const [sentence, redbook, fees] = codes;
  for (const query of staff.queries)
    expect(await find(context, cast.officer, query)).toEqual([redbook, fees, sentence]);
});

onBothDatabases(
  "staff find a petition by its place, its agency and the number of the reply",
  async (context) => {
    const cast = await aCast(context);
    const sending = aSending({ place: { unitCode: staff.unitCode } });
    const { code } = await aSentPetition(context, sending);
    await sent(context, "Another letter");
    const found = (query: string) => find(context, cast.officer, query);
    expect(await found(staff.place)).toEqual([code]);
    expect(await found(staff.agency)).toEqual([]);
    const other = await sent(context, "One more letter");
    await forwarded(context, other, cast);
    expect(await found(staff.agency)).toEqual([other]);
    expect(await found("12/sxd-vp")).toEqual([]);
    await signed(context, code, cast);
    expect(await found(staff.agency)).toEqual([other, code]);
    expect(await found("12/sxd-vp")).toEqual([code]);
  },
);

onBothDatabases("a bare number stands once: its own first", async (context) => {
  const cast = await aCast(context);
  const [first, second] = [await sent(context, "House 1"), await sent(context, "House 1 again")];
  await registered(context, first, cast.officer);
  expect(await find(context, cast.officer, "1")).toEqual([first, second]);
});

onBothDatabases("words of an earlier release are made anew, once", async (context) => {
  const people = await thePeople(context);
  const title = staff.titles[1] ?? "";
  const [kept, restricted] = [await sent(context, title), await sent(context, title)];
  must(
    await restrictPetition(
      context,
      people.lead,
      { code: restricted, version: null },
      "Names an informer",
    ),
  );
  await aPublicRecord(context, { title });
  await context.database.transaction(async (transaction) => {
    const old = { folded: "ap tran", exact: "ap tran", wording: 0 };
    await updateRows(transaction, "PetitionSearch", old, "TRUE");
    await updateRows(transaction, "PublicRecord", old, "TRUE");
  });
  expect(await find(context, people.officer, "so do")).toEqual([]);
  expect(await renewWords(context)).toBe(3);
  expect(await renewWords(context)).toBe(0);
  expect(await find(context, people.officer, "so do")).toEqual([kept]);
});

onBothDatabases("what the administrator says means the same is found", async (context) => {
  const cast = await aCast(context);
  const admin = await anOfficer(context, ["administrator"]);
  const code = await sent(context, "The culvert is blocked");
  const found = (query: string) => find(context, cast.officer, query);
  expect(await found("drain blocked")).toEqual([]);
  must(await changeSettings(context, admin, { synonyms: [["drain", "culvert"]] }));
  expect(await found("drain blocked")).toEqual([code]);
  expect(await found("drain broken")).toEqual([]);
});
