/** A reply that was sent is corrected, replaced or recalled; both papers stay to be read. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { LaterPaperKind } from "#app/domain/petition/later-papers.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { publicCounts } from "#app/server/persistence/public/public-count-reading.ts";
import { publishedAnswer } from "#app/server/queries/public/published.ts";
import { fileForSender, trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { staffFile } from "#app/server/queries/staff/stored-file.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { unpublishAnswer } from "#app/server/usecases/publication/unpublish-answer.ts";
import { amendReply } from "#app/server/usecases/reply/amend-reply.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { recallForwarding } from "#app/server/usecases/routing/recall-forwarding.ts";
import { aCast, type Cast, must, submitted } from "#tests/factories/petition-life.ts";
import { codesIn } from "#tests/factories/queue-pages.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import {
  anAgencyPerson,
  answerShare,
  forward,
  justiceCode,
  to,
} from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const target = (code: string) => ({ code, version: null });
const fileOf = (text: string) => ({
  fileName: `${text}.pdf`,
  mediaType: "application/pdf",
  bytes: new TextEncoder().encode(text),
  hasTextLayer: true,
});
const paperOf = (number: string) => ({
  documentNumber: number,
  documentOn: civilDate("2026-11-21"),
  signerName: "Tran Van B",
  signerCapacity: "Director",
  file: fileOf(number.replace("/", "-")),
});

const texts = { title: "Land", question: "When?", answer: "Now.", showName: false };

async function answeredAndPublished(context: TestContext, cast: Cast) {
  const { code } = await aSentPetition(context);
  await submitted(context, code, cast, fileOf("first"));
  must(await sendReply(context, cast.lead, target(code)));
  must(await preparePublication(context, cast.officer, target(code), texts, null));
  must(await publishAnswer(context, cast.lead, target(code)));
  return code;
}

const amend = (context: TestContext, cast: Cast, code: string, kind: LaterPaperKind) =>
  amendReply(
    context,
    cast.agencyOfficer,
    target(code),
    { kind, note: `What the ${kind} changes.` },
    paperOf(`20/${kind}`),
  );

onBothDatabases("a correction is read beside the reply, by everybody", async (context) => {
  const cast = await aCast(context);
  const code = await answeredAndPublished(context, cast);
  const withoutFile = amendReply(
    context,
    cast.agencyOfficer,
    target(code),
    { kind: "correction", note: "x" },
    { ...paperOf("20/x"), file: null },
  );
  expect(await withoutFile).toEqual({ ok: false, reason: "signed-file-missing" });
  const byOffice = amendReply(
    context,
    cast.lead,
    target(code),
    { kind: "correction", note: "x" },
    paperOf("20/x"),
  );
  expect(await byOffice).toEqual({ ok: false, reason: "not-permitted" });
  must(await amend(context, cast, code, "correction"));
  must(await amend(context, cast, code, "replacement"));

  const told = await trackedPetition(context, code, "vi");
  expect(told).toMatchObject({
    stage: "answered",
    laterPapers: [
      { kind: "correction", documentNumber: "20/correction", aboutNumber: "12/SXD-VP" },
      { kind: "replacement", note: "What the replacement changes." },
    ],
  });
  expect(told?.answers).toHaveLength(1);
  for (const { file, oldFile } of told?.laterPapers ?? []) {
    expect(await fileForSender(context, code, file?.id ?? 0)).not.toBeNull();
    expect(await fileForSender(context, code, oldFile?.id ?? 0)).not.toBeNull();
    expect(await staffFile(context, cast.officer, code, file?.id ?? 0)).not.toBeNull();
  }
  const published = await publishedAnswer(context, code);
  expect(published).toMatchObject({
    state: "published",
    documentNumber: "12/SXD-VP",
    laterPapers: [{ kind: "correction", aboutNumber: "12/SXD-VP" }, { kind: "replacement" }],
  });
  expect(JSON.stringify(published)).not.toContain("What the");
  const outbox = await readClient(context.database.read).outboxMessage.findMany({
    where: { template: "reply-amended" },
  });
  expect(outbox).toHaveLength(2);
  expect((await verifyHistory(context.database.read)).broken).toBeNull();
});

onBothDatabases("after a recall the agency owes the answer again", async (context) => {
  const cast = await aCast(context);
  const code = await answeredAndPublished(context, cast);
  const figures = async () =>
    (await publicCounts(context.database.read))
      .filter(({ kind }) => kind === "figure")
      .map((one) => one.code)
      .sort();
  expect(await figures()).toEqual(["answered", "on-time", "published", "received"]);
  const due = (await petitionFile(context, cast.agencyLead, code, "vi"))?.petition.forwarding;
  must(await amend(context, cast, code, "recall"));
  expect(await figures()).toEqual(["published", "received"]);
  expect(await codesIn(context, cast.agencyOfficer, "handling")).toEqual([code]);
  const file = await petitionFile(context, cast.agencyLead, code, "vi");
  expect(file?.petition.forwarding).toEqual(due);
  expect(file?.laterPapers).toMatchObject([
    { kind: "recall", about: { documentNumber: "12/SXD-VP" } },
  ]);
  const office = await petitionFile(context, cast.officer, code, "vi");
  expect(office?.reply).toBeNull();
  expect(office?.laterPapers).toHaveLength(1);
  const told = await trackedPetition(context, code, "vi");
  expect(told).toMatchObject({
    stage: "in-progress",
    answers: [],
    laterPapers: [{ kind: "recall" }],
  });
  const old = told?.laterPapers[0]?.oldFile?.id ?? 0;
  expect(await fileForSender(context, code, old)).not.toBeNull();
  expect(await staffFile(context, cast.officer, code, old)).not.toBeNull();
  expect(await publishedAnswer(context, code)).toMatchObject({
    state: "published",
    laterPapers: [{ kind: "recall" }],
  });
});

onBothDatabases(
  "the next agency reads no paper of the one whose reply was recalled",
  async (context) => {
    const cast = await aCast(context);
    const code = await answeredAndPublished(context, cast);
    must(await amend(context, cast, code, "recall"));
    const why = { reason: "wrong-agency", note: "" } as const;
    const leave = () => recallForwarding(context, cast.lead, target(code), why);
    expect(await leave()).toEqual({ ok: false, reason: "unpublish-first" });
    must(await unpublishAnswer(context, cast.lead, target(code), "It was recalled."));
    must(await leave());
    await forward(context, cast, code, [await to(context, justiceCode, "alone")]);
    const justice = await anAgencyPerson(context, justiceCode);
    expect((await petitionFile(context, justice, code, "vi"))?.laterPapers).toEqual([]);
    const [later] = (await petitionFile(context, cast.lead, code, "vi"))?.laterPapers ?? [];
    for (const file of [later?.file, later?.oldFile]) {
      expect(await staffFile(context, justice, code, file?.id ?? 0)).toBeNull();
      expect(await staffFile(context, cast.lead, code, file?.id ?? 0)).not.toBeNull();
    }

    // What it answers is public at an address of its own, and nothing there says that it was recalled.
    await answerShare(context, justice, code, [0]);
    must(await sendReply(context, cast.lead, target(code)));
    must(await preparePublication(context, cast.officer, target(code), texts, null));
    must(await publishAnswer(context, cast.lead, target(code)));
    const address = (await trackedPetition(context, code, "vi"))?.answers[0]?.publicAddress ?? "";
    expect(address).toBe(`${code}-2`);
    const shown = await publishedAnswer(context, address);
    expect(shown).toMatchObject({ state: "published", laterPapers: [] });
    expect((await publishedAnswer(context, code))?.state).toBe("gone");
  },
);

onBothDatabases(
  "what was promised of an answer is not told once it is recalled",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    await submitted(context, code, cast, fileOf("first"));
    must(await sendReply(context, cast.lead, target(code)));
    const due = () =>
      readClient(context.database.read).outboxMessage.findMany({
        where: { template: "answered", state: "pending" },
      });
    expect(await due()).toHaveLength(1);
    must(await amend(context, cast, code, "recall"));
    expect(await due()).toEqual([]);
  },
);
