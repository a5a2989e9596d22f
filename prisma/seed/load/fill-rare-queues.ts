/** Some of the open petitions stand where few do, so that every queue of the office has a full page. */
import { addDays, type CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { DisposalProposal } from "#app/domain/petition/petition.ts";
import type { OfficerId } from "#app/domain/petition/petition-ids.ts";
import type { BulkRow } from "#app/server/persistence/engine/bulk-writer.ts";
import type { MadePetition } from "./made-petition.ts";

const kinds = 4;
/** An answer waits this long at most until somebody decides whether it is published. */
const daysUndecided = 20;

const unclassified = { class: null, contentType: null, kind: null, fieldCode: null };
const notDue = { nextDueOn: null, nextDueKind: null };

const proposalOf = (officerId: number): DisposalProposal => ({
  kind: "decline",
  reason: "unclear-content",
  door: null,
  guidance: "",
  recipient: "",
  proposedBy: officerId as OfficerId,
});

const replyOn = (petitionId: number, day: CivilDate): BulkRow => ({
  petitionId,
  answers: JSON.stringify([{ point: 0, text: "The work is done." }]),
  outcome: "conduct-right",
  documentNumber: `${petitionId}/VP-KSTT`,
  documentOn: day,
  signerName: "Nguyen Van A",
  signerCapacity: "Pho Giam doc",
  submittedOn: day,
});

/**
 * Of the registered a part is not classified and a part proposed to be declined, of the forwarded a part
 * was sent back, of those in progress a part is answered. By the id alone: chance draws the rest as before.
 */
export function fillRareQueues(
  made: MadePetition,
  { id, today, officerId }: { id: number; today: CivilDate; officerId: number },
): MadePetition {
  const [row] = made.rows.Petition ?? [];
  if (row === undefined) return made;
  const withRow = (changed: BulkRow, more: MadePetition["rows"] = {}): MadePetition => ({
    ...made,
    rows: { ...made.rows, ...more, Petition: [{ ...row, pendingProposal: null, ...changed }] },
  });
  const answeredOn = addDays(today, -(id % daysUndecided));
  switch (`${row.stage} ${id % kinds}`) {
    case "registered 0":
      return withRow(unclassified, { Point: [] });
    case "registered 1":
      return withRow({ pendingProposal: JSON.stringify(proposalOf(officerId)) });
    case "forwarded 2":
      return withRow({ stage: "returned", handlingAgencyId: null, nextDueKind: "forward" });
    case "in-progress 3":
      return withRow(
        { ...notDue, stage: "answered", answeredOn },
        { Reply: [replyOn(id, answeredOn)] },
      );
    default:
      return withRow({});
  }
}
