import type { ReactNode } from "react";
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
import type { EventType } from "#app/domain/petition/lifecycle/events.ts";
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
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Timeline } from "#app/ui/timeline.tsx";
import { DateText } from "../time/date-text.tsx";
import { dayInWords } from "../time/day-words.ts";
import type { Audience } from "./stage-badge.tsx";
import { useReturnReason } from "./use-return-reason.ts";

/** What the citizen is told of; the rest is the office's own work. */
const citizenEvents = [
  "PetitionSent",
  "PetitionTakenIn",
  "PetitionRegistered",
  "SupplementRequested",
  "SupplementSupplied",
  "SupplementGivenUp",
  "ClosedWithoutSupplement",
  "PetitionDeclined",
  "PetitionGuided",
  "PetitionTransferred",
  "HandlingInOfficeBegun",
  "PetitionForwarded",
  "ForwardingPassedOn",
  "PetitionAccepted",
  "PetitionReturned",
  "ForwardingRecalled",
  "HandlingInOfficeStopped",
  "PetitionReopened",
  "IntakeCorrected",
  "ContactChangeAsked",
  "ContactChanged",
  "ContactChangeDeclined",
  "RegisterEntryAnnulled",
  "SubmissionTakenBack",
  "ExtensionAsked",
  "ExtensionGranted",
  "ExtensionRefused",
  "DueDayMoved",
  "ProgressTold",
  "ProgressAsked",
  "SubmittedToLeadership",
  "DirectionEntered",
  "ReplySubmitted",
  "CompletionAsked",
  "ReplySent",
  "ReplyAmended",
  "ReplyRecalled",
  "AnswerPublished",
  "PublicationDeclined",
  "AnswerUnpublished",
  "SecretReissued",
  "StateTold",
  "PetitionWithdrawn",
  "PetitionClosed",
] as const satisfies readonly EventType[];
type CitizenEvent = (typeof citizenEvents)[number];

/** The variables of an event's sentence; codes are turned into words here. */
export type SentenceParts = {
  agency?: string | null;
  /** What was handed over is an opinion, for the agency that leads. */
  opinion?: boolean;
  /** Citizens only: the numbers of the points that it is about, where it is not the whole. */
  points?: string;
  formerAgency?: string;
  formerTitle?: string;
  contactWays?: readonly ContactWay[];
  officer?: string;
  division?: string;
  number?: string | number;
  day?: string;
  reason?: string;
  returnReason?: ReturnReason | null;
  declineReason?: DeclineReason;
  declineGround?: DeclineGround;
  door?: Door;
  channel?: IntakeChannel;
  class?: PetitionClass;
  before?: string;
  days?: number;
  askedDays?: number;
  clock?: ClockName;
  because?: DueMoveCause;
  extensionReason?: ExtensionReason;
  escalatedTo?: Exclude<Escalation, "">;
  submissionReason?: SubmissionReason;
  recallReason?: RecallReason;
  reopenReason?: ReopenReason;
  intakeReason?: IntakeReason;
  stopReason?: StopReason;
  annulReason?: AnnulReason;
  laterPaper?: LaterPaperKind;
  /** Under which its sender follows it from now on. */
  code?: string;
  director?: Director;
  stateCall?: StateCallOutcome;
  secretWay?: SecretWay;
  takeDownCause?: TakeDownCause;
  registry?: RegistryKind;
  registryPaper?: RegistryPaper;
};

export type HistoryEntry = {
  id: string | number;
  type: EventType;
  at: Date | string;
  parts?: SentenceParts;
  /** Staff only: who did it. */
  by?: ReactNode;
  /** Words that belong to it: a question, a cover note. */
  body?: ReactNode;
};

type Props = {
  entries: readonly HistoryEntry[];
  audience: Audience;
  /** The unit that receives; it also stands in where no other agency is named. */
  office: string;
};

/** The history in sentences, in the order given (newest first). */
export function PetitionTimeline({ entries, audience, office }: Props) {
  const sentence = useSentence(audience, office);
  const shown = entries.filter((entry) => audience === "staff" || isForCitizen(entry.type));
  return (
    <Timeline
      entries={shown.map((entry) => ({
        key: entry.id,
        title: sentence(entry),
        when: <DateText at={entry.at} withTime={audience === "staff"} />,
        by: audience === "staff" ? entry.by : undefined,
        body: entry.body,
        internal: entry.type === "NoteAdded",
      }))}
    />
  );
}

const isForCitizen = (type: EventType): type is CitizenEvent =>
  citizenEvents.some((known) => known === type);

