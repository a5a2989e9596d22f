/** Domain → row: the columns that follow from a new state of a petition. */
import { leadershipStateOf } from "#app/domain/petition/leadership-state.ts";
import type { Petition } from "#app/domain/petition/petition.ts";

/** What is kept of the petition's clocks. */
const timeColumnsOf = (petition: Petition) => ({
  complexity: petition.classification?.complexity ?? "ordinary",
  clockStarts: JSON.stringify(petition.clockStarts),
  pauses: JSON.stringify(petition.waits),
  extensions: JSON.stringify(petition.extensions),
  extensionRequest: petition.extensionRequest && JSON.stringify(petition.extensionRequest),
  returnRequest: petition.returnRequest && JSON.stringify(petition.returnRequest),
  returnProposal: petition.returnProposal && JSON.stringify(petition.returnProposal),
  completionAskedOn: petition.completionAskedOn,
  agencyNews: petition.news && JSON.stringify(petition.news),
  lastProgressOn: petition.lastProgressOn,
  escalatedTo: petition.escalatedTo,
});

const leadershipColumnsOf = (petition: Petition) => ({
  submission: petition.submission && JSON.stringify(petition.submission),
  direction: petition.direction && JSON.stringify(petition.direction),
  leadership: leadershipStateOf(petition) ?? "",
});

/** The columns of the petition's own row that a new state sets. */
export function columnsOf(petition: Petition) {
  const { forwarding, publication, classification, proposal } = petition;
  return {
    stage: petition.stage,
    stageBeforeSupplement: petition.stageBeforeSupplement,
    // A day that has passed stays for the papers that name it.
    ...(petition.supplementBy && { supplementBy: petition.supplementBy }),
    registerYear: petition.registerYear,
    registerNumber: petition.registerNumber,
    class: classification?.class ?? null,
    contentType: classification?.contentType ?? null,
    kind: classification?.kind ?? null,
    fieldCode: classification?.fieldCode ?? null,
    aboutHeadOfId: classification?.aboutHeadOf ?? null,
    pendingProposal: proposal && JSON.stringify(proposal),
    assigneeId: petition.assigneeId,
    countingAgencyId: petition.countingAgencyId,
    agencyAssigneeId: petition.agencyAssigneeId,
    divisionId: petition.divisionId,
    innerDueOn: petition.innerDueOn,
    chasedInsideOn: petition.chasedInsideOn,
    handledInOffice: petition.handledInOffice,
    handlingAgencyId: forwarding?.agencyId ?? null,
    forwardedOn: forwarding?.forwardedOn ?? null,
    acceptedOn: forwarding?.acceptedOn ?? null,
    replyDueOn: forwarding?.replyDueOn ?? petition.officeDueOn,
    replyDueProvisional: forwarding?.replyDueProvisional ?? petition.officeDueProvisional,
    replyDueReason: forwarding?.replyDueReason ?? "",
    returns: petition.returns,
    answeredOn: petition.answeredOn,
    publication: publication.state,
    publicationReason: "reason" in publication ? publication.reason : "",
    publicationPreparedBy: publication.state === "prepared" ? publication.preparedBy : null,
    publicationFindings: publication.state === "prepared" ? publication.remainingFindings : 0,
    restricted: petition.restricted,
    openRestriction: petition.openRestriction && JSON.stringify(petition.openRestriction),
    quarantine: petition.quarantine,
    steppedAside: JSON.stringify(petition.steppedAside),
    place: petition.place,
    role: petition.role,
    ownPoints: JSON.stringify(petition.ownPoints),
    others: JSON.stringify(petition.others),
    laterPapers: JSON.stringify(petition.laterPapers),
    contactAsked: JSON.stringify(petition.contactAsked),
    ending: petition.ending && JSON.stringify(petition.ending),
    reopenedOn: petition.reopenedOn,
    channel: petition.channel,
    receivedOn: petition.receivedOn,
    firstReceivedOn: petition.firstReceivedOn,
    annulment: petition.annulment && JSON.stringify(petition.annulment),
    ...leadershipColumnsOf(petition),
    ...timeColumnsOf(petition),
  };
}
