/** The minutes after a forwarding in which nobody is told of it, so that a wrong one is recalled unnoticed. */
import type { EventType, PetitionEvent } from "../lifecycle/events.ts";
import type { Petition, Share } from "../petition.ts";

const millisecondsPerMinute = 60_000;

/** The instant from which a forwarding is told. */
export const endOfWait = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * millisecondsPerMinute).toISOString();

/** What becomes of what is still to be told of the forwarding of a share. */
export type EndOfWait = "told" | "dropped";

/**
 * What ends the wait before its time. Acceptance makes the forwarding certain; what leaves the agency
 * again before anybody heard of it is told of by what follows.
 */
export const endsWait: { readonly [T in EventType]?: EndOfWait } = {
  PetitionAccepted: "told",
  PetitionReturned: "dropped",
  ForwardingRecalled: "dropped",
  TakenBackByDirection: "dropped",
  PetitionWithdrawn: "dropped",
  RegisterEntryAnnulled: "dropped",
};

/** What brings a share back to be forwarded anew. */
const bringsBack: readonly EventType[] = [
  "PetitionReturned",
  "ForwardingRecalled",
  "TakenBackByDirection",
  "HandlingInOfficeStopped",
];

/** A share by its number; null for the only one that a petition has. */
type ShareNumber = number | null;
const shareOf = ({ forwarding }: PetitionEvent): ShareNumber => forwarding ?? null;

export type ToldSoFar = {
  /** Of which events the sender is told nothing. */
  readonly untold: ReadonlySet<PetitionEvent>;
  /** The shares whose forwarding still waits to be told. */
  readonly waiting: readonly ShareNumber[];
  /** The shares of which the sender knows that they came back. */
  readonly back: readonly ShareNumber[];
};

/**
 * How much of a history, oldest first, its sender is told: not a forwarding whose wait has not ended, nor
 * one that was recalled within its wait, with the recall.
 */
export function toldSoFar(
  history: readonly { readonly event: PetitionEvent; readonly at: string }[],
  now: string,
  minutes: number,
): ToldSoFar {
  const untold = new Set<PetitionEvent>();
  const back = new Set<ShareNumber>();
  const last = new Map<ShareNumber, { event: PetitionEvent; waits: boolean }>();
  for (const { event, at } of history) {
    const share = shareOf(event);
    if (event.type === "PetitionForwarded")
      last.set(share, { event, waits: endOfWait(at, minutes) > now });
    const forwarding = last.get(share);
    const isUntold = event.type === "ForwardingRecalled" && event.untold === true;
    if (isUntold && forwarding) untold.add(forwarding.event).add(event);
    if (bringsBack.includes(event.type) && !isUntold) back.add(share);
    if (event.type in endsWait) last.delete(share);
  }
  const waiting = [...last].filter(([, { waits }]) => waits);
  for (const [, { event }] of waiting) untold.add(event);
  return { untold, waiting: waiting.map(([share]) => share), back: [...back] };
}

/**
 * The petition as its sender is to see it: what waits to be told is with the unit that received it, and
 * what was recalled unnoticed never was anywhere else.
 */
export function asToldToSender(petition: Petition, { waiting, back }: ToldSoFar): Petition {
  const isOnly = petition.others.length === 0;
  const numberOf = ({ place }: Pick<Share, "place">) => (isOnly ? null : place);
  const isWaiting = (share: Share) =>
    share.stage === "forwarded" && waiting.includes(numberOf(share));
  const asTold = <S extends Share>(share: S): S => {
    const isBack = share.returns > 0 || back.includes(numberOf(share));
    const stage = isBack ? ("returned" as const) : ("registered" as const);
    if (isWaiting(share)) return { ...share, forwarding: null, stage };
    return share.stage === "returned" ? { ...share, stage } : share;
  };
  const seen = asTold(petition);
  return isWaiting(petition) && petition.others.every(isWaiting)
    ? { ...seen, role: "alone", ownPoints: [], others: [] }
    : { ...seen, others: petition.others.map(asTold) };
}
