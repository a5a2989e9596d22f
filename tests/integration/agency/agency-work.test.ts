import { expect } from "vitest";
import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { queueCounts } from "#app/server/queries/staff/queue.ts";
import { askToComplete } from "#app/server/usecases/reply/ask-to-complete.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { sendBackDraft } from "#app/server/usecases/reply/send-back-draft.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { assignPetition } from "#app/server/usecases/routing/assign-petition.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import {
  aCast,
  drafted,
  forwarded,
  must,
  signed,
  submitted,
} from "#tests/factories/petition-life.ts";
import { codesIn } from "#tests/factories/queue-pages.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

const target = (code: string) => ({ code, version: null });

onBothDatabases("the agency's queues follow its own part of the work", async (context) => {
  const cast = await aCast(context);
  const send = async () => (await aSentPetition(context)).code;
  const [fresh, working, presented] = [await send(), await send(), await send()];
  const [signedOne, checked, sentBack] = [await send(), await send(), await send()];
  await forwarded(context, fresh, cast);
  await forwarded(context, working, cast);
  must(await acceptPetition(context, cast.agencyOfficer, target(working)));
  must(
    await assignPetition(context, cast.agencyLead, target(working), {
      officerId: cast.agencyOfficer.officerId,
    }),
  );
  await drafted(context, presented, cast);
  must(await presentReply(context, cast.agencyOfficer, target(presented)));
  await signed(context, signedOne, cast);
  await submitted(context, checked, cast);
  await submitted(context, sentBack, cast);
  must(await askToComplete(context, cast.officer, target(sentBack), "Say by when"));

  const membership: [QueueKey, string[]][] = [
    ["inbox", [fresh]],
    ["handling", [working]],
    ["handling-mine", [working]],
    ["to-sign", [presented]],
    ["to-submit", [signedOne]],
    ["with-office", [checked]],
    ["to-complete", [sentBack]],
    ["open", []],
  ];
  const counts = await queueCounts(context, cast.agencyOfficer);
  for (const [queue, codes] of membership) {
    expect(await codesIn(context, cast.agencyOfficer, queue), queue).toEqual(codes);
    expect(counts[queue], queue).toBe(codes.length);
  }
  expect(counts["handling-open"]).toBe(5);
  const file = await petitionFile(context, cast.agencyOfficer, sentBack, "vi");
  expect(file?.toChange).toEqual({ by: "office", reason: "Say by when" });
});

onBothDatabases("an agency sees only what was forwarded to it", async (context) => {
  const cast = await aCast(context);
  const stranger = await anOfficer(context, ["agency-lead"], { unit: "so-tu-phap" });
  const { code } = await aSentPetition(context);
  expect(await codesIn(context, cast.agencyOfficer, "all")).toEqual([]);
  await forwarded(context, code, cast);
  expect(await codesIn(context, cast.agencyOfficer, "all")).toEqual([code]);
  expect(await codesIn(context, stranger, "all")).toEqual([]);
  expect(await codesIn(context, stranger, "all", { query: "certificate" })).toEqual([]);
  expect((await queueCounts(context, stranger))["handling-open"]).toBe(0);
});

onBothDatabases("the leader's reason for a draft sent back is on the page", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await drafted(context, code, cast);
  must(await presentReply(context, cast.agencyOfficer, target(code)));
  must(await sendBackDraft(context, cast.agencyLead, target(code), "Name the law"));
  const file = await petitionFile(context, cast.agencyOfficer, code, "vi");
  expect(file?.toChange).toEqual({ by: "lead", reason: "Name the law" });
  expect(file?.next).toBe("present-reply");
});
