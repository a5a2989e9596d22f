import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ClockName } from "#app/domain/deadline/rules/clock-name.ts";
import type {
  Escalation,
  ExtensionReason,
  ReturnReason,
} from "#app/domain/petition/clocks/petition-time.ts";
import type { ContactWay } from "#app/domain/petition/contact-change.ts";
import type {
  AnnulReason,
  IntakeReason,
  RecallReason,
  ReopenReason,
  StopReason,
} from "#app/domain/petition/correction.ts";
import type { DeclineGround } from "#app/domain/petition/decline-ground.ts";
import type { LaterPaperKind } from "#app/domain/petition/later-papers.ts";
import type {
  Director,
  RegistryKind,
  RegistryPaper,
  SubmissionReason,
} from "#app/domain/petition/leadership.ts";
import type { DueMoveCause } from "#app/domain/petition/lifecycle/time-events.ts";
import type {
  DeclineReason,
  Door,
  IntakeChannel,
  PetitionClass,
} from "#app/domain/petition/petition.ts";
import type { TakeDownCause } from "#app/domain/petition/restriction.ts";
import type { SecretWay } from "#app/domain/petition/secret-way.ts";
import type { StateCallOutcome } from "#app/domain/petition/state-call.ts";

/** The codes, days and names of the sentence about one event. */
export type SentenceParts = {
  readonly agency?: string;
  /** What was handed over is an opinion, for the agency that leads. */
  readonly opinion?: boolean;
  readonly formerAgency?: string;
  readonly formerTitle?: string;
  readonly contactWays?: readonly ContactWay[];
  readonly officer?: string;
  readonly division?: string;
  readonly number?: string;
  readonly day?: CivilDate;
  readonly reason?: string;
  readonly returnReason?: ReturnReason | null;
  readonly declineReason?: DeclineReason;
  readonly declineGround?: DeclineGround;
  readonly door?: Door;
  readonly channel?: IntakeChannel;
  readonly class?: PetitionClass;
  readonly before?: CivilDate;
  readonly days?: number;
  readonly askedDays?: number;
  readonly clock?: ClockName;
  readonly because?: DueMoveCause;
  readonly extensionReason?: ExtensionReason;
  readonly escalatedTo?: Exclude<Escalation, "">;
  readonly submissionReason?: SubmissionReason;
  readonly recallReason?: RecallReason;
  readonly reopenReason?: ReopenReason;
  readonly intakeReason?: IntakeReason;
  readonly stopReason?: StopReason;
  readonly annulReason?: AnnulReason;
  readonly laterPaper?: LaterPaperKind;
  readonly director?: Director;
  readonly stateCall?: StateCallOutcome;
  readonly secretWay?: SecretWay;
  readonly takeDownCause?: TakeDownCause;
  readonly registry?: RegistryKind;
  readonly registryPaper?: RegistryPaper;
};
