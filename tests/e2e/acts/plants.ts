/** Petitions planted in the running server's database, just where an act is asked of them. */
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import type { Result } from "#app/domain/result.ts";
import { findAgencyByCode } from "#app/server/persistence/people/agency-reading.ts";
import { findOfficer, officerActor } from "#app/server/persistence/people/officer-reading.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { withdrawPetition } from "#app/server/usecases/custody/withdraw-petition.ts";
import { askContactChange } from "#app/server/usecases/intake/change-contact.ts";
import { registerPetition } from "#app/server/usecases/intake/register-petition.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { takeInPetition } from "#app/server/usecases/intake/take-in-petition.ts";
import { enterDirection } from "#app/server/usecases/leadership/enter-direction.ts";
import { submitToLeadership } from "#app/server/usecases/leadership/submit-to-leadership.ts";
import { preparePublication } from "#app/server/usecases/publication/prepare-publication.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { askToReturn } from "#app/server/usecases/routing/ask-to-return.ts";
import { assignPetition } from "#app/server/usecases/routing/assign-petition.ts";
import { type ForwardTo, forwardPetition } from "#app/server/usecases/routing/forward-petition.ts";
import { handleInOffice } from "#app/server/usecases/routing/handle-in-office.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { proposeGuide } from "#app/server/usecases/routing/propose-guide.ts";
import { proposeReturn } from "#app/server/usecases/routing/propose-return.ts";
import { proposeTransfer } from "#app/server/usecases/routing/propose-transfer.ts";
import { askExtension } from "#app/server/usecases/time/ask-extension.ts";
import {
  aPetitionAt,
  bringTo,
  must,
  type People,
  type Station,
  thePeople,
} from "#tests/factories/lives.ts";
import { aCallOn, aSending } from "#tests/factories/sending.ts";
import { pdfWithText } from "#tests/fakes/pdf.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { besideTheServer } from "../beside-the-server.ts";
import { canary } from "../canary.ts";
import { rows } from "../database.ts";
import { people } from "../staff-steps.ts";

type Target = { readonly code: string; readonly version: null };
type Step = (context: TestContext, cast: People, target: Target) => Promise<Result<unknown>>;
type Plant = (context: TestContext, cast: People, act: string) => Promise<string>;

const documentOn = civilDate("2026-11-20");
const signature = {
  documentNumber: "12/SXD-VP",
  documentOn,
  signerName: "B",
  signerCapacity: "Director",
};
/** A paper that was signed and scanned. */
export const signedScan = {
  fileName: "signed.pdf",
  mediaType: "application/pdf",
  bytes: new Uint8Array(pdfWithText),
  hasTextLayer: true,
};
const letterOf = (act: string) => aSending({ content: { summary: `To ${act}` } });

/** As far as a station, and on from there. */
const after =
  (station: Station, ...steps: readonly Step[]): Plant =>
  async (context, cast, act) => {
    const code = await aPetitionAt(context, cast, station, letterOf(act));
    for (const step of steps) must(await step(context, cast, { code, version: null }));
    return code;
  };

/** Who signs in as this in the journeys, as the use cases know him. */
export async function actorOf(context: TestContext, email: string): Promise<OfficerActor> {
  const [row] = rows<{ id: number }>(`SELECT id FROM "Officer" WHERE email = ?`, email);
  const officer = await findOfficer(context.database.read, row?.id ?? 0);
  if (officer === null) throw new Error(`nobody signs in as ${email}`);
  return officerActor(officer);
}

const draft: Step = (context, cast, target) =>
  draftReply(context, cast.agencyOfficer, target, {
    answers: [{ point: 0, text: "The certificate was issued." }],
    outcome: "conduct-right",
    legalBasis: "",
    measures: "",
    contact: "",
  });
const present: Step = (context, cast, target) => presentReply(context, cast.agencyOfficer, target);
const sign: Step = (context, cast, target) =>
  signReply(context, cast.agencyLead, target, signature, null);
const submit: Step = (context, cast, target) =>
  submitToLeadership(
    context,
    cast.lead,
    target,
    { reason: "beyond-competence", question: "Who answers?" },
    { ...signature, file: signedScan },
  );
const direct: Step = async (context, cast, target) =>
  enterDirection(
    context,
    cast.lead,
    target,
    {
      by: "chairman",
      form: "paper",
      documentNumber: "9/CT",
      givenOn: civilDate("2026-11-21"),
      text: "Construction answers.",
      agencyId: (await idOfAgency(context, "so-xay-dung")) as AgencyId,
    },
    signedScan,
  );
const prepare: Step = (context, cast, target) =>
  preparePublication(
    context,
    cast.officer,
    target,
    { title: "Overdue", question: "Why overdue?", answer: "It was issued.", showName: false },
    null,
  );

async function idOfAgency(context: TestContext, code: string) {
  return (await findAgencyByCode(context.database.read, code))?.id ?? 0;
}

const addressee = async (
  context: TestContext,
  code: string,
  role: ForwardTo["role"],
): Promise<ForwardTo> => {
  const agencyId = (await idOfAgency(context, code)) as AgencyId;
  return { agencyId, role, points: [], ownNote: "", replyDueOn: null };
};

/** Two agencies: the one leads, the other gives it an opinion. */
const forwardToTwo: Step = async (context, cast, target) =>
  forwardPetition(context, cast.officer, target, {
    addressees: [
      await addressee(context, "so-xay-dung", "lead"),
      {
        ...(await addressee(context, "so-tu-phap", "support")),
        replyDueOn: civilDate("2026-12-01"),
      },
    ],
    coverNote: "",
    dueReason: "",
    notifySender: false,
  });

