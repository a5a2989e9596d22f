/** What belongs to one part of a letter is not told, moved or mixed up by another. */
import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { viewsOf } from "#app/domain/petition/shares.ts";
import { action as forwardAction } from "#app/routes/staff/acts/forward/forward.tsx";
import { action as sendReplyForm } from "#app/routes/staff/acts/reply/reply.tsx";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { petitionFile } from "#app/server/queries/staff/petition-file.ts";
import { enterDirection } from "#app/server/usecases/leadership/enter-direction.ts";
import { reportBack } from "#app/server/usecases/leadership/report-back.ts";
import { submitToLeadership } from "#app/server/usecases/leadership/submit-to-leadership.ts";
import { forwardPetition } from "#app/server/usecases/routing/forward-petition.ts";
import { handleInOffice } from "#app/server/usecases/routing/handle-in-office.ts";
import { returnPetition } from "#app/server/usecases/routing/return-petition.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aCast, agencyIdOf, forwarded, must } from "#tests/factories/petition-life.ts";
import { codesIn } from "#tests/factories/queue-pages.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import {
  aMixedLetter,
  anAgencyPerson,
  answerShare,
  financeCode,
  forward,
  justiceCode,
  signature,
  to,
} from "#tests/factories/split-letter.ts";
import { aSignedInVisitor, signedInTo } from "#tests/factories/staff-pages.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const target = (code: string, forwarding: number | null = null) => ({
  code,
  version: null,
  forwarding,
});

