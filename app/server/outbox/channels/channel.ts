import type { Mail } from "../write-mail.ts";

/** What came of handing mails over. "unknown": they may have been sent, we did not hear. */
export type Outcome =
  | { readonly kind: "sent"; readonly ids: readonly string[] }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "later"; readonly why: string; readonly afterMilliseconds: number | null }
  | { readonly kind: "unknown"; readonly why: string };

export type Parcel = {
  readonly mails: readonly Mail[];
  /** The same for every attempt at the same parcel. */
  readonly key: string;
};

/**
 * What every mail says of itself, so that no out-of-office note comes back: RFC 3834, and what Exchange
 * asks for besides.
 */
export const automaticHeaders = {
  "Auto-Submitted": "auto-generated",
  "X-Auto-Response-Suppress": "All",
} as const;

/** One way by which mail leaves the house. */
export type MailChannel = {
  readonly name: "resend" | "smtp" | "folder";
  /** How many mails go into one parcel. */
  readonly parcelSize: number;
  readonly pauseMilliseconds: number;
  /** For how long a parcel may be repeated although it may have been sent. */
  readonly repeatable: { readonly milliseconds: number; readonly times: number };
  readonly send: (parcel: Parcel) => Promise<Outcome>;
};