async function takenIn(context: TestContext, { officer }: People) {
  const { code } = must(
    await takeInPetition(context, officer, aCallOn(civilDate("2026-11-16")), []),
  );
  must(await registerPetition(context, officer, { code, version: null }));
  return code;
}

/** What happened long before the server's day: its reply is late, its free days of return are over. */
const longAgo =
  (plant: Plant, then: Plant | null = null): Plant =>
  async (context, cast, act) => {
    const now = context.clock.now();
    context.clock.set("2026-10-05T02:00:00.000Z");
    const code = await plant(context, cast, act);
    context.clock.set(now);
    return then ? then(context, cast, code) : code;
  };
/** Goes on with a petition that is there, given in the place of the act's name. */
const goOn =
  (...steps: readonly Step[]): Plant =>
  async (context, cast, code) => {
    for (const step of steps) must(await step(context, cast, { code, version: null }));
    return code;
  };

const plants = {
  held: async (context, _cast, act) => {
    const held = { ...letterOf(act), heldFor: ["trap-filled"] as const };
    return aPetitionAt(context, await thePeople(context), "received", held);
  },
  withdrawn: after("received", (context, cast, target) =>
    withdrawPetition(context, cast.officer, target, "By telephone"),
  ),
  "taken in": takenIn,
  "another number given": after("registered", (context, _cast, target) =>
    askContactChange(context, { type: "sender" }, target, {
      email: "",
      phone: "0900000456",
      postalAddress: canary("moved"),
    }),
  ),
  "supplement asked": after("registered", (context, cast, target) =>
    requestSupplement(context, cast.officer, target, {
      question: "Which commune?",
      answerBy: civilDate("2026-12-01"),
    }),
  ),
  "decline proposed": after("registered", (context, cast, target) =>
    proposeDecline(context, cast.officer, target, {
      reason: "unclear-content",
      guidance: canary("guidance"),
    }),
  ),
  "decline proposed by the intake officer": after("registered", async (context, _cast, target) =>
    proposeDecline(context, await actorOf(context, people.intake), target, {
      reason: "unclear-content",
      guidance: canary("guidance"),
    }),
  ),
  "guide proposed": after("registered", (context, cast, target) =>
    proposeGuide(context, cast.officer, target, {
      door: "complaint",
      guidance: canary("guidance"),
    }),
  ),
  "transfer proposed": after("registered", (context, cast, target) =>
    proposeTransfer(context, cast.officer, target, {
      door: "complaint",
      guidance: canary("guidance"),
      recipient: canary("recipient"),
    }),
  ),
  "assigned inside": after("in-progress", (context, cast, target) =>
    assignPetition(context, cast.agencyLead, target, {
      officerId: cast.agencyOfficer.officerId,
      divisionId: null,
      innerDueOn: null,
      note: "",
    }),
  ),
  kept: after("classified", (context, cast, target) =>
    handleInOffice(context, cast.officer, target),
  ),
  "with two agencies": after("classified", forwardToTwo),
  "return asked": longAgo(
    after("in-progress"),
    goOn(async (context, cast, target) =>
      askToReturn(context, cast.agencyLead, target, {
        reasonCode: "outside-competence",
        reason: "Justice answers for it.",
        proposedAgencyId: (await idOfAgency(context, "so-tu-phap")) as AgencyId,
      }),
    ),
  ),
  "return proposed": after("forwarded", async (context, _cast, target) =>
    proposeReturn(context, await actorOf(context, people.agencyOfficer), target, {
      reasonCode: "outside-competence",
      reason: canary("reason"),
      proposedAgencyId: (await idOfAgency(context, "so-tu-phap")) as AgencyId,
    }),
  ),
  "in progress for long": longAgo(after("in-progress")),
  submitted: after("registered", submit),
  directed: async (context, cast, act) => {
    const code = await after("classified", submit, direct)(context, cast, act);
    await bringTo(context, cast, code, "in-progress", "classified");
    return code;
  },
  "extension asked": after("in-progress", (context, cast, target) =>
    askExtension(context, cast.agencyOfficer, target, {
      days: 2,
      reason: "complex-matter",
      explanation: "Three agencies.",
      legalBasis: "Decision 1",
    }),
  ),
  drafted: after("in-progress", draft),
  presented: after("in-progress", draft, present),
  signed: after("in-progress", draft, present, sign),
  "publication prepared": after("answered", prepare),
  "restricted by an officer": after("registered", (context, cast, target) =>
    restrictPetition(context, cast.officer, target, "Names an officer"),
  ),
  restricted: after("registered", (context, cast, target) =>
    restrictPetition(context, cast.lead, target, "Names an officer"),
  ),
} satisfies Record<string, Plant>;
export type Place = Station | keyof typeof plants;

/** A new petition at that place, named by the act that is to be asked of it. */
export async function plantedAt(place: Place, act: string): Promise<string> {
  const context = besideTheServer();
  try {
    return await plantIn(context, await thePeople(context), place, act);
  } finally {
    await context.close();
  }
}

/** The same with a context and people that are there. */
export function plantIn(context: TestContext, cast: People, place: Place, act: string) {
  const plant = place in plants ? plants[place as keyof typeof plants] : after(place as Station);
  return plant(context, cast, act);
}
