/** A letter of two points that goes to several agencies, through the use cases. */
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import type { Outcome, Point } from "#app/domain/petition/petition.ts";
import type { Target } from "#app/server/usecases/custody/change-petition.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { draftReply } from "#app/server/usecases/reply/draft-reply.ts";
import { presentReply } from "#app/server/usecases/reply/present-reply.ts";
import { signReply } from "#app/server/usecases/reply/sign-reply.ts";
import { submitReply } from "#app/server/usecases/reply/submit-reply.ts";
import { acceptPetition } from "#app/server/usecases/routing/accept-petition.ts";
import { type ForwardTo, forwardPetition } from "#app/server/usecases/routing/forward-petition.ts";
import type { TestContext } from "../setup/test-context.ts";
import { anOfficer } from "./officers.ts";
import { agencyIdOf, type Cast, must, presentTitle, registered } from "./petition-life.ts";
import { aSending, aSentPetition } from "./sending.ts";

export const justiceCode = "so-tu-phap";
export const financeCode = "so-tai-chinh";

/** The second point is about a regulation, though the letter is about conduct. */
export const feeRule = {
  class: "admin-regulation",
  contentType: "regulation-unfit",
  fieldCode: null,
} as const;

export const conduct = {
  class: "admin-conduct",
  contentType: "conduct-obstacle",
  kind: "report",
  fieldCode: "land",
  complexity: "ordinary",
} as const;
export const twoPoints: readonly Point[] = [
  { text: "The certificate is overdue", disposal: "handle", note: "" },
  { text: "The fee is not in the list", disposal: "handle", note: "", own: feeRule },
];

/** A letter with two points, in the register and classified. */
export async function aMixedLetter(context: TestContext, cast: Cast, sending = aSending()) {
  const { code } = await aSentPetition(context, sending);
  await registered(context, code, cast.officer);
  must(
    await classifyPetition(
      context,
      cast.officer,
      { code, version: null },
      {
        classification: conduct,
        points: twoPoints,
        title: await presentTitle(context, code),
      },
    ),
  );
  return code;
}

export const forward = async (
  context: TestContext,
  cast: Cast,
  code: string,
  addressees: readonly ForwardTo[],
) =>
  must(
    await forwardPetition(
      context,
      cast.officer,
      { code, version: null },
      {
        addressees,
        coverNote: "",
        // Counts only where a day was set by hand.
        dueReason: "Asked for by the sender",
        notifySender: true,
      },
    ),
  );

export const to = async (
  context: TestContext,
  agency: string,
  role: ForwardTo["role"],
  more: Partial<ForwardTo> = {},
): Promise<ForwardTo> => ({
  agencyId: await agencyIdOf(context, agency),
  role,
  points: [],
  ownNote: "",
  replyDueOn: null,
  ...more,
});

export const anAgencyPerson = (context: TestContext, unit: string) =>
  anOfficer(context, ["agency-officer", "agency-lead"], { unit });

export const signature = {
  documentNumber: "12/SXD-VP",
  documentOn: civilDate("2026-11-19"),
  signerName: "Tran Van B",
  signerCapacity: "Director",
};

/** One person of an agency writes, signs and submits the answer to the points of its share. */
export async function answerShare(
  context: TestContext,
  actor: OfficerActor,
  code: string,
  points: readonly number[],
  outcome: Outcome = "conduct-right",
) {
  const target = { code, version: null };
  must(await acceptPetition(context, actor, target));
  await writeReply(context, actor, target, points, outcome);
}

/** The same of an answer that was accepted already. */
export async function writeReply(
  context: TestContext,
  actor: OfficerActor,
  target: Target,
  points: readonly number[],
  outcome: Outcome = "conduct-right",
) {
  must(
    await draftReply(context, actor, target, {
      answers: points.map((point) => ({ point, text: `Answer to ${point + 1}` })),
      outcome,
      legalBasis: "",
      measures: "",
      contact: "",
    }),
  );
  must(await presentReply(context, actor, target));
  must(await signReply(context, actor, target, signature, null));
  must(await submitReply(context, actor, target));
}
