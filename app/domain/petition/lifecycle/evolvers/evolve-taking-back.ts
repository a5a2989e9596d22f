import { type CivilDate, civilDateInVietnam } from "../../../deadline/calendar/civil-date.ts";
import { runningClocks } from "../../clocks/clocks.ts";
import type { ClockStart } from "../../clocks/petition-time.ts";
import type { Petition, Share, Stage } from "../../petition.ts";
import type { OfficerId } from "../../petition-ids.ts";
import { endShare, shareInView, viewsOf } from "../../shares.ts";
import type { EventOf } from "../events.ts";
import type { NewLimit, TakingBackEvent } from "../taking-back-events.ts";
import { backToForward } from "./evolve-leadership.ts";
import { endSupplementWait, withReplyDue } from "./evolve-time.ts";
import type { Evolver } from "./evolver.ts";

/** What is put right changes in a petition. */
export const takingBackEvolvers = {
  // It is no return: no agency sent it back.
  ForwardingRecalled: (petition) => backToForward(petition),
  HandlingInOfficeStopped: (petition) => ({
    ...backToForward(petition),
    handledInOffice: false,
    officeDueOn: null,
    officeDueProvisional: false,
  }),
  PetitionReopened: evolveReopened,
  IntakeCorrected: (petition, { channel, receivedOn, sender }) => ({
    ...petition,
    // What an officer has set by hand waits for no confirmation.
    contactAsked: petition.contactAsked.filter((way) => sender?.after[way] === undefined),
    ...(channel && { channel: channel.after }),
    ...(receivedOn && {
      receivedOn: receivedOn.after,
      firstReceivedOn: firstDayOf(petition, receivedOn.after),
    }),
  }),
  RegisterEntryAnnulled: (petition, { reason, on, by, replacedBy, code }) => ({
    ...closeShare(petition, { on, by }),
    proposal: null,
    others: petition.others.map((share) => closeShare(share, { on, by })),
    annulment: { reason, on, by, replacedBy, code },
  }),
  ProposalTakenBack: (petition) => ({ ...petition, proposal: null }),
  DraftTakenBack: (petition) => ({
    ...petition,
    stage: "in-progress",
    reply: petition.reply && { ...petition.reply, presentedBy: null },
  }),
  SubmissionTakenBack: (petition) => {
    const completionAskedOn = completionBefore(petition);
    return {
      ...petition,
      stage: "reply-drafted",
      reply: petition.reply && { ...petition.reply, submittedOn: null },
      completionAskedOn,
      clockStarts:
        completionAskedOn === null ? withoutFirstDay(petition.clockStarts) : petition.clockStarts,
    };
  },
} satisfies { readonly [T in TakingBackEvent["type"]]: Evolver<T> };

/** Nobody owes anything of it any more; what ended otherwise stays what it is. */
const closeShare = <S extends Share>(share: S, by: { on: CivilDate; by: OfficerId }): S =>
  share.stage === "answered" ? { ...share, stage: "closed" } : endShare(share, "closed", by);

/** The day on which the agency was asked to complete what it submitted before; null where it was not. */
function completionBefore({ clockStarts }: Petition): CivilDate | null {
  const { completion, reply } = clockStarts;
  if (completion === undefined || (reply && completion.at < reply.at)) return null;
  return civilDateInVietnam(new Date(completion.at));
}

/** Nobody is in time by what was taken back. */
export function withoutFirstDay({
  reply,
  ...others
}: Petition["clockStarts"]): Petition["clockStarts"] {
  if (reply === undefined) return others;
  const { doneOn: _taken, ...running } = reply;
  return { ...others, reply: running };
}

/** The day that was taken in first stays known; nothing is marked where it stands again. */
function firstDayOf({ firstReceivedOn, receivedOn }: Petition, now: CivilDate): CivilDate | null {
  const first = firstReceivedOn ?? receivedOn;
  return first === now ? null : first;
}

type Reopened = EventOf<"PetitionReopened">;

/** Every share that had ended as this one goes on from where it stood; what was answered stays so. */
function evolveReopened(petition: Petition, event: Reopened): Petition {
  const views = viewsOf(petition).map((view) =>
    view.stage === event.endedAs ? reopenShare(view, event) : view,
  );
  const own = views.find(({ place }) => place === petition.place) ?? petition;
  return {
    ...own,
    others: views.filter((view) => view !== own).map(shareInView),
    reopenedOn: event.on,
  };
}

function reopenShare(view: Petition, { newLimit, on }: Reopened): Petition {
  const stood = asItStood(view);
  if (newLimit === undefined) return stood;
  const until = view.ending?.on ?? on;
  // The question to the sender has lapsed meanwhile; until it ended nobody could go on.
  if (stood.stage === "awaiting-supplement")
    return withNewLimit(
      endSupplementWait(stood, { type: "SupplementGivenUp", on: until }),
      newLimit,
      on,
    );
  const waits = stood.waits.map((wait) => (wait.to === null ? { ...wait, to: until } : wait));
  return withNewLimit({ ...stood, waits }, newLimit, on);
}

/** Where no row says how it stood, it is where its facts leave it. */
function asItStood(view: Petition): Petition {
  const { ending } = view;
  if (ending === null) return { ...view, stage: stageByFacts(view) };
  const { stage, stageBeforeSupplement, supplementBy } = ending;
  return { ...view, stage, stageBeforeSupplement, supplementBy, ending: null };
}

function stageByFacts({ forwarding, handledInOffice, registerNumber, returns }: Petition): Stage {
  if (forwarding) return forwarding.acceptedOn === null ? "forwarded" : "in-progress";
  if (handledInOffice) return "in-progress";
  if (registerNumber === null) return "received";
  return returns > 0 ? "returned" : "registered";
}

/** Every clock that runs now ends on the day that the lead set; it still began when it began. */
function withNewLimit(view: Petition, { dueOn, provisional }: NewLimit, on: CivilDate): Petition {
  const set = (start: ClockStart): ClockStart => ({
    ...start,
    ownOn: dueOn,
    ownFrom: on,
    dueOn,
    provisional,
  });
  const clocks = runningClocks(view).filter((clock) => clock !== "direction");
  const starts = clocks.flatMap((clock) => {
    const start = view.clockStarts[clock];
    return start ? [[clock, set(start)] as const] : [];
  });
  const held: Petition = {
    ...view,
    clockStarts: { ...view.clockStarts, ...Object.fromEntries(starts) },
    escalatedTo: "",
    lastProgressOn: null,
  };
  return clocks.includes("reply") ? withReplyDue(held, dueOn, provisional) : held;
}
