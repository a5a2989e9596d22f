/** Brings a sent petition as far as a test needs it, through the use cases. */
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { PetitionClass } from "#app/domain/petition/petition.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import type { Result } from "#app/domain/result.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
import { findPetition, petitionTitle } from "#app/server/persistence/petition/petition-reading.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { sendReply } from "#app/server/usecases/reply/send-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { forwardPetition, toOneAgency } from "#app/server/usecases/routing/forward-petition.ts";
import type { TestContext } from "../setup/test-context.ts";
import { anOfficer, constructionCode } from "./officers.ts";

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** One person for each part of the main line. */
export async function aCast(context: TestContext) {
  const unit = constructionCode;
  return {
    officer: await anOfficer(context, ["intake-officer"]),
    lead: await anOfficer(context, ["office-lead"]),
    agencyOfficer: await anOfficer(context, ["agency-officer"], { unit }),
    agencyLead: await anOfficer(context, ["agency-lead"], { unit }),
  };
}
export type Cast = Awaited<ReturnType<typeof aCast>>;

export async function agencyIdOf(context: TestContext, code: string) {
  const agency = await findAgencyByCode(context.database.read, code);
  if (agency === null) throw new Error(`no agency ${code}`);
  return agency.id as AgencyId;
}

const target = (code: string) => ({ code, version: null });

export const registered = async (context: TestContext, code: string, officer: OfficerActor) =>
  must(await registerPetition(context, officer, target(code)));

/** What a petition is called now: the officer leaves the sender's words where they will do. */
export async function presentTitle({ database }: TestContext, code: string): Promise<string> {
  const petition = await findPetition(database.read, code);
  return petition ? petitionTitle(database.read, petition.id) : "";
}

export async function classified(
  context: TestContext,
  code: string,
  officer: OfficerActor,
  petitionClass: PetitionClass = "admin-conduct",
) {
  const contentType = petitionClass === "admin-conduct" ? "conduct-obstacle" : "regulation-unfit";
  return must(
    await classifyPetition(context, officer, target(code), {
      classification: {
        class: petitionClass,
        contentType,
        kind: "report",
        fieldCode: "land",
        complexity: "ordinary",
      },
      points: [{ text: "Overdue certificate", disposal: "handle", note: "" }],
      title: await presentTitle(context, code),
    }),
  );
}

export async function forwarded(
  context: TestContext,
  code: string,
  cast: Cast,
  to = constructionCode,
) {
  await registered(context, code, cast.officer);
  await classified(context, code, cast.officer);
  return must(
    await forwardPetition(context, cast.officer, target(code), {
      addressees: toOneAgency(await agencyIdOf(context, to)),
      coverNote: "Please look into it",
      dueReason: "",
      notifySender: true,
    }),
  );
}

export async function drafted(context: TestContext, code: string, cast: Cast) {
  await forwarded(context, code, cast);
  must(await acceptPetition(context, cast.agencyOfficer, target(code)));
  return must(
    await draftReply(context, cast.agencyOfficer, target(code), {
      answers: [{ point: 0, text: "The certificate was issued." }],
      outcome: "conduct-right",
      legalBasis: "Land law",
      measures: "",
      contact: "",
    }),
  );
}

export async function signed(
  context: TestContext,
  code: string,
  cast: Cast,
  file: Parameters<typeof signReply>[4] = null,
) {
  await drafted(context, code, cast);
  must(await presentReply(context, cast.agencyOfficer, target(code)));
  const signature = {
    documentNumber: "12/SXD-VP",
    documentOn: civilDate("2026-11-21"),
    signerName: "Tran Van B",
    signerCapacity: "Director",
  };
  return must(await signReply(context, cast.agencyLead, target(code), signature, file));
}

export async function submitted(
  context: TestContext,
  code: string,
  cast: Cast,
  file: Parameters<typeof signReply>[4] = null,
) {
  await signed(context, code, cast, file);
  return must(await submitReply(context, cast.agencyOfficer, target(code)));
}

export async function answered(context: TestContext, code: string, cast: Cast) {
  await submitted(context, code, cast);
  return must(await sendReply(context, cast.lead, target(code)));
}
