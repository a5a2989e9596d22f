/** Reads what happened to a petition back from the history, whatever version wrote it. */
import { type CivilDate, civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { EventOf, EventType, PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { eventTypes } from "#app/domain/petition/lifecycle/evolve.ts";
import { personalFields } from "#app/domain/petition/lifecycle/personal-fields.ts";
import type { Signature } from "#app/domain/petition/petition.ts";
import type { HistoryLink } from "./history-chain.ts";

export type StoredEvent = Pick<HistoryLink, "type" | "at" | "facts" | "personal" | "digests">;
type Defaults = { readonly [T in EventType]?: Partial<EventOf<T>> };
type DefaultsOfDay = { readonly [T in EventType]?: (on: CivilDate) => Partial<EventOf<T>> };

/** What an erased field that is no plain text reads as; an erased text reads as nothing written. */
const erased: Defaults = {
  PetitionClassified: { points: [] },
  ContactChangeAsked: { contact: { before: {}, after: {} } },
  ContactChanged: { contact: { before: {}, after: {} } },
  TitleSet: { title: { before: "", after: "" } },
  ReplyDrafted: { text: { answers: [], outcome: null, legalBasis: "", measures: "", contact: "" } },
};
const erasedOfDay: DefaultsOfDay = {
  ReplySigned: (on) => ({ signature: erasedSignature(on) }),
  ReplyAmended: (on) => ({ signature: erasedSignature(on) }),
  ReplyRecalled: (on) => ({ signature: erasedSignature(on) }),
};

/** What earlier releases did not write yet. */
const missing: Defaults = {
  ReturnAsked: { reasonCode: null },
  PetitionReturned: { reasonCode: null },
};
const missingOfDay: DefaultsOfDay = {
  SupplementRequested: (on) => ({ on }),
  SupplementSupplied: (on) => ({ on }),
  CompletionAsked: (on) => ({ on }),
};

/** What each type reads as that says nothing: worked out once, for every page reads many events. */
const blanks = new Map<string, object>(
  eventTypes.map((type) => {
    const texts = personalFields[type].filter((field) => field !== "paper");
    const unwritten = Object.fromEntries(texts.map((field) => [field, ""]));
    return [type, { ...unwritten, ...erased[type], ...missing[type] }];
  }),
);

/** A signature whose personal part was erased keeps the day on which its link was written. */
const erasedSignature = (documentOn: CivilDate): Signature => ({
  documentNumber: "",
  documentOn,
  signerName: "",
  signerCapacity: "",
  fileId: null,
});

/**
 * The paper of an act that was recorded by one, where its words were erased; nothing where they
 * stand in the link, or where the act was somebody's own click, as every act of earlier releases was.
 */
function erasedPaper({ at, personal, digests }: StoredEvent) {
  const had = personal === null && "paper" in JSON.parse(digests);
  return had ? { paper: erasedSignature(dayOf(at)) } : null;
}

const dayOf = (at: string) => civilDateInVietnam(new Date(at));
const isPetitionEvent = (type: string): type is EventType => blanks.has(type);

/**
 * Returns the event that a link of the history holds, with every field of its type; null where the
 * link tells of something other than a petition.
 */
export function readEvent(stored: StoredEvent): PetitionEvent | null {
  const { type, at, facts, personal } = stored;
  if (!isPetitionEvent(type)) return null;
  const event: unknown = {
    ...blanks.get(type),
    ...erasedOfDay[type]?.(dayOf(at)),
    ...erasedPaper(stored),
    ...missingOfDay[type]?.(dayOf(at)),
    ...JSON.parse(facts),
    ...(personal === null ? null : JSON.parse(personal)),
    type,
  };
  // The chain proves that the link is as this product wrote it; its shape needs no second proof.
  return event as PetitionEvent;
}
