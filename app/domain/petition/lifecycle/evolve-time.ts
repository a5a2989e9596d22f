import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { Petition } from "../petition.ts";
import type { PetitionEvent } from "./events.ts";

/** What belongs to one agency's time; the next one begins without. */
export const freshTime = {
  extensions: [],
  extensionRequest: null,
  returnRequest: null,
  completionAskedOn: null,
  news: null,
  lastProgressOn: null,
  escalatedTo: "",
} as const satisfies Partial<Petition>;

/** The day by which the answer is due, wherever it is kept. */
const withReplyDue = (petition: Petition, on: CivilDate, provisional: boolean): Petition =>
  petition.forwarding
    ? {
        ...petition,
        forwarding: { ...petition.forwarding, replyDueOn: on, replyDueProvisional: provisional },
      }
    : { ...petition, officeDueOn: on, officeDueProvisional: provisional };

/** The petition after an event about its time; null for every other event. */
export function evolveTime(petition: Petition, event: PetitionEvent): Petition | null {
  switch (event.type) {
    case "ReturnAsked": {
      const { reason, proposedAgencyId, by } = event;
      return { ...petition, returnRequest: { reason, proposedAgencyId, by } };
    }
    case "ReturnRefused":
      return { ...petition, returnRequest: null };
    case "ExtensionAsked": {
      const { days, reason, explanation, legalBasis, on: askedOn, by } = event;
      const extensionRequest = { days, reason, explanation, legalBasis, askedOn, by };
      return { ...petition, extensionRequest };
    }
    case "ExtensionGranted": {
      const { days, askedDays, reason, on: grantedOn } = event;
      const granted = { days, askedDays, reason, grantedOn };
      const extensions = [...petition.extensions, granted];
      const after = { ...petition, extensions, extensionRequest: null };
      return withReplyDue(after, event.after, event.provisional);
    }
    case "ExtensionRefused":
      return { ...petition, extensionRequest: null };
    case "DueDayMoved":
      return evolveDueDay(petition, event);
    case "NewsGiven": {
      const { sentence, hopedOn, on: givenOn } = event;
      return { ...petition, news: { sentence, hopedOn, givenOn } };
    }
    case "ProgressTold":
      return { ...petition, lastProgressOn: event.on };
    case "LatenessEscalated":
      return { ...petition, escalatedTo: event.to };
    default:
      return null;
  }
}

function evolveDueDay(
  petition: Petition,
  { clock, after, provisional, rule }: Extract<PetitionEvent, { type: "DueDayMoved" }>,
): Petition {
  const start = petition.clockStarts[clock];
  const moved = start && {
    ...petition.clockStarts,
    [clock]: { ...start, rule: rule ?? start.rule, dueOn: after, provisional },
  };
  const held = moved ? { ...petition, clockStarts: moved } : petition;
  return clock === "reply" ? withReplyDue(held, after, provisional) : held;
}
