/** Who had a share, and which points it was about, when something happened to it. */
import type { ReadLink } from "./read-links.ts";

export type ShareThen = {
  /** The agency that had it; null where the unit that received the petition did. */
  readonly agencyId: number | null;
  /** The places of its own points; empty for all of them. */
  readonly points: readonly number[];
};

const withOffice: ShareThen = { agencyId: null, points: [] };

/** The share after what happened to it. */
function shareAfter(share: ShareThen, { event }: ReadLink): ShareThen {
  switch (event.type) {
    case "PetitionForwarded":
      return { agencyId: event.agencyId, points: event.points ?? [] };
    case "ForwardingPassedOn":
      return { ...share, agencyId: event.agencyId };
    case "PetitionReturned":
    case "ForwardingRecalled":
    case "TakenBackByDirection":
      return { ...share, agencyId: null };
    default:
      return share;
  }
}

/** By the number of each link of a history, newest first: the share as it was before that. */
export function sharesThen(links: readonly ReadLink[]): ReadonlyMap<number, ShareThen> {
  const now = new Map<number, ShareThen>();
  const then = new Map<number, ShareThen>();
  for (const link of links.toReversed()) {
    const place = link.event.forwarding ?? 1;
    const share = now.get(place) ?? withOffice;
    then.set(link.stored.sequence, share);
    now.set(place, shareAfter(share, link));
  }
  return then;
}
