/** Everything that the page of one petition shows to its sender, in two questions. */
import { type Reader, readClient } from "./database.ts";

/** What a code and secret are compared with; null where there is no such code. */
export async function trackingKeyOf(reader: Reader, code: string) {
  return readClient(reader).petition.findUnique({
    where: { code },
    select: { code: true, secretHash: true },
  });
}

export async function petitionForSender(reader: Reader, code: string) {
  return readClient(reader).petition.findUnique({
    where: { code },
    include: {
      points: { orderBy: { place: "asc" } },
      reply: true,
      sender: true,
      receivingUnit: { select: { id: true, name: true, nameEn: true, registerCode: true } },
      handlingAgency: { select: { id: true, name: true, nameEn: true, hasAccount: true } },
      administrativeUnit: { select: { name: true } },
      files: { orderBy: { id: "asc" } },
      publicRecord: { select: { state: true, address: true } },
      events: { orderBy: { sequence: "desc" } },
    },
  });
}

export type PetitionForSender = NonNullable<Awaited<ReturnType<typeof petitionForSender>>>;

/** Names of agencies by their numbers. */
export async function agencyNames(reader: Reader, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return readClient(reader).agency.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, nameEn: true },
  });
}

/** What the receipt of a petition says besides its code. */
export async function receiptFacts(reader: Reader, code: string) {
  return readClient(reader).petition.findUnique({
    where: { code },
    select: {
      code: true,
      title: true,
      secretHash: true,
      receivedOn: true,
      sentAt: true,
      receivingUnit: { select: { name: true, nameEn: true } },
      sender: { select: { email: true } },
      files: { select: { id: true }, where: { purpose: "from-sender" } },
    },
  });
}
