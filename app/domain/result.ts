/** What may stop a command. Each reason has words in every locale; the edge maps it to a status. */
export const refusalReasons = [
  "not-found",
  "not-permitted",
  "stage-forbids",
  "version-conflict",
  "not-classified",
  "no-points",
  "reason-required",
  "guidance-required",
  "door-required",
  "proposal-missing",
  "proposal-pending",
  "second-person-required",
  "agency-required",
  "agency-closed",
  "same-agency",
  "due-day-needs-reason",
  "due-day-in-past",
  "restricted-stays-here",
  "already-restricted",
  "not-restricted",
  "restricted-readers-too-few",
  "officer-not-in-unit",
  "points-unanswered",
  "outcome-required",
  "outcome-unfit",
  "reply-unsigned",
  "signature-incomplete",
  "signed-on-in-future",
  "nothing-drafted",
  "public-text-missing",
  "not-prepared",
  "findings-need-second-person",
  "already-published",
  "not-published",
  "in-quarantine",
  "not-in-quarantine",
  "already-set-aside",
  "supplement-empty",
  "identity-unchecked",
  "too-early",
  "already-registered",
  "email-taken",
  "last-administrator",
  "code-taken",
  "own-superior",
  "last-office",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

export type Refused = { readonly ok: false; readonly reason: RefusalReason };
export type Accepted<T> = { readonly ok: true; readonly value: T };
export type Result<T> = Accepted<T> | Refused;

export const accepted = <T>(value: T): Accepted<T> => ({ ok: true, value });
export const refused = (reason: RefusalReason): Refused => ({ ok: false, reason });
