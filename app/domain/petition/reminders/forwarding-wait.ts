/** The minutes after a forwarding in which nobody is told of it, so that a wrong one is recalled unnoticed. */
import type { PetitionEvent } from "../lifecycle/events.ts";
import type { Petition } from "../petition.ts";

const millisecondsPerMinute = 60_000;

/** The instant from which a forwarding is told. */
export const endOfWait = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * millisecondsPerMinute).toISOString();

/** A share by its number; null for the only one that a petition has. */
type ShareNumber = number | null;
const shareOf = ({ forwarding }: PetitionEvent): ShareNumber => forwarding ?? null;

type Untold = {
  readonly events: ReadonlySet<PetitionEvent>;
  /** The shares whose forwarding still waits. */
  readonly waiting: readonly ShareNumber[];
};

/**
 * Of which events of a history, oldest first, its sender is told nothing: a forwarding whose wait has not
 * ended and that nobody has accepted, and one that was recalled within its wait, with the recall.
 */
export function untoldIn(
  history: readonly { readonly event: PetitionEvent; readonly at: string }[],
  now: string,
  minutes: number,
): Untold {
  const events = new Set<PetitionEvent>();
  const last = new Map<ShareNumber, { event: PetitionEvent; waits: boolean }>();
  for (const { event, at } of history) {
    const share = shareOf(event);
    if (event.type === "PetitionForwarded")
      last.set(share, { event, waits: endOfWait(at, minutes) > now });
    else if (event.type === "PetitionAccepted") last.delete(share);
    else if (event.type === "ForwardingRecalled") {
      const recalled = last.get(share);
      if (event.untold && recalled) events.add(recalled.event).add(event);
      last.delete(share);
    }
  }
  const waiting = [...last].filter(([, { waits }]) => waits);
  for (const [, { event }] of waiting) events.add(event);
  return { events, waiting: waiting.map(([share]) => share) };
}

/** The petition as its sender is to see it while a forwarding waits: with the unit that received it. */
export function asToldToSender(petition: Petition, waiting: Untold["waiting"]): Petition {
  const isOnly = petition.others.length === 0;
  const isWaiting = ({ place, stage }: Pick<Petition, "place" | "stage">) =>
    stage === "forwarded" && waiting.includes(isOnly ? null : place);
  const untold = {
    forwarding: null,
    stage: petition.returns > 0 ? "returned" : "registered",
  } as const;
  const others = petition.others.map((share) =>
    isWaiting(share) ? { ...share, ...untold } : share,
  );
  const seen = isWaiting(petition) ? { ...petition, ...untold } : petition;
  return isWaiting(petition) && petition.others.every(isWaiting)
    ? { ...seen, role: "alone", ownPoints: [], others: [] }
    : { ...seen, others };
}
