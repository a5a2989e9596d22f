import { type CivilDate, civilDateInVietnam } from "../../../deadline/calendar/civil-date.ts";
import type { Petition } from "../../petition.ts";
import type { TakingBackEvent } from "../taking-back-events.ts";
import { backToForward } from "./evolve-leadership.ts";
import type { Evolver } from "./evolver.ts";

/** What is put right changes in a petition. */
export const takingBackEvolvers = {
  // It is no return: no agency sent it back.
  ForwardingRecalled: (petition) => backToForward(petition),
  HandlingInOfficeStopped: (petition) => ({
    ...backToForward(petition),
    handledInOffice: false,
    officeDueOn: null,
    officeDueProvisional: false,
  }),
  ProposalTakenBack: (petition) => ({ ...petition, proposal: null }),
  DraftTakenBack: (petition) => ({
    ...petition,
    stage: "in-progress",
    reply: petition.reply && { ...petition.reply, presentedBy: null },
  }),
  SubmissionTakenBack: (petition) => {
    const completionAskedOn = completionBefore(petition);
    return {
      ...petition,
      stage: "reply-drafted",
      reply: petition.reply && { ...petition.reply, submittedOn: null },
      completionAskedOn,
      clockStarts:
        completionAskedOn === null ? withoutFirstDay(petition.clockStarts) : petition.clockStarts,
    };
  },
} satisfies { readonly [T in TakingBackEvent["type"]]: Evolver<T> };

/** The day on which the agency was asked to complete what it submitted before; null where it was not. */
function completionBefore({ clockStarts }: Petition): CivilDate | null {
  const { completion, reply } = clockStarts;
  if (completion === undefined || (reply && completion.at < reply.at)) return null;
  return civilDateInVietnam(new Date(completion.at));
}

/** Nobody is in time by what was taken back. */
function withoutFirstDay({ reply, ...others }: Petition["clockStarts"]): Petition["clockStarts"] {
  if (reply === undefined) return others;
  const { doneOn: _taken, ...running } = reply;
  return { ...others, reply: running };
}
