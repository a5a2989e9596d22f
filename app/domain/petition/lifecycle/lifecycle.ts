import type { CivilDate } from "../../deadline/calendar/civil-date.ts";
import type { LegalClock } from "../../deadline/rules/rule-book.ts";
import type { OfficerActor } from "../../permission/actor.ts";
import { accepted, type Refused, type Result, refused } from "../../result.ts";
import { movedDays } from "../clocks/clock-starts.ts";
import { decideQuarantine, quarantineForbids } from "../intake/quarantine.ts";
import type { Petition, Stage } from "../petition.ts";
import type { AgencyId, OfficerId } from "../petition-ids.ts";
import type { Command, CommandType } from "./commands.ts";
import { decideDisposal, rejectProposal } from "./disposal.ts";
import type { PetitionEvent } from "./events.ts";
import { evolve } from "./evolve.ts";
import { decideExtension } from "./extension.ts";
import { decideLateness } from "./lateness.ts";
import { decidePublication } from "./publication.ts";
import { decideReply } from "./reply.ts";
import { decideReturn } from "./returning.ts";
import { decideSupplement } from "./supplement.ts";

/** What a decision needs beside the petition and the command. */
export type Circumstances = {
  readonly today: CivilDate;
  /** The officer who asks; null for the sender and the system. */
  readonly officer: OfficerActor | null;
  /** Setting of a unit with one person: the same account may decide, with a written reason. */
  readonly onePersonUnit: boolean;
  /** Next number of the receiving unit's register, taken inside the same transaction. */
  readonly nextRegisterNumber: { readonly year: number; readonly number: number } | null;
  /** The first day on which the system may close an answered petition by itself. */
  readonly closableFrom: CivilDate | null;
  readonly legalClock: LegalClock;
};

const beforeForwarding: readonly Stage[] = ["registered", "returned"];
const undecided: readonly Stage[] = ["received", "registered", "awaiting-supplement", "returned"];
const open: readonly Stage[] = [
  "received",
  "registered",
  "awaiting-supplement",
  "forwarded",
  "returned",
  "in-progress",
  "reply-drafted",
  "reply-submitted",
];
const handled: readonly Stage[] = ["forwarded", "in-progress", "reply-drafted"];
const beforeOrWithdrawn: readonly Stage[] = ["received", "withdrawn"];
const answered: readonly Stage[] = ["answered", "closed"];
const every: readonly Stage[] = [
  ...open,
  ...answered,
  "declined",
  "guided",
  "transferred",
  "withdrawn",
];

/** The lifecycle as one table: from which stages a command may be asked at all. */
export const allowedFrom: Record<CommandType, readonly Stage[]> = {
  register: ["received"],
  "request-supplement": ["received", "registered", "returned", "in-progress"],
  supply: ["awaiting-supplement", "closed"],
  classify: ["registered", "returned", "forwarded", "in-progress"],
  "propose-decline": undecided,
  "propose-guide": undecided,
  "propose-transfer": undecided,
  decline: undecided,
  guide: undecided,
  transfer: undecided,
  "reject-proposal": undecided,
  assign: open,
  "handle-in-office": beforeForwarding,
  forward: beforeForwarding,
  accept: ["forwarded"],
  return: ["forwarded", "in-progress"],
  "ask-to-return": ["forwarded", "in-progress"],
  "consent-to-return": ["forwarded", "in-progress"],
  "refuse-return": ["forwarded", "in-progress"],
  "ask-extension": handled,
  "grant-extension": handled,
  "refuse-extension": handled,
  "give-news": handled,
  "tell-progress": handled,
  "end-supplement-wait": ["awaiting-supplement"],
  "count-again": [...open, "answered"],
  "escalate-lateness": open,
  "make-chase-letter": handled,
  "number-chase-letter": every,
  "draft-reply": ["in-progress"],
  "present-reply": ["in-progress"],
  "send-back-draft": ["reply-drafted"],
  "sign-reply": ["reply-drafted"],
  "submit-reply": ["reply-drafted"],
  "ask-to-complete": ["reply-submitted"],
  "send-reply": ["reply-submitted"],
  "prepare-publication": answered,
  publish: answered,
  "decide-not-to-publish": answered,
  unpublish: answered,
  restrict: every,
  "lift-restriction": every,
  "step-aside": every,
  "reissue-secret": every,
  "release-from-quarantine": beforeOrWithdrawn,
  "set-aside-as-spam": beforeOrWithdrawn,
  withdraw: open,
  close: ["answered"],
  "add-note": every,
  "open-contact": every,
};

const one = (event: PetitionEvent): Result<readonly PetitionEvent[]> => accepted([event]);
const blank = (text: string) => text.trim() === "";

/**
 * Says what a command makes of a petition: events, or why not. Who may ask is the policy's
 * question (`permission/policy.ts`) and is answered before.
 */
export function decide(
  petition: Petition,
  command: Command,
  circumstances: Circumstances,
): Result<readonly PetitionEvent[]> {
  if (!allowedFrom[command.type].includes(petition.stage)) return refused("stage-forbids");
  if (quarantineForbids(petition, command.type)) return refused("in-quarantine");
  return (
    decideIntake(petition, command, circumstances) ??
    decideDisposal(petition, command, circumstances) ??
    decideSupplement(petition, command, circumstances) ??
    decideExtension(petition, command, circumstances) ??
    decideReturn(petition, command, circumstances) ??
    decideLateness(petition, command, circumstances) ??
    decideRouting(petition, command, circumstances) ??
    decideReply(petition, command, circumstances) ??
    decidePublication(petition, command, circumstances) ??
    decideQuarantine(petition, command) ??
    decideKeeping(petition, command, circumstances)
  );
}

