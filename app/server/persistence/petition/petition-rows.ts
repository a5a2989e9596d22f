/** Row → domain: what a petition's rules read. */
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { ReturnRequest } from "#app/domain/petition/clocks/petition-time.ts";
import type {
  DisposalProposal,
  Outcome,
  Petition,
  Publication,
  Reply,
} from "#app/domain/petition/petition.ts";
import type { AgencyId, DivisionId, OfficerId } from "#app/domain/petition/petition-ids.ts";
import type { TableRow } from "../engine/tables.ts";
import { clockStartsBefore } from "./clock-starts-before.ts";

type Own = NonNullable<Petition["points"][number]["own"]>;

/** What a petition's rules read beside its own row. */
type Parts = {
  readonly points: readonly TableRow<"Point">[];
  readonly reply: TableRow<"Reply"> | null;
  readonly handlingAgency: { readonly worksHere: boolean } | null;
  /** The agencies of the other shares in which somebody works today. */
  readonly othersAtWork: readonly number[];
};

export type PetitionRow = TableRow<"Petition"> & Parts;

/** The columns of a petition's own row that its rules read; its texts are not among them. */
export const ruledColumns = [
  "id",
  "code",
  "version",
  "stage",
  "stageBeforeSupplement",
  "receivingUnitId",
  "countingAgencyId",
  "takenInById",
  "channel",
  "sentAt",
  "receivedOn",
  "registerYear",
  "registerNumber",
  "class",
  "contentType",
  "kind",
  "fieldCode",
  "pendingProposal",
  "assigneeId",
  "agencyAssigneeId",
  "divisionId",
  "innerDueOn",
  "chasedInsideOn",
  "handledInOffice",
  "handlingAgencyId",
  "forwardedOn",
  "acceptedOn",
  "replyDueOn",
  "replyDueProvisional",
  "replyDueReason",
  "forwardDueOn",
  "forwardDueProvisional",
  "nextDueOn",
  "nextDueKind",
  "supplementBy",
  "returns",
  "answeredOn",
  "publication",
  "publicationReason",
  "publicationPreparedBy",
  "publicationFindings",
  "restricted",
  "openRestriction",
  "steppedAside",
  "quarantine",
  "complexity",
  "clockStarts",
  "pauses",
  "extensions",
  "extensionRequest",
  "returnRequest",
  "returnProposal",
  "completionAskedOn",
  "agencyNews",
  "lastProgressOn",
  "escalatedTo",
  "place",
  "role",
  "ownPoints",
  "others",
  "aboutHeadOfId",
  "submission",
  "direction",
  "ending",
  "reopenedOn",
  "firstReceivedOn",
  "annulment",
  "laterPapers",
  "contactAsked",
] as const satisfies readonly (keyof TableRow<"Petition">)[];

export type RuledRow = Pick<TableRow<"Petition">, (typeof ruledColumns)[number]> & Parts;

/**
 * The stored codes are the domain's own words, written only through it; the store trusts them and
 * names their types here, once.
 */
export function petitionOf(row: RuledRow): Petition {
  return {
    ...readTypedColumns(row),
    points: row.points.map(({ text, disposal, note, class: its, contentType, fieldCode }) => ({
      text,
      disposal: disposal as Petition["points"][number]["disposal"],
      note,
      ...(its && contentType && { own: { class: its, contentType, fieldCode } as Own }),
    })),
    place: row.place,
    role: row.role as Petition["role"],
    ownPoints: parseJson<Petition["ownPoints"]>(row.ownPoints),
    others: othersOf(row),
    forwarding: forwardingOf(row),
    reply: row.reply && replyOf(row.reply),
    publication: publicationOf(row),
    proposal:
      row.pendingProposal === null ? null : (JSON.parse(row.pendingProposal) as DisposalProposal),
    steppedAside: JSON.parse(row.steppedAside) as OfficerId[],
    ...timesOf(row),
    laterPapers: parseJson<Petition["laterPapers"]>(row.laterPapers),
    contactAsked: parseJson<Petition["contactAsked"]>(row.contactAsked),
    ending: parsedOrNull<Petition["ending"] & object>(row.ending),
    reopenedOn: row.reopenedOn as CivilDate | null,
    firstReceivedOn: row.firstReceivedOn as CivilDate | null,
    openRestriction: parsedOrNull<Petition["openRestriction"] & object>(row.openRestriction),
    annulment: parsedOrNull<Petition["annulment"] & object>(row.annulment),
    submission: parsedOrNull<Petition["submission"] & object>(row.submission),
    direction: parsedOrNull<Petition["direction"] & object>(row.direction),
    officeDueOn: row.handledInOffice ? (row.replyDueOn as CivilDate | null) : null,
    officeDueProvisional: row.handledInOffice && row.replyDueProvisional,
    classification:
      row.class && row.contentType && row.kind && row.fieldCode
        ? ({
            class: row.class,
            contentType: row.contentType,
            kind: row.kind,
            fieldCode: row.fieldCode,
            complexity: row.complexity,
            ...(row.aboutHeadOfId !== null && { aboutHeadOf: row.aboutHeadOfId }),
          } as Petition["classification"])
        : null,
  };
}

const parseJson = <T>(text: string) => JSON.parse(text) as T;
const parsedOrNull = <T>(text: string | null) => (text === null ? null : parseJson<T>(text));

