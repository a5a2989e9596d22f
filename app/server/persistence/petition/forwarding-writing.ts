/** One row for each forwarding: where it stands for the lists of agencies, and what is left of it as history. */
import type { NextDue } from "#app/domain/petition/clocks/next-due.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import type { Petition, Share } from "#app/domain/petition/petition.ts";
import { assigneeInside, sharesOf, viewShare } from "#app/domain/petition/shares.ts";
import type { Transaction } from "../engine/database.ts";
import { insertRow, updateRows } from "../engine/raw-sql.ts";
import type { TableRow } from "../engine/tables.ts";

type Change = Partial<Omit<TableRow<"Forwarding">, "id" | "petitionId">>;

type Forwarded = {
  readonly before: Petition;
  readonly after: Petition;
  readonly events: readonly PetitionEvent[];
  readonly today: string;
  /** What is owed next for the share in view. */
  readonly nextDueOf: (view: Petition) => NextDue | null;
};

/** Brings the rows of a petition's forwardings up to what has happened to them. */
export async function saveForwardings(
  transaction: Transaction,
  { before, after, events, today, nextDueOf }: Forwarded,
) {
  for (const event of events) await recordForwarding(transaction, after, event, today);
  // A title follows the words of its point, and a part that the unit kept is whose the petition is.
  const same = before.points === after.points && before.assigneeId === after.assigneeId;
  const known = new Set<Share>(same ? sharesOf(before) : []);
  for (const share of sharesOf(after)) {
    const view = known.has(share) ? null : viewShare(after, share.place);
    if (view) await change(transaction, after, share.place, listedColumns(view, nextDueOf(view)));
  }
  if (events.some(({ type }) => type === "PetitionForwarded" || type === "HandlingInOfficeBegun"))
    await forgetPlaces(transaction, after);
}

const titleMax = 120;

/** Of a letter that is split an agency reads what its own first point is about. */
const titleOf = ({ role, points, ownPoints }: Petition) =>
  role === "part" ? (points[ownPoints[0] ?? 0]?.text ?? "").slice(0, titleMax) : "";

/** What lists read of a share: of one that was returned, only that it waits to be forwarded again. */
function listedColumns(view: Petition, due: NextDue | null): Change {
  const { forwarding, reply } = view;
  return {
    stage: view.stage,
    assigneeId: assigneeInside(view, view),
    divisionId: view.divisionId,
    innerDueOn: view.innerDueOn,
    chasedInsideOn: view.chasedInsideOn,
    nextDueOn: due?.on ?? null,
    nextDueKind: due?.kind ?? null,
    signed: reply?.signature != null,
    publication: view.publication.state,
    returnProposed: view.returnProposal !== null,
    title: titleOf(view),
    ...(forwarding && {
      agencyId: forwarding.agencyId,
      acceptedOn: forwarding.acceptedOn,
      replyDueOn: forwarding.replyDueOn,
      replyDueProvisional: forwarding.replyDueProvisional,
    }),
  };
}

async function recordForwarding(
  transaction: Transaction,
  petition: Petition,
  event: PetitionEvent,
  today: string,
) {
  const place = event.forwarding ?? petition.place;
  const changeThis = (changed: Change) => change(transaction, petition, place, changed);
  switch (event.type) {
    case "PetitionForwarded":
      await insertRow(transaction, "Forwarding", newRow(petition, place, event), "id");
      return;
    case "HandlingInOfficeBegun":
      // Beside others the unit's own part is found by lists like theirs.
      if (petition.others.length > 0) {
        const kept = viewShare(petition, place) ?? petition;
        await insertRow(transaction, "Forwarding", ownRow(kept, place, event), "id");
      }
      return;
    case "ReplySubmitted":
      // The first submission counts: what was completed later was not late for that.
      await updateRows(
        transaction,
        "Forwarding",
        { submittedOn: event.on },
        `"petitionId" = $1 AND "place" = $2 AND "submittedOn" IS NULL`,
        petition.id,
        place,
      );
      return;
    case "SubmissionTakenBack":
      // What was asked to be completed was submitted in time before that.
      return viewShare(petition, place)?.completionAskedOn === null
        ? changeThis({ submittedOn: null })
        : undefined;
    case "ReplyRecalled":
      return changeThis({ submittedOn: null });
    case "PetitionReturned":
      return changeThis({
        returnedOn: today,
        returnReason: event.reason,
        proposedAgencyId: event.proposedAgencyId,
      });
    // The agency did not send it back, so that it gave no reason.
    case "TakenBackByDirection":
    case "ForwardingRecalled":
    case "HandlingInOfficeStopped":
      return changeThis({ returnedOn: today });
    case "ExtensionGranted":
      return changeThis({ firstDueOn: event.before, extendedDays: event.days });
    default:
      return;
  }
}

type ForwardedEvent = Extract<PetitionEvent, { readonly type: "PetitionForwarded" }>;

const newRow = ({ id: petitionId }: Petition, place: number, event: ForwardedEvent) => ({
  petitionId,
  place,
  role: event.role ?? "alone",
  points: JSON.stringify(event.points ?? []),
  agencyId: event.agencyId,
  coverNote: event.coverNote,
  forwardedOn: event.forwardedOn,
  replyDueOn: event.replyDueOn,
  replyDueProvisional: event.provisional,
  replyDueReason: event.dueReason,
});

const ownRow = (
  { id: petitionId, receivingUnitId, role, ownPoints }: Petition,
  place: number,
  event: Extract<PetitionEvent, { readonly type: "HandlingInOfficeBegun" }>,
) => ({
  petitionId,
  place,
  role,
  points: JSON.stringify(ownPoints),
  agencyId: receivingUnitId,
  forwardedOn: event.on,
  replyDueOn: event.dueOn,
  replyDueProvisional: event.provisional,
});

async function change(
  transaction: Transaction,
  petition: Petition,
  place: number,
  changed: Change,
): Promise<void> {
  const which = `"petitionId" = $1 AND "place" = $2`;
  await updateRows(transaction, "Forwarding", changed, which, petition.id, place);
}

/** What was returned and then forwarded anew, or kept in the office, is only history. */
async function forgetPlaces(transaction: Transaction, petition: Petition) {
  const present = sharesOf(petition)
    .filter(({ forwarding, stage }) => forwarding !== null || stage === "returned")
    .map(({ place }) => Math.trunc(place));
  await updateRows(
    transaction,
    "Forwarding",
    { stage: "", nextDueOn: null, nextDueKind: null },
    `"petitionId" = $1 AND "stage" = 'returned' AND "place" NOT IN (${[0, ...present].join(", ")})`,
    petition.id,
  );
}
