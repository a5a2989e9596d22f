/** What the leadership reads: what the office asks, what the agencies say; never who sent it. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { type Urgency, urgency } from "#app/domain/deadline/counting/urgency.ts";
import { shareCode } from "#app/domain/identifiers/share-code.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import {
  mayReach,
  maySee,
  maySeeForLeadership,
  roleFor,
  roleForAction,
} from "#app/domain/permission/policy.ts";
import { dueOf } from "#app/domain/petition/clocks/clock-starts.ts";
import type { WhyReturned } from "#app/domain/petition/clocks/petition-time.ts";
import type { Direction, Submission } from "#app/domain/petition/leadership.ts";
import {
  type LeadershipState,
  leadershipStateOf,
  leadershipStateOfShare,
  leadershipStates,
} from "#app/domain/petition/leadership-state.ts";
import { waitsForDirection } from "#app/domain/petition/lifecycle/leadership.ts";
import { allowedFrom } from "#app/domain/petition/lifecycle/lifecycle.ts";
import { isEnded, type Petition, type Stage } from "#app/domain/petition/petition.ts";
import { isSigned, viewShare, viewsOf } from "#app/domain/petition/shares.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Reader } from "../../persistence/engine/database.ts";
import {
  agencyNamesById,
  handlerOf,
  readPetitionFile,
  readPetitionHead,
} from "../../persistence/petition/petition-file-reading.ts";
import { petitionsBeforeLeadership } from "../../persistence/queues/leadership-reading.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { possibleNow, registerNumberOf } from "../staff/act-head.ts";
import { type PetitionEvents, petitionEvents } from "../staff/petition-history.ts";
import { eventsOfShare } from "../staff/shares.ts";
import { type HideNames, hideNamesOf } from "./hide-names.ts";

const waitingShown = 200;
const decidedShown = 50;

export type LeadershipLine = {
  readonly code: string;
  readonly address: string;
  readonly title: string;
  readonly stage: Stage;
  readonly signed: boolean;
  /** Who answers now; empty while nobody does. */
  readonly agency: string;
  readonly submission: Submission | null;
  readonly direction: Direction | null;
  readonly due: { readonly on: CivilDate; readonly urgency: Urgency } | null;
};

/**
 * The lists of the leadership, a line for each share that came up: what waits for it first; null for
 * whoever may not read them.
 */
export async function leadershipLists(context: Context, actor: OfficerActor) {
  if (actor.side !== "office" || roleForAction(actor, "read-for-leadership") === null) return null;
  const reader = context.database.read;
  const lines: { readonly state: LeadershipState; readonly line: LeadershipLine }[] = [];
  for (const state of leadershipStates) {
    const most = state === "waiting" ? waitingShown : decidedShown;
    for (const { petition, title } of await petitionsBeforeLeadership(reader, state, most)) {
      if (!maySeeForLeadership(actor, petition)) continue;
      const hide = await hideNamesOf(reader, petition.id);
      for (const view of viewsOf(petition)) {
        const cameTo = leadershipStateOfShare(view);
        if (cameTo) lines.push({ state: cameTo, line: await lineOf(context, view, title, hide) });
      }
    }
  }
  const inState = (...states: readonly LeadershipState[]) =>
    lines.filter(({ state }) => states.includes(state)).map(({ line }) => line);
  return {
    waiting: inState("waiting").sort((one, other) =>
      (one.due?.on ?? "") < (other.due?.on ?? "") ? -1 : 1,
    ),
    decided: inState("directed", "overtaken"),
    reported: inState("reported"),
  };
}

async function lineOf(
  context: Context,
  view: Petition,
  title: string,
  hide: HideNames,
): Promise<LeadershipLine> {
  const agencyId = view.forwarding?.agencyId ?? (view.handledInOffice ? view.receivingUnitId : 0);
  const names = await agencyNamesById(context.database.read, [agencyId]);
  return {
    code: view.code,
    address: shareCode(view),
    title: hide(title),
    stage: view.stage,
    signed: isSigned(view),
    agency: names.get(agencyId) ?? "",
    submission: view.submission && { ...view.submission, question: hide(view.submission.question) },
    direction: view.direction && { ...view.direction, text: hide(view.direction.text) },
    due: await dueOfDirection(context, view),
  };
}

/** The share of this number, or the one that is most in need of the leadership. */
function shareBroughtUp(whole: Petition, place: number | null): Petition | null {
  if (place !== null) return viewShare(whole, place);
  const state = leadershipStateOf(whole);
  return viewsOf(whole).find((view) => leadershipStateOfShare(view) === state) ?? whole;
}

