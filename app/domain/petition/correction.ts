/** Why an act that was done by mistake is put right: short lists, and own words for what is on none. */
import type { CivilDate } from "../deadline/calendar/civil-date.ts";
import type { ContactWay } from "./contact-change.ts";
import type { OfficerId } from "./petition-ids.ts";

/** Why what was sent to an agency is asked back. */
export const recallReasons = [
  "wrong-agency",
  "wrong-points",
  "wrong-limit",
  "sent-twice",
  "other",
] as const;
export type RecallReason = (typeof recallReasons)[number];

/** Why the receiving unit no longer answers by itself. */
export const stopReasons = ["others-competence", "begun-by-mistake", "other"] as const;
export type StopReason = (typeof stopReasons)[number];

/** Why what has ended without an answer goes on. */
export const reopenReasons = [
  "ended-by-mistake",
  "wrong-ground",
  "sender-asked",
  "new-facts",
  "other",
] as const;
export type ReopenReason = (typeof reopenReasons)[number];

/** Why a number of the register is annulled; a number is annulled for nothing else. */
export const annulReasons = ["double-entry", "wrong-book", "test"] as const;
export type AnnulReason = (typeof annulReasons)[number];

/** The number of the register that stands in the place of an annulled one. */
export type ReplacingEntry = {
  /** As it is written: number, year and book. */
  readonly number: string;
  readonly code: string;
  /** In the book of the same unit and year. */
  readonly sameBook: boolean;
  /** It is the very entry that is to be annulled. */
  readonly itself: boolean;
  /** It is annulled itself. */
  readonly annulled: boolean;
  /** It came on a later day than the one that is to be annulled. */
  readonly receivedLater: boolean;
  /** It has ended, and nobody answered it. */
  readonly endedUnanswered: boolean;
  /** The same person sent both. */
  readonly sameSender: boolean;
};

/** That the number of a petition in the register is annulled; it stays there, struck through. */
export type Annulment = {
  readonly reason: AnnulReason;
  readonly on: CivilDate;
  readonly by: OfficerId;
  /** Empty where nothing replaces a test. */
  readonly replacedBy: string;
  /** Under which its sender follows it from now on; empty where it is another's. */
  readonly code: string;
};

/** How a share stood when it ended without an answer, so that it can go on as if it had not. */
type Ending<Stage extends string> = {
  readonly on: CivilDate;
  /** Whose click ended it; null where it was the sender's, or is not known. */
  readonly by: OfficerId | null;
  readonly stage: Stage;
  readonly stageBeforeSupplement: Stage | null;
  readonly supplementBy: CivilDate | null;
  /** Its sender was told nothing of it: an advertisement is not answered. */
  readonly untold?: true;
};

/** What the ending of a share leaves with it. */
export type Ended<Stage extends string> = {
  /** Null before it has ended, after it was reopened, and where it ended with an answer. */
  readonly ending: Ending<Stage> | null;
};

/** Why what was taken in is corrected. */
export const intakeReasons = ["typed-wrong", "sender-told", "postmark", "other"] as const;
export type IntakeReason = (typeof intakeReasons)[number];

/** What of a sender can be corrected; empty texts are what was not given. */
export type SenderFacts = {
  readonly senderType: string;
  readonly name: string;
  readonly organizationName: string;
  readonly representative: string;
  readonly position: string;
  readonly address: string;
  readonly phone: string;
  readonly postalAddress: string;
  readonly email: string;
  readonly helperName: string;
  readonly helperRelation: string;
  readonly helperPhone: string;
  /** A number in digits. */
  readonly peopleCount: string;
};

/** What changes of the sender, as it was and as it is from now on. */
export type SenderChange = {
  readonly before: Partial<SenderFacts>;
  readonly after: Partial<SenderFacts>;
};

/** The title of a petition, as it was and as it is from now on. */
export type TitleChange = { readonly before: string; readonly after: string };

/** What was put right in a petition, as lists and rules read it. */
export type PutRight = {
  /** The day on which it was reopened last; null where it never was. */
  readonly reopenedOn: CivilDate | null;
  /** The day of receipt as it was taken in, where another stands now; else null. */
  readonly firstReceivedOn: CivilDate | null;
  /** Null while its number in the register stands. */
  readonly annulment: Annulment | null;
  /** In which ways its sender wants to be reached, and nobody has confirmed it yet. */
  readonly contactAsked: readonly ContactWay[];
};

/** A reason of a list, and the words that one of them owes. */
export type CodedReason<Code extends string> = {
  readonly reason: Code | "other";
  /** Owed where the reason is another; may stand beside any. */
  readonly note: string;
};
