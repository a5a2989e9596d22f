/** The shares of a petition: which is in view, and what they come to together. */
import type { CivilDate } from "../deadline/calendar/civil-date.ts";
import { isEnded, type Petition, type PetitionClass, type Share, type Stage } from "./petition.ts";
import type { AgencyId, OfficerId } from "./petition-ids.ts";

/** Everything that belongs to one share alone; a field that is forgotten here is a type error. */
const shareFields: { readonly [F in keyof Share]: true } = {
  place: true,
  role: true,
  ownPoints: true,
  stage: true,
  stageBeforeSupplement: true,
  supplementBy: true,
  waits: true,
  forwarding: true,
  handledInOffice: true,
  officeDueOn: true,
  officeDueProvisional: true,
  agencyAssigneeId: true,
  divisionId: true,
  innerDueOn: true,
  chasedInsideOn: true,
  returns: true,
  reply: true,
  answeredOn: true,
  publication: true,
  clockStarts: true,
  extensions: true,
  extensionRequest: true,
  returnRequest: true,
  returnProposal: true,
  laterPapers: true,
  completionAskedOn: true,
  news: true,
  lastProgressOn: true,
  escalatedTo: true,
  submission: true,
  direction: true,
  ending: true,
};

/** The share in view, without what belongs to the whole petition. */
export const shareInView = (petition: Petition): Share =>
  Object.fromEntries(
    Object.entries(petition).filter(([field]) => field in shareFields),
  ) as unknown as Share;

const byPlace = (one: Share, other: Share) => one.place - other.place;

/** Whether the reply of the share, or its opinion, is signed. */
export const isSigned = ({ reply }: Pick<Share, "reply">) => reply?.signature != null;

/** Every share, in the order of their places. */
export const sharesOf = (petition: Petition): readonly Share[] =>
  petition.others.length === 0
    ? [petition]
    : [shareInView(petition), ...petition.others].sort(byPlace);

/** The petition with the share of this place in view, or null where it has none. */
export function viewShare(petition: Petition, place: number): Petition | null {
  if (petition.place === place) return petition;
  const wanted = petition.others.find((share) => share.place === place);
  if (wanted === undefined) return null;
  const rest = petition.others.filter((share) => share !== wanted);
  return { ...petition, ...wanted, others: [...rest, shareInView(petition)].sort(byPlace) };
}

/** The petition seen from each of its shares. */
export const viewsOf = (petition: Petition): readonly Petition[] =>
  sharesOf(petition).map(({ place }) => viewShare(petition, place) ?? petition);

/** From what is waited for longest to what is done; the least advanced share says where the whole stands. */
const advance = [
  "awaiting-supplement",
  "received",
  "registered",
  "returned",
  "forwarded",
  "in-progress",
  "reply-drafted",
  "reply-submitted",
  "answered",
  "closed",
  "declined",
  "guided",
  "transferred",
  "withdrawn",
] as const satisfies readonly Stage[];
/** Every stage has its step: one that is missing is a type error. */
const stepOf = Object.fromEntries(advance.map((stage, step) => [stage, step])) as {
  readonly [S in Stage & (typeof advance)[number]]: number;
};

/** An opinion goes to the agency that leads, and not to the sender. */
const answersSender = ({ role }: Share) => role !== "support";

/**
 * Where the whole petition stands: as far as the least advanced of the shares that answer its sender.
 * It is answered when all that are owed are; a part that was withdrawn or ended is not owed any more.
 */
export function wholeStage(petition: Petition): Stage {
  const stages = sharesOf(petition)
    .filter(answersSender)
    .map(({ stage }) => stage);
  return stages.reduce(
    (least, stage) => (stepOf[stage] < stepOf[least] ? stage : least),
    stages[0] ?? petition.stage,
  );
}

/** Whether something was answered and something else ended without an answer: not all is answered. */
export function isAnsweredInPart(petition: Petition): boolean {
  const shares = sharesOf(petition).filter(answersSender);
  const answered = shares.filter(({ answeredOn }) => answeredOn !== null);
  return (
    answered.length > 0 &&
    answered.length < shares.length &&
    shares.every(({ stage }) => isEnded(stage))
  );
}

