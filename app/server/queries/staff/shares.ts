/** What several agencies make of one petition, and what of it each of them is told. */
import { shareCode } from "#app/domain/identifiers/share-code.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { opensShare, readsWholeLetter } from "#app/domain/permission/policy.ts";
import { agenciesToCount, countingAgency } from "#app/domain/petition/counting-agency.ts";
import type { EventType, PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { ForwardingRole, Petition, Reply, Stage } from "#app/domain/petition/petition.ts";
import { isSigned, viewsOf } from "#app/domain/petition/shares.ts";
import {
  handlerOf,
  type PetitionFileRow,
} from "../../persistence/petition/petition-file-reading.ts";
import type { PetitionEvents } from "./petition-history.ts";
import { type StaffAttachment, toStaffAttachment } from "./staff-attachment.ts";

export type ShareLine = {
  readonly place: number;
  readonly address: string;
  /** Null where it waits to be forwarded again. */
  readonly agency: string | null;
  readonly role: ForwardingRole;
  readonly stage: Stage;
  readonly signed: boolean;
  /** The places of its points; empty for all of them. */
  readonly points: readonly number[];
  readonly dueOn: string | null;
  readonly inView: boolean;
  /** Whether its page exists for the viewer: an agency opens its own share only. */
  readonly opens: boolean;
};

/**
 * Every share of a petition that has several, in their order; of a split letter an agency is told of
 * its own, where it has more than one.
 */
export function shareLines(
  actor: OfficerActor,
  petition: Petition,
  row: PetitionFileRow,
): readonly ShareLine[] {
  const views = readsWholeLetter(actor, petition)
    ? viewsOf(petition)
    : viewsOf(petition).filter(({ place }) => opensShare(actor, petition, place));
  return views.length < 2
    ? []
    : views.map((view) => ({
        place: view.place,
        address: shareCode(view),
        agency: answererOf(row, view)?.shortName ?? null,
        role: view.role,
        stage: view.stage,
        signed: isSigned(view),
        points: view.ownPoints,
        dueOn: view.forwarding?.replyDueOn ?? view.officeDueOn,
        inView: view.place === petition.place,
        opens: opensShare(actor, petition, view.place),
      }));
}

/** The agency that the share went to, or the receiving unit where it answers itself. */
const answererOf = (row: PetitionFileRow, view: Petition) =>
  view.handledInOffice ? row.receivingUnit : handlerOf(row, view);

/** With which agency it is counted, and those with which it could be. */
export type Counting = {
  readonly agencyId: number;
  readonly agency: string;
  readonly choices: readonly { readonly id: number; readonly name: string }[];
};

/** What the unit that coordinates settles for the statistics; null for others, and where one answers. */
export function countingPart(
  actor: OfficerActor,
  petition: Petition,
  { receivingUnit, handlers }: PetitionFileRow,
): Counting | null {
  if (petition.others.length === 0 || petition.receivingUnitId !== actor.unitId) return null;
  const nameOf = (id: number) =>
    (id === receivingUnit.id ? receivingUnit : handlers.get(id))?.shortName ?? "";
  const agencyId = countingAgency(petition);
  const choices = agenciesToCount(petition).map((id) => ({ id, name: nameOf(id) }));
  return { agencyId, agency: nameOf(agencyId), choices };
}

/** The signed opinion of a supporting agency. */
export type Opinion = {
  readonly place: number;
  readonly agency: string;
  readonly reply: Reply;
  readonly signedFile: StaffAttachment | null;
};

/** The opinions that were handed to the agency that leads; it and the coordinating unit read them. */
export function opinionsOf(
  actor: OfficerActor,
  petition: Petition,
  row: PetitionFileRow,
): readonly Opinion[] {
  const reads = actor.side === "office" || petition.receivingUnitId === actor.unitId;
  if (!reads && petition.role !== "lead") return [];
  return viewsOf(petition).flatMap((view) => {
    const { reply, role, stage } = view;
    if (role !== "support" || reply === null || stage !== "reply-submitted") return [];
    const file = row.files.find(({ id }) => id === reply.signature?.fileId);
    const agency = handlerOf(row, view)?.shortName ?? "";
    const signedFile = file ? toStaffAttachment(file) : null;
    return [{ place: view.place, agency, reply, signedFile }];
  });
}

/** The text that stands in the place of the title for an agency that reads its own points only. */
export const titleFor = (actor: OfficerActor, petition: Petition, title: string) =>
  readsWholeLetter(actor, petition)
    ? title
    : (petition.points[petition.ownPoints[0] ?? 0]?.text ?? "");

/** What of the sender's letter an agency does not read that answers its own points only. */
export const lettersOwnPart = {
  content: "",
  proposalText: "",
  agencyText: "",
  dossierNumber: "",
  foreignDocument: "",
  aim: "unsure",
  files: [],
} as const;

/** The same places, but without the words of other agencies' points. */
export const withOwnPoints = (petition: Petition): Petition => ({
  ...petition,
  points: petition.points.map((point, place) =>
    petition.ownPoints.includes(place) ? point : { ...point, text: "", note: "" },
  ),
  others: [],
  countingAgencyId: null,
});

/** What happened to the whole, and says nothing of another's points. */
const ofEverybody: readonly EventType[] = [
  "PetitionSent",
  "PetitionTakenIn",
  "PetitionRegistered",
  "PetitionWithdrawn",
  "PetitionClosed",
  "RegisterEntryAnnulled",
];

/** Words between an agency's officer and its leader, and the work on a draft. */
const inner: readonly EventType[] = [
  "ReplyDrafted",
  "ReplyPresented",
  "DraftSentBack",
  "ReplySigned",
  "CompletionAsked",
];

/**
 * What this person is told of the history. Of a split letter an agency is told of its own share and of
 * what ended the whole; of a letter that another leads, not of the inner work there.
 */
export function toldTo(
  actor: OfficerActor,
  events: PetitionEvents,
  petition: Petition,
): PetitionEvents {
  const ofAnother = ({ forwarding }: PetitionEvent) =>
    forwarding !== undefined && forwarding !== petition.place;
  if (!readsWholeLetter(actor, petition))
    return events.filter(
      ({ event }) =>
        !ofAnother(event) &&
        !isOthersReport(actor, event) &&
        (event.forwarding !== undefined || ofEverybody.includes(event.type)),
    );
  if (actor.side === "office" || petition.receivingUnitId === actor.unitId) return events;
  return events.filter(
    ({ event }) =>
      !(ofAnother(event) && inner.includes(event.type)) && !isOthersReport(actor, event),
  );
}

/** What an agency reports after a direction is for the office; whoever answers after it reads it not. */
const isOthersReport = ({ unitId }: OfficerActor, event: PetitionEvent) =>
  event.type === "ReportedBack" && event.agencyId !== unitId;

/** What happened to the share in view, or to the petition before it had several. */
export const eventsOfShare = (events: PetitionEvents, { place }: Petition): PetitionEvents =>
  events.filter(({ event }) => event.forwarding === undefined || event.forwarding === place);