async function dueOfDirection(context: Context, view: Petition): Promise<LeadershipLine["due"]> {
  if (!waitsForDirection(view) || isEnded(view.stage)) return null;
  const legalClock = await loadLegalClock(context.database.read);
  const due = dueOf(view, "direction", legalClock);
  if (!due) return null;
  return { on: due.on, urgency: urgency(legalClock.calendar, todayOf(context.clock), due.on) };
}

/** What an agency said: that it is not its own, or how it stands after a direction. */
export type AgencyWords = {
  readonly kind: "returned" | "asked" | "reported";
  readonly agency: string;
  readonly proposed: string;
  readonly on: string;
  readonly why: WhyReturned | null;
  readonly text: string;
};

/** One petition as the leadership reads it; null where it is not for this person. */
export async function leadershipFile(
  context: Context,
  actor: OfficerActor,
  code: string,
  place: number | null,
) {
  if (roleForAction(actor, "read-for-leadership") === null) return null;
  const reader = context.database.read;
  const found = await readPetitionFile(reader, code);
  if (found === null || !maySeeForLeadership(actor, found.petition)) return null;
  const { row } = found;
  const view = shareBroughtUp(found.petition, place);
  if (view === null) return null;
  const hide = await hideNamesOf(reader, view.id);
  const events = eventsOfShare(await petitionEvents(reader, view.id), view);
  return {
    ...(await lineOf(context, view, row.title, hide)),
    points: view.points
      .filter(({ disposal }) => disposal === "handle")
      .map(({ text }) => hide(text)),
    field: row.field?.name ?? "",
    place: row.administrativeUnit?.name ?? "",
    receivedOn: view.receivedOn,
    said: await agencyWords(reader, events, hide),
    directedAgency: await nameOf(reader, view.direction?.agencyId ?? 0),
    mayDirect:
      roleFor(actor, "enter-direction", view) !== null &&
      waitsForDirection(view) &&
      allowedFrom["enter-direction"].includes(view.stage),
    /** The whole file is open to the office's own people. */
    opensFile: maySee(actor, found.petition),
  };
}
export type LeadershipFile = NonNullable<Awaited<ReturnType<typeof leadershipFile>>>;

/** What the page on which a direction is entered needs; null for whoever may never enter one. */
export async function leadershipQuestion(
  context: Context,
  actor: OfficerActor,
  code: string,
  place: number | null,
) {
  const reader = context.database.read;
  const found = await readPetitionHead(reader, code);
  if (found === null || !mayReach(actor, found.petition)) return null;
  const { row } = found;
  const view = shareBroughtUp(found.petition, place);
  if (view === null || roleFor(actor, "enter-direction", view) === null) return null;
  const opensFile = maySee(actor, found.petition);
  const hide = opensFile ? (text: string) => text : await hideNamesOf(reader, view.id);
  const legalClock = await loadLegalClock(reader);
  return {
    petition: {
      ...view,
      submission: view.submission && {
        ...view.submission,
        question: hide(view.submission.question),
      },
    },
    title: hide(row.title),
    agencyName: handlerOf(row, view)?.shortName ?? null,
    registerNumber: registerNumberOf(row),
    ...(await possibleNow(context, actor, view, { onePersonUnit: false, legalClock })),
    opensFile,
  };
}

const nameOf = async (reader: Reader, id: number) =>
  (await agencyNamesById(reader, [id])).get(id) ?? "";

async function agencyWords(
  reader: Reader,
  events: PetitionEvents,
  hide: HideNames,
): Promise<readonly AgencyWords[]> {
  const said: AgencyWords[] = [];
  for (const { event, link } of events) {
    const on = link.at;
    if (event.type === "PetitionReturned" || event.type === "ReturnAsked") {
      const agencyId = event.type === "PetitionReturned" ? event.agencyId : link.unitId;
      said.push({
        kind: event.type === "PetitionReturned" ? "returned" : "asked",
        agency: await nameOf(reader, agencyId ?? 0),
        proposed: await nameOf(reader, event.proposedAgencyId ?? 0),
        on,
        why: { reasonCode: event.reasonCode, reason: hide(event.reason) },
        text: "",
      });
    }
    if (event.type === "ReportedBack")
      said.push({
        kind: "reported",
        agency: await nameOf(reader, event.agencyId),
        proposed: "",
        on,
        why: null,
        text: hide(event.text),
      });
  }
  return said;
}