/** A reason that was chosen from a list, in words; null where none was. */
function useCodedReason() {
  const { t } = useTranslation("domain");
  return (parts: SentenceParts) => {
    const { declineReason, submissionReason, recallReason, reopenReason } = parts;
    const { intakeReason, stopReason, annulReason, takeDownCause } = parts;
    if (takeDownCause) return t(`take-down-cause.${takeDownCause}`);
    if (declineReason) return t(`decline-reason.${declineReason}`);
    if (submissionReason) return t(`submission-reason.${submissionReason}`);
    if (recallReason) return t(`recall-reason.${recallReason}`);
    if (intakeReason) return t(`intake-reason.${intakeReason}`);
    if (reopenReason) return t(`reopen-reason.${reopenReason}`);
    if (annulReason) return t(`annul-reason.${annulReason}`);
    return stopReason ? t(`stop-reason.${stopReason}`) : null;
  };
}

function useSentence(audience: Audience, office: string) {
  const { t, i18n } = useTranslation("domain");
  const returnReason = useReturnReason();
  const codedReason = useCodedReason();
  return ({ type, parts = {} }: HistoryEntry): string => {
    const words = {
      ...parts,
      office,
      agency: parts.agency ?? office,
      assignee: [parts.officer, parts.division].filter(Boolean).join(", "),
      day: parts.day && dayInWords(parts.day, i18n.language),
      reason:
        codedReason(parts) ??
        returnReason({ reasonCode: parts.returnReason ?? null, reason: parts.reason ?? "" }),
      onGround: parts.declineGround
        ? t("on-ground", { ground: t(`decline-ground.${parts.declineGround}`) })
        : "",
      door: parts.door && t(`door.${parts.door}`),
      channel: parts.channel && t(`channel.${parts.channel}`),
      ways: parts.contactWays?.map((way) => t(`contact-way.${way}`)).join(", "),
      class: parts.class && t(`class.${parts.class}`),
      before: parts.before && dayInWords(parts.before, i18n.language),
      clock: parts.clock && t(`due.${parts.clock}`),
      because: parts.because && t(`moved-because.${parts.because}`),
      extensionReason: parts.extensionReason && t(`extension-reason.${parts.extensionReason}`),
      director: parts.director && t(`director.${parts.director}`),
      registry: parts.registry && t(`registry-kind.${parts.registry}`),
      laterPaper: parts.laterPaper && t(`later-paper.${parts.laterPaper}`),
      toHelper: parts.stateCall === "told-helper" ? t("to-helper") : "",
      stateCall: parts.stateCall && t(`state-call.${parts.stateCall}`),
      secretWay: parts.secretWay ? t(`secret-way.${parts.secretWay}`) : "",
      paper: parts.registryPaper && t(`registry-paper.${parts.registryPaper}`),
      to: parts.escalatedTo && t(`escalation.${parts.escalatedTo}`),
    };
    // Counted again with the same result: another version of the rule, or a year that became official.
    if (type === "DueDayMoved" && parts.before === parts.day) return t("timeline.day-stays", words);
    if (type === "IntakeCorrected" && parts.day)
      return t(`timeline.${audience}.IntakeCorrected`, { ...words, context: "day" });
    if (type === "IntakeCorrected" && parts.channel)
      return t(`timeline.${audience}.IntakeCorrected`, { ...words, context: "channel" });
    if (type === "RegisterEntryAnnulled" && (audience === "citizen" ? parts.code : parts.number))
      return t(`timeline.${audience}.RegisterEntryAnnulled`, { ...words, context: "replaced" });
    if (type === "PetitionReopened" && parts.day)
      return t(`timeline.${audience}.PetitionReopened`, { ...words, context: "limit" });
    if (audience === "staff" && type === "DirectionEntered" && parts.agency)
      return t("timeline.staff.DirectionEnteredFor", words);
    if (audience === "staff" && type === "ReplySubmitted" && parts.opinion)
      return t("timeline.staff.OpinionSubmitted", words);
    if (audience === "staff") {
      const told = t(`timeline.staff.${type}`, words);
      const isInside = type === "PetitionAssigned" || type === "ChasedInside";
      return isInside && words.day
        ? t("timeline.inside-day", { sentence: told, day: words.day })
        : told;
    }
    if (parts.points && (type === "SubmittedToLeadership" || type === "DirectionEntered"))
      return t(`timeline.citizen.${type}`, { ...words, context: "points" });
    return isForCitizen(type) ? t(`timeline.citizen.${type}`, words) : "";
  };
}
