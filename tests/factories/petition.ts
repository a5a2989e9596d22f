import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { workingCalendar } from "#app/domain/deadline/calendar/working-calendar.ts";
import { type LegalClock, ruleBook } from "#app/domain/deadline/rules/rule-book.ts";
import type { Addressee, CommandOf } from "#app/domain/petition/lifecycle/commands.ts";
import type { NamedReader } from "#app/domain/petition/lifecycle/custody/custody-commands.ts";
import type { Classification, Forwarding, Petition, Reply } from "#app/domain/petition/petition.ts";
import type { AgencyId, OfficerId, PetitionId } from "#app/domain/petition/petition-ids.ts";

export const officeUnit = 1 as AgencyId;
export const handlingUnit = 2 as AgencyId;
export const strangeUnit = 3 as AgencyId;
export const clerk = 11 as OfficerId;
export const today = civilDate("2026-11-20");
/** As few as may read restricted petitions: somebody who decides, and another. */
export const twoReaders: readonly NamedReader[] = [
  { officerId: 31 as OfficerId, leads: true },
  { officerId: 32 as OfficerId, leads: false },
];

/** Conduct in a field of the list, of no special weight. */
export const aConductClass: Classification = {
  class: "admin-conduct",
  contentType: "conduct-obstacle",
  kind: "report",
  fieldCode: "land",
  complexity: "ordinary",
};

/** The shipped rules, and a plain calendar of two years. */
export const aLegalClock: LegalClock = {
  calendar: workingCalendar(
    [],
    [
      { year: 2026, status: "official" },
      { year: 2027, status: "official" },
    ],
  ),
  rules: ruleBook([]),
};

export const aForwarding: Forwarding = {
  agencyId: handlingUnit,
  agencyHasAccount: true,
  forwardedOn: civilDate("2026-11-18"),
  replyDueOn: civilDate("2026-12-10"),
  replyDueProvisional: false,
  replyDueReason: "",
  acceptedOn: null,
};

/** The agency to which all is forwarded; one line per difference. */
export function anAddressee(change: Partial<Addressee> = {}): Addressee {
  return {
    agencyId: handlingUnit,
    agencyHasAccount: true,
    agencyOpen: true,
    role: "alone",
    points: [],
    ownNote: "",
    replyDueOn: civilDate("2026-12-12"),
    provisional: false,
    dueByRule: true,
    ...change,
  };
}

/** Given to an officer of the office; one line per difference. */
export function anAssignment(change: Partial<CommandOf<"assign">> = {}): CommandOf<"assign"> {
  return {
    type: "assign",
    officerId: clerk,
    divisionId: null,
    unitId: officeUnit,
    innerDueOn: null,
    note: "",
    ...change,
  };
}

export const aReply: Reply = {
  answers: [{ point: 0, text: "It was issued." }],
  outcome: "conduct-right",
  legalBasis: "",
  measures: "",
  contact: "",
  presentedBy: clerk,
  submittedOn: null,
  signature: {
    documentNumber: "12/SXD-VP",
    documentOn: civilDate("2026-11-19"),
    signerName: "Tran Van B",
    signerCapacity: "Director",
    fileId: null,
  },
};

/** A petition as rules see one; valid by default, one line per difference. */
export function aPetition(change: Partial<Petition> = {}): Petition {
  return {
    id: 1 as PetitionId,
    code: "PA-261118-7K3FQ",
    version: 1,
    place: 1,
    role: "alone",
    ownPoints: [],
    others: [],
    stage: "received",
    stageBeforeSupplement: null,
    supplementBy: null,
    receivingUnitId: officeUnit,
    countingAgencyId: null,
    takenInBy: null,
    channel: "web",
    receivedOn: civilDate("2026-11-18"),
    registerNumber: null,
    registerYear: null,
    classification: null,
    points: [],
    proposal: null,
    assigneeId: null,
    agencyAssigneeId: null,
    divisionId: null,
    innerDueOn: null,
    chasedInsideOn: null,
    handledInOffice: false,
    officeDueOn: null,
    officeDueProvisional: false,
    forwarding: null,
    returns: 0,
    reply: null,
    answeredOn: null,
    publication: { state: "undecided" },
    restricted: false,
    openRestriction: null,
    quarantine: "none",
    clockStarts: {},
    waits: [],
    extensions: [],
    extensionRequest: null,
    returnRequest: null,
    returnProposal: null,
    completionAskedOn: null,
    news: null,
    lastProgressOn: null,
    escalatedTo: "",
    submission: null,
    direction: null,
    laterPapers: [],
    ending: null,
    reopenedOn: null,
    firstReceivedOn: null,
    annulment: null,
    contactAsked: [],
    steppedAside: [],
    ...change,
  };
}
