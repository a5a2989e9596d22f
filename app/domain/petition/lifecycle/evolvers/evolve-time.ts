import type { CivilDate } from "../../../deadline/calendar/civil-date.ts";
import type { Petition } from "../../petition.ts";
import type { EventOf } from "../events.ts";
import type { TimeEvent } from "../time-events.ts";
import { type Evolver, leaveAsItIs } from "./evolver.ts";

/** What belongs to one agency's time; the next one begins without. */
export const freshTime = {
  extensions: [],
  extensionRequest: null,
  returnRequest: null,
  returnProposal: null,
  completionAskedOn: null,
  news: null,
  lastProgressOn: null,
  escalatedTo: "",
} as const satisfies Partial<Petition>;

/** The day by which the answer is due, wherever it is kept. */
export const withReplyDue = (petition: Petition, on: CivilDate, provisional: boolean): Petition =>
  petition.forwarding
    ? {
        ...petition,
        forwarding: { ...petition.forwarding, replyDueOn: on, replyDueProvisional: provisional },
      }
    : { ...petition, officeDueOn: on, officeDueProvisional: provisional };

/** What an event about its time changes in a petition. */
export const timeEvolvers = {
  SupplementGivenUp: endSupplementWait,
  // It stays known where it stood: what is supplied later opens it again.
  ClosedWithoutSupplement: (petition) => ({ ...petition, stage: "closed" }),
  ReturnAsked: (petition, { reasonCode, reason, proposedAgencyId, by }) => ({
    ...petition,
    returnRequest: { reasonCode, reason, proposedAgencyId, by },
    returnProposal: null,
  }),
  ReturnProposed: (petition, { reasonCode, reason, proposedAgencyId, by }) => ({
    ...petition,
    returnProposal: { reasonCode, reason, proposedAgencyId, by },
  }),
  ReturnProposalRejected: (petition) => ({ ...petition, returnProposal: null }),
  ReturnProposalTakenBack: (petition) => ({ ...petition, returnProposal: null }),
  ReturnRefused: (petition) => ({ ...petition, returnRequest: null }),
  ExtensionAsked: (petition, { days, reason, explanation, legalBasis, on: askedOn, by }) => ({
    ...petition,
    extensionRequest: { days, reason, explanation, legalBasis, askedOn, by },
  }),
  ExtensionGranted: (petition, { days, askedDays, reason, on: grantedOn, after, provisional }) => {
    const granted = { days, askedDays, reason, grantedOn };
    const extensions = [...petition.extensions, granted];
    return withReplyDue({ ...petition, extensions, extensionRequest: null }, after, provisional);
  },
  ExtensionRefused: (petition) => ({ ...petition, extensionRequest: null }),
  DueDayMoved: evolveDueDay,
  NewsGiven: (petition, { sentence, hopedOn, on: givenOn }) => ({
    ...petition,
    news: { sentence, hopedOn, givenOn },
  }),
  ProgressTold: (petition, { on }) => ({ ...petition, lastProgressOn: on }),
  ProgressAsked: leaveAsItIs,
  LatenessEscalated: (petition, { to }) => ({ ...petition, escalatedTo: to }),
  ChaseLetterMade: leaveAsItIs,
  ChaseLetterNumbered: leaveAsItIs,
} satisfies { readonly [T in TimeEvent["type"]]: Evolver<T> };

/** The petition after the sender's answer came, or was given up. */
export function endSupplementWait(
  petition: Petition,
  { on }: EventOf<"SupplementSupplied" | "SupplementGivenUp">,
): Petition {
  return {
    ...petition,
    stage: petition.stageBeforeSupplement ?? "received",
    stageBeforeSupplement: null,
    supplementBy: null,
    waits: petition.waits.map((wait) => (wait.to === null ? { ...wait, to: on } : wait)),
  };
}

function evolveDueDay(
  petition: Petition,
  { clock, after, provisional, rule }: EventOf<"DueDayMoved">,
): Petition {
  const start = petition.clockStarts[clock];
  const moved = start && {
    ...petition.clockStarts,
    [clock]: { ...start, rule: rule ?? start.rule, dueOn: after, provisional },
  };
  const held = moved ? { ...petition, clockStarts: moved } : petition;
  return clock === "reply" ? withReplyDue(held, after, provisional) : held;
}
