import type { DayUnit } from "./count-days.ts";

/** What a limit runs from: the day of sending or true receipt, or the day of an earlier step. */
export type CountedFrom =
  | "day-zero"
  | "forwarding"
  | "reply-submission"
  | "completion-request"
  | "answer";

/** A citation is language-free: number/year/body, then article, clause and point. */
export type LimitBasis = { by: "law"; citation: string } | { by: "office" };

export type LimitKey =
  | "register"
  | "forward-regulation"
  | "forward-conduct"
  | "reply"
  | "check"
  | "complete"
  | "close";

/** How long a step may take, from when it is counted, and who says so. */
export type LimitRule = {
  key: LimitKey;
  amount: number;
  unit: DayUnit;
  basis: LimitBasis;
  countedFrom: CountedFrom;
};

/**
 * The limits of this office. The law sets a single number, for the forwarding of petitions about
 * regulations; no other limit may be shown as the law's.
 */
export const limitRules: Readonly<Record<LimitKey, LimitRule>> = {
  register: byOffice("register", 2, "working-days", "day-zero"),
  "forward-regulation": {
    key: "forward-regulation",
    amount: 5,
    unit: "working-days",
    basis: { by: "law", citation: "20/2008/ND-CP art 9.1.d" },
    countedFrom: "day-zero",
  },
  "forward-conduct": byOffice("forward-conduct", 5, "working-days", "day-zero"),
  // Counted from the forwarding, so that an agency gains nothing by accepting late.
  reply: byOffice("reply", 15, "working-days", "forwarding"),
  check: byOffice("check", 2, "working-days", "reply-submission"),
  complete: byOffice("complete", 3, "working-days", "completion-request"),
  close: byOffice("close", 30, "calendar-days", "answer"),
};

function byOffice(
  key: LimitKey,
  amount: number,
  unit: LimitRule["unit"],
  countedFrom: CountedFrom,
): LimitRule {
  return { key, amount, unit, basis: { by: "office" }, countedFrom };
}
