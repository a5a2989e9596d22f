/** What a person may ask about his own data, and by when he is answered (356/2025/ND-CP, article 5). */
import type { CivilDate } from "../deadline/calendar/civil-date.ts";
import { compare } from "../deadline/calendar/civil-date.ts";
import type { WorkingCalendar } from "../deadline/calendar/working-calendar.ts";
import { countDays } from "../deadline/counting/count-days.ts";
import { accepted, type Result, refused } from "../result.ts";

export const dataRequestKinds = [
  "view",
  "copy",
  "correct",
  "restrict",
  "object",
  "erase",
  "withdraw-consent",
] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

/** How a person showed that the data are his; no number of a paper is written down. */
export const dataRequestProofs = [
  "code-and-secret",
  "identity-card",
  "known-number-called",
  "authorised",
] as const;
export type DataRequestProof = (typeof dataRequestProofs)[number];

export const dataRequestOutcomes = ["granted", "granted-in-part", "refused"] as const;
export type DataRequestOutcome = (typeof dataRequestOutcomes)[number];

/** Why something is refused, each with the article on which it rests. */
export const dataRequestGrounds = [
  "kept-by-law",
  "not-proven",
  "rights-of-others",
  "not-held-here",
  "done-before",
] as const;
export type DataRequestGround = (typeof dataRequestGrounds)[number];

/** Why more days are needed; the person is told in these words. */
export const dataRequestDelays = ["much-data", "hard-matter", "others-needed"] as const;
export type DataRequestDelay = (typeof dataRequestDelays)[number];

/** In calendar days; `withOthers` where a processor or a third party has to do something too. */
type Days = { readonly alone: number; readonly withOthers: number; readonly more: number };

const seeing: Days = { alone: 10, withOthers: 15, more: 10 };
const stopping: Days = { alone: 15, withOthers: 20, more: 15 };

/** 356/2025/ND-CP, article 5. */
export const daysOfRequest: Readonly<Record<DataRequestKind, Days>> = {
  view: seeing,
  copy: seeing,
  correct: seeing,
  restrict: stopping,
  object: stopping,
  "withdraw-consent": stopping,
  erase: { alone: 20, withOthers: 30, more: 20 },
};

/** In working days from the receipt. */
export const firstAnswerDays = 2;

export type DataRequestDays = { readonly firstDueOn: CivilDate; readonly dueOn: CivilDate };

/**
 * The last days of the first answer and of the request itself. The day of receipt is not counted, and a
 * last day on which offices are closed moves to the next working day (Civil Code 2015, Art. 147, 148).
 */
export function daysFor(
  calendar: WorkingCalendar,
  kind: DataRequestKind,
  receivedOn: CivilDate,
  involvesOthers: boolean,
): DataRequestDays {
  const { alone, withOthers } = daysOfRequest[kind];
  const amount = involvesOthers ? withOthers : alone;
  return {
    firstDueOn: countDays(calendar, { amount: firstAnswerDays, unit: "working-days" }, receivedOn),
    dueOn: countDays(calendar, { amount, unit: "calendar-days" }, receivedOn),
  };
}

export type DataRequestState = {
  readonly kind: DataRequestKind;
  readonly dueOn: CivilDate;
  readonly firstAnsweredOn: CivilDate | null;
  readonly extendedFrom: CivilDate | null;
  readonly answeredOn: CivilDate | null;
};

/** The new last day: only once, before the old one is over, by at most the days that the decree allows. */
export function extendedDueOn(
  calendar: WorkingCalendar,
  { kind, dueOn, extendedFrom, answeredOn }: DataRequestState,
  days: number,
  today: CivilDate,
): Result<CivilDate> {
  if (answeredOn !== null) return refused("data-request-answered");
  if (extendedFrom !== null) return refused("data-request-extended");
  if (compare(today, dueOn) > 0) return refused("data-request-overdue");
  if (days < 1 || days > daysOfRequest[kind].more) return refused("data-request-days");
  return accepted(countDays(calendar, { amount: days, unit: "calendar-days" }, dueOn));
}

export type DataRequestOwed = { readonly what: "first-answer" | "answer"; readonly on: CivilDate };

/** What is owed next and until when; null where it is answered. */
export function owedOf({
  firstDueOn,
  dueOn,
  firstAnsweredOn,
  answeredOn,
}: DataRequestState & { readonly firstDueOn: CivilDate }): DataRequestOwed | null {
  if (answeredOn !== null) return null;
  return firstAnsweredOn === null
    ? { what: "first-answer", on: firstDueOn }
    : { what: "answer", on: dueOn };
}

export type DataRequestAnswer = {
  readonly outcome: DataRequestOutcome;
  readonly ground: DataRequestGround | null;
  readonly answer: string;
};

/** A refusal, also of a part, names its ground; a grant names none. */
export function judgeAnswer(
  { answeredOn }: Pick<DataRequestState, "answeredOn">,
  { outcome, ground, answer }: DataRequestAnswer,
): Result<DataRequestAnswer> {
  if (answeredOn !== null) return refused("data-request-answered");
  if (outcome !== "granted" && ground === null) return refused("data-request-ground");
  return accepted({ outcome, ground: outcome === "granted" ? null : ground, answer });
}

/** A number of the register of requests: its own series, never mixed with the register of petitions. */
export const dataRequestNumber = (
  { number, year }: { readonly number: number; readonly year: number },
  unitCode: string,
) => [`DL-${String(number).padStart(2, "0")}`, year, unitCode].filter(Boolean).join("/");
