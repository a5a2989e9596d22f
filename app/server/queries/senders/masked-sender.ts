/** What of a sender is on screen before the contact data were opened, which is recorded. */
import type { EmailState } from "#app/domain/petition/email-proof.ts";
import { gapsOfSender, type SenderGap } from "#app/domain/petition/intake/sender-gaps.ts";
import type { SenderType } from "#app/domain/petition/petition.ts";

export type MaskedSender = {
  readonly type: SenderType;
  readonly name: string;
  readonly phoneEnd: string;
  readonly hasPhone: boolean;
  /** The number is that of who sent it in the sender's place. */
  readonly phoneIsHelpers: boolean;
  readonly hasEmail: boolean;
  /** What the reader of the address has said of the petition. */
  readonly emailState: EmailState;
  readonly hasPostalAddress: boolean;
  readonly mayPublishName: boolean;
  /** The initials of whoever sent it in the sender's place; empty where the sender did. */
  readonly helper: string;
  readonly peopleCount: number;
  /** What 20/2008/ND-CP art. 7 asks for and is not there. */
  readonly gaps: readonly SenderGap[];
};

type SenderRow = {
  readonly senderType: string;
  readonly name: string;
  readonly organizationName: string;
  readonly representative: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly emailState: string;
  readonly postalAddress: string;
  readonly mayPublishName: boolean;
  readonly helperName: string;
  readonly helperPhone: string;
  readonly peopleCount: number;
};

const phoneDigitsShown = 3;

/**
 * Leaves the initials of the name and the last three digits of the phone, and of the rest only whether it
 * is there. A sender whose data were erased gives empty texts.
 */
export function maskedSender(row: SenderRow | null): MaskedSender {
  const phone = row?.phone || row?.helperPhone || "";
  return {
    type: (row?.senderType ?? "individual") as SenderType,
    name: initialsOf(row?.organizationName || row?.name || ""),
    phoneEnd: phone.slice(-phoneDigitsShown),
    hasPhone: phone !== "",
    phoneIsHelpers: phone !== "" && row?.phone === "",
    hasEmail: Boolean(row?.email),
    emailState: (row?.emailState ?? "") as EmailState,
    hasPostalAddress: Boolean(row?.postalAddress),
    mayPublishName: row?.mayPublishName ?? false,
    helper: initialsOf(row?.helperName ?? ""),
    peopleCount: row?.peopleCount ?? 1,
    gaps: row ? gapsOfSender(row) : [],
  };
}

/** The first letter of each word, as a capital; brackets and strokes are no words. */
export const initialsOf = (name: string) =>
  name
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => `${([...word][0] ?? "").toLocaleUpperCase("vi")}.`)
    .join(" ");
