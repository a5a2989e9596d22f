/** What leaders signed on paper is recorded by an officer, with the scan; nobody else's account is asked. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { askRows } from "#app/server/persistence/engine/raw-sql.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { fileForSender, trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { staffFile } from "#app/server/queries/staff/stored-file.ts";
import type { NewPaper } from "#app/server/usecases/custody/store-signed-paper.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { askToReturn } from "#app/server/usecases/routing/ask-to-return.ts";
import { consentToReturn } from "#app/server/usecases/routing/consent-to-return.ts";
import { decideDisposal } from "#app/server/usecases/routing/decide-disposal.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { proposeGuide } from "#app/server/usecases/routing/propose-guide.ts";
import { proposeTransfer } from "#app/server/usecases/routing/propose-transfer.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import { grantExtension } from "#app/server/usecases/time/grant-extension.ts";
import { refuseExtension } from "#app/server/usecases/time/refuse-extension.ts";
import {
  aCast,
  agencyIdOf,
  type Cast,
  drafted,
  forwarded,
  must,
  registered,
} from "#tests/factories/petition-life.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const target = (code: string) => ({ code, version: null });
const paper: NewPaper = {
  documentNumber: "45/SXD-VP",
  documentOn: civilDate("2026-11-20"),
  signerName: "Tran Van B",
  signerCapacity: "Deputy Director",
  file: {
    fileName: "signed.pdf",
    mediaType: "application/pdf",
    bytes: new Uint8Array(pdfWithText),
    hasTextLayer: true,
  },
};
const without = { ...paper, file: null };
const moreTime = {
  days: 5,
  reason: "complex-matter",
  explanation: "Three agencies.",
  legalBasis: "Decision 1",
} as const;

const storedFiles = (context: TestContext) =>
  askRows<{ purpose: string }>(context.database.read, `SELECT "purpose" FROM "StoredFile"`);

async function aHandled(context: TestContext, cast: Cast) {
  const { code } = await aSentPetition(context);
  await forwarded(context, code, cast);
  must(await acceptPetition(context, cast.agencyOfficer, target(code)));
  return code;
}

async function returning(context: TestContext) {
  const proposedAgencyId = await agencyIdOf(context, "so-tai-chinh");
  return { reasonCode: "outside-competence", reason: "Not ours.", proposedAgencyId } as const;
}

onBothDatabases(
  "the officer who proposed records the decision; the scan stays inside, the history holds",
  async (context) => {
    const { officer } = await aCast(context);
    const { code } = await aSentPetition(context);
    await registered(context, code, officer);
    const guidance = "Please say which plot.";
    const input = { reason: "unclear-content", guidance } as const;
    must(await proposeDecline(context, officer, target(code), input));
    const { petition } = must(await decideDisposal(context, officer, target(code), "", paper));
    expect(petition).toMatchObject({ stage: "declined", proposal: null });
    expect(await storedFiles(context)).toEqual([{ purpose: "signed-paper" }]);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();

    const file = await petitionFile(context, officer, code, "vi");
    expect(file?.files).toEqual([]);
    const [told] = file?.history ?? [];
    expect(told).toMatchObject({
      type: "PetitionDeclined",
      role: "intake-officer",
      paper: {
        documentNumber: "45/SXD-VP",
        documentOn: "2026-11-20",
        signerName: "Tran Van B",
        signerCapacity: "Deputy Director",
        file: { name: "signed.pdf", size: pdfWithText.length },
      },
    });
    const id = told?.paper?.file?.id ?? 0;
    const scan = await staffFile(context, officer, code, id);
    expect(Buffer.from(scan?.bytes ?? []).equals(pdfWithText)).toBe(true);

    expect(await fileForSender(context, code, id)).toBeNull();
    const seen = await trackedPetition(context, code, "vi");
    expect(seen?.timeline[0]).toMatchObject({ type: "PetitionDeclined", body: guidance });
    for (const word of ["45/SXD-VP", "Tran Van B", "signed.pdf"])
      expect(JSON.stringify(seen)).not.toContain(word);
  },
);

onBothDatabases("guiding and transferring are recorded as well", async (context) => {
  const { officer } = await aCast(context);
  const guided = await aSentPetition(context);
  const door = { door: "complaint", guidance: "Please turn there." } as const;
  must(await proposeGuide(context, officer, target(guided.code), door));
  must(await decideDisposal(context, officer, target(guided.code), "", paper));
  const sent = await aSentPetition(context);
  const transfer = { ...door, recipient: "Inspectorate" };
  must(await proposeTransfer(context, officer, target(sent.code), transfer));
  must(await decideDisposal(context, officer, target(sent.code), "", paper));
  const stageOf = async (code: string) => (await findPetition(context.database.read, code))?.stage;
  expect([await stageOf(guided.code), await stageOf(sent.code)]).toEqual(["guided", "transferred"]);
});

onBothDatabases("an agency's officer records its leader's return", async (context) => {
  const cast = await aCast(context);
  const code = await aHandled(context, cast);
  const input = await returning(context);
  const send = (given: NewPaper | null) =>
    returnPetition(context, cast.agencyOfficer, target(code), input, given);
  expect(await send(null)).toEqual({ ok: false, reason: "not-permitted" });
  expect(await send(without)).toEqual({ ok: false, reason: "signed-file-missing" });
  const later = { ...paper, documentOn: civilDate("2026-11-22") };
  expect(await send(later)).toEqual({ ok: false, reason: "signed-on-in-future" });
  const unsigned = { ...paper, signerCapacity: " " };
  expect(await send(unsigned)).toEqual({ ok: false, reason: "signature-incomplete" });
  expect(await storedFiles(context)).toEqual([]);
  must(await send(paper));
  const file = await petitionFile(context, cast.officer, code, "vi");
  expect(file?.petition).toMatchObject({ stage: "returned", returns: 1 });
  expect(file?.history[0]?.paper?.file).toMatchObject({ name: "signed.pdf" });
});

onBothDatabases(
  "a late return, its request and the consent each have their own paper",
  async (context) => {
    const cast = await aCast(context);
    const code = await aHandled(context, cast);
    context.clock.set("2026-11-26T02:00:00.000Z");
    const input = await returning(context);
    must(await askToReturn(context, cast.agencyOfficer, target(code), input, paper));
    const consent = { ...paper, documentNumber: "9/VP" };
    expect(await consentToReturn(context, cast.officer, target(code))).toMatchObject({
      reason: "not-permitted",
    });
    must(await consentToReturn(context, cast.officer, target(code), consent));
    const history = (await petitionFile(context, cast.officer, code, "vi"))?.history ?? [];
    const numbers = history.slice(0, 2).map((one) => [one.type, one.paper?.documentNumber]);
    expect(numbers).toEqual([
      ["PetitionReturned", "9/VP"],
      ["ReturnAsked", "45/SXD-VP"],
    ]);
  },
);

onBothDatabases("more time is asked, granted and refused by paper", async (context) => {
  const cast = await aCast(context);
  const grantedOne = await aHandled(context, cast);
  const refusedOne = await aHandled(context, cast);
  for (const code of [grantedOne, refusedOne])
    must(await askExtension(context, cast.agencyOfficer, target(code), moreTime, paper));
  const whole = { days: 5, note: "", soloReason: "" };
  expect(await grantExtension(context, cast.officer, target(grantedOne), whole)).toMatchObject({
    reason: "not-permitted",
  });
  must(await grantExtension(context, cast.officer, target(grantedOne), whole, paper));
  const word = { note: "There was time.", soloReason: "" };
  must(await refuseExtension(context, cast.officer, target(refusedOne), word, paper));
  const granted = await findPetition(context.database.read, grantedOne);
  const refused = await findPetition(context.database.read, refusedOne);
  expect([granted?.forwarding?.replyDueOn, refused?.forwarding?.replyDueOn]).toEqual([
    "2026-12-21",
    "2026-12-14",
  ]);
  expect(await storedFiles(context)).toHaveLength(4);
});

onBothDatabases(
  "an agency's officer records the signed reply with its file, the leader signs without",
  async (context) => {
    const cast = await aCast(context);
    const { code } = await aSentPetition(context);
    await drafted(context, code, cast);
    must(await presentReply(context, cast.agencyOfficer, target(code)));
    const { file, ...signature } = paper;
    const sign = (actor: Cast["officer"], scan: NewPaper["file"]) =>
      signReply(context, actor, target(code), signature, scan);
    expect(await sign(cast.officer, file)).toEqual({ ok: false, reason: "not-permitted" });
    expect(await sign(cast.agencyOfficer, null)).toEqual({
      ok: false,
      reason: "signed-file-missing",
    });
    must(await sign(cast.agencyLead, null));
    const byLead = await petitionFile(context, cast.agencyOfficer, code, "vi");
    expect(byLead?.history[0]).toMatchObject({ role: "agency-lead", paper: null });
    must(await sign(cast.agencyOfficer, file));
    const recorded = await petitionFile(context, cast.agencyOfficer, code, "vi");
    expect(recorded?.history[0]).toMatchObject({
      type: "ReplySigned",
      role: "agency-officer",
      paper: { file: { name: "signed.pdf" } },
    });
    // The draft is the agency's own until it is submitted, and so is its scan.
    const office = await petitionFile(context, cast.officer, code, "vi");
    expect(office?.history[0]?.paper).toMatchObject({ signerName: "Tran Van B", file: null });
    expect(await storedFiles(context)).toEqual([{ purpose: "signed-reply" }]);
  },
);

onBothDatabases("the desk offers what can be recorded, and what it needs", async (context) => {
  const cast = await aCast(context);
  const { code } = await aSentPetition(context);
  await drafted(context, code, cast);
  must(await presentReply(context, cast.agencyOfficer, target(code)));
  const officer = await petitionFile(context, cast.agencyOfficer, code, "vi");
  expect(officer).toMatchObject({ onlyByPaper: ["sign-reply"], next: "sign-reply" });
  expect(officer?.possible).toContain("sign-reply");
  const lead = await petitionFile(context, cast.agencyLead, code, "vi");
  expect(lead).toMatchObject({ onlyByPaper: [], next: "sign-reply" });
});
