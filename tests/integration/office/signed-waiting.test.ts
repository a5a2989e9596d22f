/** A reply that is signed and not handed on yet is told as such wherever its petition is listed. */
import { expect } from "vitest";
import { actHead } from "#app/server/queries/staff/act-head.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { registerPage } from "#app/server/queries/staff/register/register-book.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { sendBackDraft } from "#app/server/usecases/reply/send-back-draft.ts";
import { aCast, drafted, must, signed } from "#tests/factories/petition-life.ts";
import { itemsIn } from "#tests/factories/queue-pages.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

onBothDatabases("what is signed is told apart from what waits for its signer", async (context) => {
  const cast = await aCast(context);
  const [presented, withSignature] = [
    (await aSentPetition(context)).code,
    (await aSentPetition(context)).code,
  ];
  const target = (code: string) => ({ code, version: null });
  await drafted(context, presented, cast);
  must(await presentReply(context, cast.agencyOfficer, target(presented)));
  await signed(context, withSignature, cast);

  const office = [
    [cast.officer, "in-progress"],
    [cast.officer, "all"],
    [cast.agencyOfficer, "handling-open"],
    [cast.agencyOfficer, "all"],
  ] as const;
  for (const [actor, queue] of office) {
    const items = await itemsIn(context, actor, queue);
    const told = new Map(items?.map((item) => [item.code, [item.stage, item.signed]]));
    expect(told.get(presented), queue).toEqual(["reply-drafted", false]);
    expect(told.get(withSignature), queue).toEqual(["reply-drafted", true]);
  }
  const file = await petitionFile(context, cast.officer, withSignature, "vi");
  expect(file).toMatchObject({ signed: true, reply: null });
  const head = await actHead(context, cast.officer, withSignature);
  expect(head?.petition.reply?.signature).not.toBeNull();
  const page = await registerPage(context, cast.officer, { year: null, after: null, before: null });
  const lines = new Map(page?.lines.map(({ entry }) => [entry?.code, entry?.signed]));
  expect(lines).toEqual(
    new Map([
      [presented, false],
      [withSignature, true],
    ]),
  );

  must(await sendBackDraft(context, cast.agencyLead, target(withSignature), "Again"));
  const items = await itemsIn(context, cast.agencyOfficer, "handling");
  expect(items).toMatchObject([{ code: withSignature, signed: false }]);
});