/** Of nearly every row: one share answers. */
export const noOthers = "[]";
/** Of shares that were kept before anything was put to the leadership. */
const neverSubmitted = { submission: null, direction: null };
/** Shares of the time before divisions were kept say nothing of them. */
const neverGiven = { divisionId: null, innerDueOn: null, chasedInsideOn: null };
/** Shares of the time before it was kept how they ended, what was proposed, and what amends a reply. */
const neverProposed = { ending: null, returnProposal: null, laterPapers: [] };
/** The shares that are not in view, as they were kept. */
export const readShares = (column: string): Petition["others"] =>
  column === noOthers
    ? []
    : parseJson<Petition["others"]>(column).map((share) => ({
        ...neverSubmitted,
        ...neverGiven,
        ...neverProposed,
        ...share,
      }));

/** The agencies to which the shares of this row went. */
export const handlersIn = ({
  handlingAgencyId,
  others,
}: Pick<RuledRow, "handlingAgencyId" | "others">): readonly number[] => [
  ...(handlingAgencyId === null ? [] : [handlingAgencyId]),
  ...readShares(others).flatMap(({ forwarding }) => forwarding?.agencyId ?? []),
];

const othersOf = ({ others, othersAtWork }: RuledRow): Petition["others"] =>
  readShares(others).map((share) => ({
    ...share,
    forwarding: share.forwarding && {
      ...share.forwarding,
      agencyHasAccount: othersAtWork.includes(share.forwarding.agencyId),
    },
  }));

/** Of a row that was written before clocks were kept. */
const unkept = "{}";

/** What is kept of the petition's clocks. */
function timesOf(row: RuledRow) {
  return {
    clockStarts:
      row.clockStarts === unkept
        ? clockStartsBefore(row)
        : parseJson<Petition["clockStarts"]>(row.clockStarts),
    waits: parseJson<Petition["waits"]>(row.pauses),
    extensions: parseJson<Petition["extensions"]>(row.extensions),
    extensionRequest: parsedOrNull<Petition["extensionRequest"] & object>(row.extensionRequest),
    returnRequest: returnRequestOf(row.returnRequest),
    returnProposal: parsedOrNull<Petition["returnProposal"] & object>(row.returnProposal),
    completionAskedOn: row.completionAskedOn as CivilDate | null,
    news: parsedOrNull<Petition["news"] & object>(row.agencyNews),
    lastProgressOn: row.lastProgressOn as CivilDate | null,
    escalatedTo: row.escalatedTo as Petition["escalatedTo"],
  };
}

/** A request of the time before reasons had codes has its words alone. */
function returnRequestOf(column: string | null): Petition["returnRequest"] {
  type Stored = Omit<ReturnRequest, "reasonCode"> & Partial<ReturnRequest>;
  const stored = parsedOrNull<Stored>(column);
  return stored && { reasonCode: null, ...stored };
}

function readTypedColumns(row: RuledRow) {
  return {
    id: row.id as Petition["id"],
    code: row.code,
    version: row.version,
    stage: row.stage as Petition["stage"],
    stageBeforeSupplement: row.stageBeforeSupplement as Petition["stageBeforeSupplement"],
    supplementBy: row.stageBeforeSupplement ? (row.supplementBy as CivilDate | null) : null,
    receivingUnitId: row.receivingUnitId as AgencyId,
    countingAgencyId: row.countingAgencyId as AgencyId | null,
    takenInBy: row.takenInById as OfficerId | null,
    channel: row.channel as Petition["channel"],
    receivedOn: row.receivedOn as CivilDate,
    registerNumber: row.registerNumber,
    registerYear: row.registerYear,
    assigneeId: row.assigneeId as OfficerId | null,
    agencyAssigneeId: row.agencyAssigneeId as OfficerId | null,
    divisionId: row.divisionId as DivisionId | null,
    innerDueOn: row.innerDueOn as CivilDate | null,
    chasedInsideOn: row.chasedInsideOn as CivilDate | null,
    handledInOffice: row.handledInOffice,
    returns: row.returns,
    answeredOn: row.answeredOn as CivilDate | null,
    restricted: row.restricted,
    quarantine: row.quarantine as Petition["quarantine"],
  };
}

function forwardingOf(row: RuledRow): Petition["forwarding"] {
  if (row.handlingAgencyId === null || !row.forwardedOn || !row.replyDueOn) return null;
  return {
    agencyId: row.handlingAgencyId as AgencyId,
    agencyHasAccount: row.handlingAgency?.worksHere ?? false,
    forwardedOn: row.forwardedOn as CivilDate,
    replyDueOn: row.replyDueOn as CivilDate,
    replyDueProvisional: row.replyDueProvisional,
    replyDueReason: row.replyDueReason,
    acceptedOn: row.acceptedOn as CivilDate | null,
  };
}

export function replyOf(row: TableRow<"Reply">): Reply {
  return {
    answers: JSON.parse(row.answers) as Reply["answers"],
    outcome: row.outcome as Outcome | null,
    legalBasis: row.legalBasis,
    measures: row.measures,
    contact: row.contact,
    presentedBy: row.presentedBy as OfficerId | null,
    submittedOn: row.submittedOn as CivilDate | null,
    signature:
      row.documentNumber === null || row.documentOn === null
        ? null
        : {
            documentNumber: row.documentNumber,
            documentOn: row.documentOn as CivilDate,
            signerName: row.signerName ?? "",
            signerCapacity: row.signerCapacity ?? "",
            fileId: row.signedFileId,
          },
  };
}

function publicationOf(row: RuledRow): Publication {
  switch (row.publication) {
    case "prepared":
      return {
        state: "prepared",
        preparedBy: row.publicationPreparedBy as OfficerId,
        remainingFindings: row.publicationFindings,
      };
    case "published":
      return { state: "published" };
    case "declined":
    case "unpublished":
      return { state: row.publication, reason: row.publicationReason };
    default:
      return { state: "undecided" };
  }
}
