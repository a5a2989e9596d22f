/** What the sender of a letter that several agencies answer hears of its parts, once a day. */
import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import { isEnded, type Petition } from "../petition.ts";
import { sharesOf, wholeStage } from "../shares.ts";

/** What is told of a part that is neither its answer nor a question: it can wait for the day's message. */
export const partNewsKinds = [
  "forwarded",
  "passed-on",
  "returned",
  "extended",
  "progress-notice",
] as const;
export type PartNewsKind = (typeof partNewsKinds)[number];

/** One piece of news, and of which share and which points it tells. */
export type PartNews = {
  readonly place: number;
  readonly kind: PartNewsKind;
  readonly on: CivilDate;
  /** The places of the points of its part; empty where the agencies answer the whole together. */
  readonly points: readonly number[];
};

/** As it is kept with the promise: days and codes, no name and no content. */
export type KeptNews = PartNews & {
  readonly agencyId?: number;
  readonly dueOn?: string;
  readonly dueIs?: string;
  readonly why?: string;
  readonly sentence?: string;
  readonly hopedOn?: string;
};

/**
 * The news that its sender is still told, part by part and the oldest first. Of a part that has ended
 * the answer or the withdrawal says it, and of a whole that has ended nothing is told any more.
 */
export function newsToTell<N extends PartNews>(
  petition: Petition,
  waiting: readonly N[],
): readonly N[] {
  if (isEnded(wholeStage(petition))) return [];
  const ended = sharesOf(petition).filter(({ stage }) => isEnded(stage));
  // What was returned has no share any more: whoever answers its points now says the end of it.
  const isOver = ({ place, points }: PartNews) =>
    ended.some(
      (share) =>
        share.place === place || (points.length > 0 && share.ownPoints.join() === points.join()),
    );
  return waiting.filter((news) => !isOver(news)).sort((one, other) => one.place - other.place);
}