const farDay = "9999-12-31";
const dueDayOf = ({ stage, supplementBy, forwarding, officeDueOn }: Share) =>
  (stage === "awaiting-supplement" ? supplementBy : null) ??
  forwarding?.replyDueOn ??
  officeDueOn ??
  farDay;

/**
 * The petition with that share in view by which lists show it: of those that stand where the whole
 * does, the one that is due first.
 */
export function viewMainShare(petition: Petition): Petition {
  if (petition.others.length === 0) return petition;
  const stage = wholeStage(petition);
  const [main] = sharesOf(petition)
    .filter((share) => answersSender(share) && share.stage === stage)
    .sort((one, other) => (dueDayOf(one) < dueDayOf(other) ? -1 : 1));
  return (main && viewShare(petition, main.place)) ?? petition;
}

/** The places of the points that the share in view answers: its own, or all that are to be handled. */
export const pointsOwed = ({ points, ownPoints }: Petition): readonly number[] =>
  points.flatMap(({ disposal }, place) =>
    disposal === "handle" && (ownPoints.length === 0 || ownPoints.includes(place)) ? [place] : [],
  );

/** The petition as whoever is given these points only has it; none given are all of them. */
export const narrowToPoints = (petition: Petition, points: readonly number[]): Petition =>
  points.length === 0 ? petition : { ...petition, ownPoints: points };

/** The classes of the points that the share in view answers, each once: their own, else the petition's. */
export function classesInView(petition: Petition): readonly PetitionClass[] {
  const { classification, points } = petition;
  const classes = pointsOwed(petition).map(
    (place) => points[place]?.own?.class ?? classification?.class,
  );
  return [...new Set(classes)].filter((one) => one !== undefined);
}

/** What of a petition says to whom one of its shares was given. */
type Given = Pick<Petition, "receivingUnitId" | "assigneeId">;

/** The unit that has the share: the agency it went to, else the one that received the petition. */
export const unitInside = ({ receivingUnitId }: Given, { forwarding }: Share): AgencyId =>
  forwarding?.agencyId ?? receivingUnitId;

/** The person of that unit to whom the share was given. */
export const assigneeInside = (
  { assigneeId }: Given,
  { forwarding, agencyAssigneeId }: Share,
): OfficerId | null => (forwarding === null ? assigneeId : agencyAssigneeId);

/** The number of the next forwarding. */
export const nextPlace = (petition: Petition) =>
  Math.max(...sharesOf(petition).map(({ place }) => place)) + 1;

/** What was returned keeps its number as history; what comes in its place has the next. */
export const placeToBegin = (petition: Petition) =>
  petition.stage === "returned" ? nextPlace(petition) : petition.place;

/** Whether somebody still works on the share: it has not ended, nor does its opinion lie with the lead. */
export const isUnderWay = ({ role, stage }: Share) =>
  !isEnded(stage) && !(role === "support" && stage === "reply-submitted");

/** By which event a share ends; rows of earlier versions name neither day nor person. */
type EndedBy = { readonly on?: CivilDate; readonly by?: OfficerId; readonly untold?: true };

/** The share after it has ended without an answer; what ended before stays what it is. */
export const endShare = <S extends Share>(
  share: S,
  stage: Stage,
  { on, by, untold }: EndedBy,
): S => {
  if (isEnded(share.stage)) return share;
  const { stageBeforeSupplement, supplementBy } = share;
  const stood = { stage: share.stage, stageBeforeSupplement, supplementBy };
  const ending = on ? { on, by: by ?? null, ...stood, ...(untold && { untold }) } : null;
  return { ...share, stage, stageBeforeSupplement: null, supplementBy: null, ending };
};

/** The petition after all of it has ended without an answer. */
export const endWhole = (petition: Petition, stage: Stage, by: EndedBy): Petition => ({
  ...endShare(petition, stage, by),
  proposal: null,
  others: petition.others.map((share) => endShare(share, stage, by)),
});
