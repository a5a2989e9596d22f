/** Petitions brought along their life through the real use cases, one line per station. */
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import type { Result } from "#app/domain/result.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
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
import type { TestContext } from "../setup/test-context.ts";
import { anOfficer, constructionCode } from "./officers.ts";
import { presentTitle } from "./petition-life.ts";
import { aSending, aSentPetition } from "./sending.ts";

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

export type People = {
  readonly officer: OfficerActor;
  readonly lead: OfficerActor;
  readonly agencyOfficer: OfficerActor;
  readonly agencyLead: OfficerActor;
};

export async function thePeople(context: TestContext): Promise<People> {
  return {
    officer: await anOfficer(context, ["intake-officer"], { readsRestricted: true }),
    lead: await anOfficer(context, ["office-lead"], { readsRestricted: true }),
    agencyOfficer: await anOfficer(context, ["agency-officer"], { unit: constructionCode }),
    agencyLead: await anOfficer(context, ["agency-lead"], { unit: constructionCode }),
  };
}

const stations = [
  "received",
  "registered",
  "classified",
  "forwarded",
  "in-progress",
  "reply-submitted",
  "answered",
  "published",
] as const;
export type Station = (typeof stations)[number];

const documentOn = civilDate("2026-11-20");

type Step = (context: TestContext, people: People, code: string) => Promise<Result<unknown>>;

const steps: Record<Exclude<Station, "received">, readonly Step[]> = {
  registered: [(c, p, code) => registerPetition(c, p.officer, { code, version: null })],
  classified: [
    async (c, p, code) =>
      classifyPetition(
        c,
        p.officer,
        { code, version: null },
        {
          classification: {
            class: "admin-conduct",
            contentType: "conduct-obstacle",
            kind: "report",
            fieldCode: "land",
            complexity: "ordinary",
          },
          points: [{ text: "Overdue certificate", disposal: "handle", note: "" }],
          title: await presentTitle(c, code),
        },
      ),
  ],
  forwarded: [
    async (c, p, code) => {
      const agency = await findAgencyByCode(c.database.read, constructionCode);
      return forwardPetition(
        c,
        p.officer,
        { code, version: null },
        {
          addressees: toOneAgency(agency?.id as AgencyId),
          coverNote: "",
          dueReason: "",
          notifySender: true,
        },
      );
    },
  ],
  "in-progress": [(c, p, code) => acceptPetition(c, p.agencyOfficer, { code, version: null })],
  "reply-submitted": [
    (c, p, code) =>
      draftReply(
        c,
        p.agencyOfficer,
        { code, version: null },
        {
          answers: [{ point: 0, text: "The certificate was issued." }],
          outcome: "conduct-right",
          legalBasis: "",
          measures: "",
          contact: "",
        },
      ),
    (c, p, code) => presentReply(c, p.agencyOfficer, { code, version: null }),
    (c, p, code) =>
      signReply(
        c,
        p.agencyLead,
        { code, version: null },
        { documentNumber: "12/SXD-VP", documentOn, signerName: "B", signerCapacity: "Director" },
        null,
      ),
    (c, p, code) => submitReply(c, p.agencyOfficer, { code, version: null }),
  ],
  answered: [(c, p, code) => sendReply(c, p.lead, { code, version: null })],
  published: [
    (c, p, code) =>
      preparePublication(
        c,
        p.officer,
        { code, version: null },
        { title: "Overdue", question: "Why overdue?", answer: "It was issued.", showName: false },
        null,
      ),
    (c, p, code) => publishAnswer(c, p.lead, { code, version: null }),
  ],
};

/** Takes a petition that stands at one station along its life up to another. */
export async function bringTo(
  context: TestContext,
  people: People,
  code: string,
  station: Station,
  from: Station = "received",
) {
  for (const next of stations.slice(stations.indexOf(from) + 1, stations.indexOf(station) + 1))
    for (const step of steps[next as Exclude<Station, "received">])
      must(await step(context, people, code));
}

/** A petition that has come as far as this station. */
export async function aPetitionAt(
  context: TestContext,
  people: People,
  station: Station,
  sending = aSending(),
): Promise<string> {
  const { code } = await aSentPetition(context, sending);
  await bringTo(context, people, code, station);
  return code;
}