/** Split between construction and justice, of which justice has sent its part back. */
async function withReturnedPart(context: TestContext) {
  const cast = await aCast(context);
  const justice = await anAgencyPerson(context, justiceCode);
  const code = await aMixedLetter(context, cast);
  await forward(context, cast, code, [
    await to(context, constructionCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  const back = {
    reasonCode: "outside-competence",
    reason: "Construction set the fee",
    proposedAgencyId: await agencyIdOf(context, constructionCode),
  } as const;
  must(await returnPetition(context, justice, target(code), back));
  return { cast, code };
}

const sharesOf = async (context: TestContext, code: string) => {
  const petition = await findPetition(context.database.read, code);
  return petition === null ? [] : viewsOf(petition);
};

onBothDatabases("a part goes to the agency that answers another part already", async (context) => {
  const { cast, code } = await withReturnedPart(context);
  const construction = await anAgencyPerson(context, constructionCode);
  must(
    await forwardPetition(context, cast.officer, target(code, 2), {
      addressees: [await to(context, constructionCode, "alone")],
      coverNote: "",
      dueReason: "",
      notifySender: true,
    }),
  );
  expect((await sharesOf(context, code)).map(({ place, ownPoints }) => [place, ownPoints])).toEqual(
    [
      [1, [0]],
      [3, [1]],
    ],
  );
  await answerShare(context, construction, code, [0]);
  const whole = await sharesOf(context, code);
  expect(whole.map(({ place, stage }) => [place, stage])).toEqual([
    [1, "reply-submitted"],
    [3, "forwarded"],
  ]);
});

onBothDatabases(
  "a letter whose points all go to one agency is forwarded to it whole",
  async (context) => {
    const visitor = await aSignedInVisitor(context, ["intake-officer", "office-lead"]);
    const cast = await aCast(context);
    const code = await aMixedLetter(context, cast);
    const agencyId = String(await agencyIdOf(context, constructionCode));
    const [whole] = await sharesOf(context, code);
    const typed = {
      version: String(whole?.version),
      intent: "forward-split",
      "parts[0].point": "0",
      "parts[0].agencyId": agencyId,
      "parts[0].note": "",
      "parts[1].point": "1",
      "parts[1].agencyId": agencyId,
      "parts[1].note": "The fee is in the new list",
      dueReason: "",
    };
    const answer = await visitor.post({ action: signedInTo(forwardAction) }, "/", typed, { code });
    expect(answer).toMatchObject({ status: 302 });
    expect(await sharesOf(context, code)).toMatchObject([
      { role: "alone", stage: "forwarded", ownPoints: [] },
    ]);
  },
);

onBothDatabases("presenting the part that is shown presents that part", async (context) => {
  const visitor = await aSignedInVisitor(context, ["intake-officer", "office-lead"]);
  const { cast, code } = await withReturnedPart(context);
  must(await handleInOffice(context, cast.officer, target(code, 2)));
  const kept = (await sharesOf(context, code)).find(({ handledInOffice }) => handledInOffice);
  if (kept === undefined) throw new Error("no part is the office's own");
  const typed = {
    version: String(kept.version),
    intent: "present-reply",
    "answers[0].point": "1",
    "answers[0].text": "The fee stands in the list since March.",
    outcome: "regulation-explain-keep",
    legalBasis: "",
    measures: "",
    contact: "",
  };
  const answer = await visitor.post({ action: signedInTo(sendReplyForm) }, "/", typed, {
    code: `${code}.${kept.place}`,
  });
  expect([answer.status, answer.location]).toEqual([302, expect.stringContaining(code)]);
  const shares = await sharesOf(context, code);
  expect(shares.find(({ place }) => place === kept.place)?.stage).toBe("reply-drafted");
  expect(shares.find(({ place }) => place === 1)?.stage).toBe("forwarded");
});

onBothDatabases("who else answers a split letter is not found by a filter", async (context) => {
  const cast = await aCast(context);
  const code = await aMixedLetter(context, cast);
  await forward(context, cast, code, [
    await to(context, constructionCode, "part", { points: [0] }),
    await to(context, justiceCode, "part", { points: [1] }),
  ]);
  const codesBy = async (actor: typeof cast.officer, agency: string) =>
    codesIn(context, actor, "all", { agencyId: await agencyIdOf(context, agency) });
  expect(await codesBy(cast.agencyOfficer, justiceCode)).toEqual([]);
  expect(await codesBy(cast.agencyOfficer, constructionCode)).toEqual([code]);
  expect(await codesBy(cast.officer, justiceCode)).toEqual([code]);
});

onBothDatabases(
  "what one agency reports back is not read by those that follow",
  async (context) => {
    const cast = await aCast(context);
    const finance = await anAgencyPerson(context, financeCode);
    const justice = await anAgencyPerson(context, justiceCode);
    const secretary = await anOfficer(context, ["leader-secretary"]);
    const { code } = await aSentPetition(context);
    await forwarded(context, code, cast);
    const scan = {
      fileName: "note.pdf",
      mediaType: "application/pdf",
      bytes: new Uint8Array(pdfWithText),
      hasTextLayer: true,
    };
    const documentOn = civilDate(context.clock.now().slice(0, 10));
    const paper = { ...signature, documentOn, file: scan };
    const directed = async (agency: string | null) => {
      const question = { reason: "agencies-disagree", question: "Who answers?" } as const;
      must(await submitToLeadership(context, cast.officer, target(code), question, paper));
      const direction = {
        by: "chairman",
        form: "note",
        documentNumber: "",
        givenOn: documentOn,
        text: "As said.",
        agencyId: agency === null ? null : await agencyIdOf(context, agency),
      } as const;
      must(await enterDirection(context, secretary, target(code), direction, scan));
    };
    await directed(null);
    const told = "THE ARCHIVE OF CONSTRUCTION BURNT";
    must(await reportBack(context, cast.agencyLead, target(code), told));
    await directed(financeCode);
    await forward(context, cast, code, [
      await to(context, financeCode, "lead"),
      await to(context, justiceCode, "support"),
    ]);
    const shown = async (actor: typeof cast.officer) =>
      JSON.stringify(await petitionFile(context, actor, code, "vi"));
    expect(await shown(cast.officer)).toContain(told);
    for (const actor of [finance, justice]) {
      expect(await shown(actor)).toContain(code);
      expect(await shown(actor)).not.toContain(told);
    }
  },
);
