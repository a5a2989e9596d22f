/** The rows that belong to a made petition, beside its own. */
import { addDays, type CivilDate, yearOf } from "#app/domain/deadline/calendar/civil-date.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import type { BulkRow } from "#app/server/persistence/engine/bulk-writer.ts";
import { wordsOfRecord } from "#app/server/persistence/public/public-words.ts";
import type { Unit } from "./province.ts";

export const senderOf = (
  petitionId: number,
  name: string,
  address: string,
  phone: string,
  email: string,
): BulkRow => ({
  petitionId,
  senderType: "individual",
  name,
  nameSortKey: personSortKey(name),
  address,
  phone,
  email,
});

export const forwardingOf = (
  petitionId: number,
  agencyId: number,
  day: CivilDate,
  replyDueOn: string | null,
  submittedOn: string | null,
): BulkRow => ({
  petitionId,
  agencyId,
  forwardedOn: addDays(day, 2),
  replyDueOn,
  acceptedOn: addDays(day, 3),
  submittedOn,
});

export const replyOf = (
  petitionId: number,
  text: string,
  day: CivilDate,
  answeredOn: string | null,
): BulkRow => ({
  petitionId,
  answers: JSON.stringify([{ point: 0, text }]),
  outcome: "conduct-right",
  documentNumber: `${petitionId}/VP-KSTT`,
  documentOn: addDays(day, 9),
  signerName: "Nguyen Van A",
  signerCapacity: "Pho Giam doc",
  submittedOn: answeredOn,
});

export function publicRecordOf(made: {
  petition: BulkRow;
  field: { code: string; name: string };
  agency: Unit;
  place: Unit;
  answer: string;
  answeredOn: CivilDate;
}): BulkRow {
  const { petition, field, agency, place, answer, answeredOn } = made;
  const shown = {
    address: `ket-qua-${petition.id}`,
    title: String(petition.title ?? ""),
    question: String(petition.content ?? ""),
    answer,
    agencyName: agency.name,
    unitName: place.name,
    documentNumber: `${petition.id}/VP-KSTT`,
  };
  return {
    ...shown,
    ...wordsOfRecord(shown),
    petitionId: petition.id ?? null,
    state: "published",
    outcome: "conduct-right",
    class: "admin-conduct",
    fieldCode: field.code,
    fieldName: field.name,
    agencyId: agency.id,
    documentOn: answeredOn,
    signerName: "Nguyen Van A",
    signerCapacity: "Pho Giam doc",
    receivedOn: petition.receivedOn ?? "",
    answeredOn,
    year: yearOf(answeredOn),
    publishedAt: `${answeredOn}T03:00:00.000Z`,
    updatedAt: `${answeredOn}T03:00:00.000Z`,
  };
}
