/** Reads what happened to a petition back from the history, whatever version wrote it. */
import { type CivilDate, civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { EventOf, EventType, PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { eventTypes } from "#app/domain/petition/lifecycle/evolve.ts";
import { personalFields } from "#app/domain/petition/lifecycle/personal-fields.ts";
import type { HistoryLink } from "./history-chain.ts";

export type StoredEvent = Pick<HistoryLink, "type" | "at" | "facts" | "personal">;
type Defaults = { readonly [T in EventType]?: Partial<EventOf<T>> };

/** What an erased field that is no plain text reads as; an erased text reads as nothing written. */
const erased: Defaults = {
  PetitionClassified: { points: [] },
  ReplyDrafted: { text: { answers: [], outcome: null, legalBasis: "", measures: "", contact: "" } },
};

/** What earlier releases did not write yet. */
const makeMissingFields = (on: CivilDate): Defaults => ({
  SupplementRequested: { on },
  SupplementSupplied: { on },
  CompletionAsked: { on },
  ReturnAsked: { reasonCode: null },
  PetitionReturned: { reasonCode: null },
});

/** A signature whose personal part was erased keeps the day on which its link was written. */
const erasedSignature = (documentOn: CivilDate): EventOf<"ReplySigned">["signature"] => ({
  documentNumber: "",
  documentOn,
  signerName: "",
  signerCapacity: "",
  fileId: null,
});

const isPetitionEvent = (type: string): type is EventType => eventTypes.some((t) => t === type);

/**
 * Returns the event that a link of the history holds, with every field of its type; null where the
 * link tells of something other than a petition.
 */
export function readEvent({ type, at, facts, personal }: StoredEvent): PetitionEvent | null {
  if (!isPetitionEvent(type)) return null;
  const on = civilDateInVietnam(new Date(at));
  const blank = Object.fromEntries(personalFields[type].map((field) => [field, ""]));
  const event: unknown = {
    ...blank,
    ...erased[type],
    ...(type === "ReplySigned" && { signature: erasedSignature(on) }),
    ...makeMissingFields(on)[type],
    ...JSON.parse(facts),
    ...(personal === null ? {} : JSON.parse(personal)),
    type,
  };
  // The chain proves that the link is as this product wrote it; its shape needs no second proof.
  return event as PetitionEvent;
}
