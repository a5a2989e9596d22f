import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import type { Result } from "#app/domain/result.ts";
import {
  historyOfPetition,
  verifyHistory,
} from "#app/server/persistence/history/history-reading.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
import { findPetition } from "#app/server/persistence/petition/petition-reading.ts";
import { findPublicRecord } from "#app/server/persistence/public/public-record-reading.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { publishAnswer } from "#app/server/usecases/publication/publish-answer.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

onBothDatabases("a petition lives from sending to publication", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const lead = await anOfficer(context, ["office-lead"]);
  const agencyOfficer = await anOfficer(context, ["agency-officer"], { unit: constructionCode });
  const agencyLead = await anOfficer(context, ["agency-lead"], { unit: constructionCode });
  const agency = await findAgencyByCode(context.database.read, constructionCode);
  const { code } = await aSentPetition(context);
  const target = { code, version: null };

  must(await registerPetition(context, officer, target));
  must(
    await classifyPetition(context, officer, target, {
      classification: {
        class: "admin-conduct",
        contentType: "conduct-obstacle",
        kind: "report",
        fieldCode: "land",
        complexity: "ordinary",
      },
      points: [{ text: "Overdue certificate", disposal: "handle", note: "" }],
      title: "Land certificate overdue",
    }),
  );
  must(
    await forwardPetition(context, officer, target, {
      addressees: toOneAgency(agency?.id as AgencyId),
      coverNote: "",
      dueReason: "",
      notifySender: true,
    }),
  );
  must(await acceptPetition(context, agencyOfficer, target));
  must(
    await draftReply(context, agencyOfficer, target, {
      answers: [{ point: 0, text: "The certificate was issued." }],
      outcome: "conduct-right",
      legalBasis: "",
      measures: "",
      contact: "",
    }),
  );
  must(await presentReply(context, agencyOfficer, target));
  must(
    await signReply(
      context,
      agencyLead,
      target,
      {
        documentNumber: "12/SXD-VP",
        documentOn: civilDate("2026-11-21"),
        signerName: "Tran Van B",
        signerCapacity: "Director",
      },
      null,
    ),
  );
  must(await submitReply(context, agencyOfficer, target));
  must(await sendReply(context, lead, target));
  must(
    await preparePublication(
      context,
      officer,
      target,
      { title: "Overdue", question: "Why overdue?", answer: "It was issued.", showName: false },
      null,
    ),
  );
  must(await publishAnswer(context, lead, target));

  const petition = await findPetition(context.database.read, code);
  expect(petition).toMatchObject({
    stage: "answered",
    registerNumber: 1,
    registerYear: 2026,
    publication: { state: "published" },
  });
  const record = petition && (await findPublicRecord(context.database.read, petition));
  expect(record).toMatchObject({ state: "published", senderName: "", documentNumber: "12/SXD-VP" });
  const events = await historyOfPetition(context.database.read, petition?.id ?? 0);
  expect(events.map(({ type }) => type)).toEqual([
    "PetitionSent",
    "PetitionRegistered",
    "PetitionAssigned",
    "PetitionClassified",
    "PetitionForwarded",
    "PetitionAccepted",
    "ReplyDrafted",
    "ReplyPresented",
    "ReplySigned",
    "ReplySubmitted",
    "ReplySent",
    "PublicationPrepared",
    "AnswerPublished",
  ]);
  expect((await verifyHistory(context.database.read)).broken).toBeNull();
});