function decideIntake(petition: Petition, command: Command, circumstances: Circumstances) {
  switch (command.type) {
    case "register":
      if (petition.registerNumber !== null || circumstances.nextRegisterNumber === null)
        return refused("already-registered");
      return one({ type: "PetitionRegistered", ...circumstances.nextRegisterNumber });
    case "classify":
      if (command.points.length === 0) return refused("no-points");
      return accepted(classified(petition, command, circumstances));
    case "reject-proposal":
      return rejectProposal(petition, command.reason);
    default:
      return null;
  }
}

/** A petition that becomes one of another kind may have other limits from then on. */
function classified(
  petition: Petition,
  { classification, points }: Extract<Command, { type: "classify" }>,
  { legalClock, today }: Circumstances,
): readonly PetitionEvent[] {
  const event = { type: "PetitionClassified", classification, points } as const;
  const after = evolve(petition, event);
  return [event, ...movedDays(petition, after, legalClock, "kind", today)];
}

function readyToHandle(petition: Petition): Refused | null {
  if (petition.proposal !== null) return refused("proposal-pending");
  if (petition.classification === null) return refused("not-classified");
  if (!petition.points.some((point) => point.disposal === "handle")) return refused("no-points");
  return null;
}

function decideForward(
  petition: Petition,
  command: Extract<Command, { type: "forward" }>,
  circumstances: Circumstances,
): Result<readonly PetitionEvent[]> {
  const unready = readyToHandle(petition);
  if (unready) return unready;
  if (petition.restricted) return refused("restricted-stays-here");
  if (!command.agencyOpen) return refused("agency-closed");
  if (command.agencyId === petition.receivingUnitId) return refused("same-agency");
  if (command.replyDueOn <= circumstances.today) return refused("due-day-in-past");
  if (!command.dueByRule && blank(command.dueReason)) return refused("due-day-needs-reason");
  return one({
    type: "PetitionForwarded",
    agencyId: command.agencyId,
    agencyHasAccount: command.agencyHasAccount,
    coverNote: command.coverNote,
    forwardedOn: circumstances.today,
    replyDueOn: command.replyDueOn,
    provisional: command.provisional,
    dueReason: command.dueReason,
    notifySender: command.notifySender,
  });
}

function decideRouting(petition: Petition, command: Command, circumstances: Circumstances) {
  switch (command.type) {
    case "assign":
      return decideAssignment(petition, command.officerId, command.officerUnitId, circumstances);
    case "handle-in-office":
      return (
        readyToHandle(petition) ??
        one({
          type: "HandlingInOfficeBegun",
          on: circumstances.today,
          dueOn: command.dueOn,
          provisional: command.provisional,
        })
      );
    case "forward":
      return decideForward(petition, command, circumstances);
    case "accept":
      if (petition.forwarding === null) return refused("agency-required");
      return one({
        type: "PetitionAccepted",
        on: circumstances.today,
        agencyId: petition.forwarding.agencyId,
      });
    default:
      return null;
  }
}

/** Assigning stays inside the asker's own unit: the coordinating one, or the one that handles. */
function decideAssignment(
  petition: Petition,
  officerId: OfficerId,
  officerUnitId: AgencyId,
  circumstances: Circumstances,
) {
  if (circumstances.officer?.unitId !== officerUnitId) return refused("officer-not-in-unit");
  return one({
    type: "PetitionAssigned",
    officerId,
    inAgency: officerUnitId !== petition.receivingUnitId,
  });
}

function decideKeeping(
  petition: Petition,
  command: Command,
  circumstances: Circumstances,
): Result<readonly PetitionEvent[]> {
  switch (command.type) {
    case "restrict":
      if (petition.restricted) return refused("already-restricted");
      if (blank(command.reason)) return refused("reason-required");
      if (command.namedReaders < 2) return refused("restricted-readers-too-few");
      return one({ type: "PetitionRestricted", reason: command.reason });
    case "lift-restriction":
      if (!petition.restricted) return refused("not-restricted");
      if (blank(command.reason)) return refused("reason-required");
      return one({ type: "RestrictionLifted", reason: command.reason });
    case "step-aside":
      if (!petition.restricted || circumstances.officer === null) return refused("not-restricted");
      if (blank(command.reason)) return refused("reason-required");
      return one({
        type: "SteppedAside",
        reason: command.reason,
        by: circumstances.officer.officerId,
      });
    case "reissue-secret":
      if (!command.nameChecked || !command.phoneChecked) return refused("identity-unchecked");
      return one({ type: "SecretReissued", nameChecked: true, phoneChecked: true });
    case "withdraw":
      return one({ type: "PetitionWithdrawn", reason: command.reason });
    case "close":
      if (
        circumstances.officer === null &&
        (circumstances.closableFrom === null || circumstances.today < circumstances.closableFrom)
      )
        return refused("too-early");
      return one({ type: "PetitionClosed" });
    case "add-note":
      if (blank(command.text)) return refused("reason-required");
      return one({ type: "NoteAdded", text: command.text });
    default:
      return one({ type: "ContactOpened" });
  }
}
