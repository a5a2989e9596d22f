/** The history of one petition, read once for everything that a page tells of it. */
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { readEvent } from "../../persistence/history/read-event.ts";
import type { PetitionForSender } from "../../persistence/public/public-tracking-reading.ts";

type StoredEvent = PetitionForSender["events"][number];

/** What happened, with the link of the history that says so. */
export type ReadLink = {
  readonly stored: Pick<StoredEvent, "sequence" | "at">;
  readonly event: PetitionEvent;
};

/** The events of a petition; a link that tells of something else is left out. */
export const readLinks = (links: readonly StoredEvent[]): ReadLink[] =>
  links.flatMap((stored) => {
    const event = readEvent(stored);
    return event === null ? [] : [{ stored, event }];
  });
