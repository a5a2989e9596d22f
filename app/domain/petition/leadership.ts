/** What goes up to the leadership of the province, and what comes back: the words of both. */
import type { CivilDate } from "../deadline/calendar/civil-date.ts";
import type { AgencyId } from "./petition-ids.ts";

/** Why the office asks the leadership. */
export const submissionReasons = [
  "returned-twice",
  "agencies-disagree",
  "beyond-competence",
  "other",
] as const;
export type SubmissionReason = (typeof submissionReasons)[number];

/** The office's question, and the number, day and signer of the paper that put it. */
export type Submission = {
  readonly reason: SubmissionReason;
  readonly question: string;
  readonly submittedOn: CivilDate;
  readonly documentNumber: string;
  readonly documentOn: CivilDate;
  readonly signerName: string;
  /** The scan of the paper; null where its signer recorded it himself. */
  readonly fileId: number | null;
  /** The day of the direction, or of what overtook it; null while it waits. */
  readonly endedOn: CivilDate | null;
};

/** Who directs: the Chairman, or the Vice Chairman in charge. */
export const directors = ["chairman", "vice-chairman"] as const;
export type Director = (typeof directors)[number];

/** A note written on the paper that was put to the leadership, or a paper with a number of its own. */
export const directionForms = ["note", "paper"] as const;
export type DirectionForm = (typeof directionForms)[number];

/** What the leadership decided. It binds every agency that answers from then on. */
export type Direction = {
  readonly givenOn: CivilDate;
  /** The day on which it was entered here. */
  readonly enteredOn: CivilDate;
  readonly by: Director;
  readonly form: DirectionForm;
  /** Empty for a note. */
  readonly documentNumber: string;
  readonly text: string;
  readonly fileId: number | null;
  /** The agency that is to answer; null where the direction names none. */
  readonly agencyId: AgencyId | null;
  /** The day of the agency's last report on it. */
  readonly reportedOn: CivilDate | null;
};

/** A number goes to what comes in, or to what leaves. */
export const registryKinds = ["incoming", "outgoing"] as const;
export type RegistryKind = (typeof registryKinds)[number];

/** What the registry gives a number to. */
export const registryPapers = [
  "petition-letter",
  "forwarding-slip",
  "return-paper",
  "submission",
  "direction",
  "report",
  "extension-request",
  "reply",
  "notice",
  "other",
] as const;
export type RegistryPaper = (typeof registryPapers)[number];
