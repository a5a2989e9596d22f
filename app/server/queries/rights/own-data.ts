/** What a sender sees of his rights on the tracking page; who asks has shown code and secret. */
import { dataRequestNumber } from "#app/domain/data-rights/data-request.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";
import { consentsOf, dataRequestsAbout } from "../../persistence/rights/data-request-reading.ts";

export type OwnData = NonNullable<Awaited<ReturnType<typeof ownData>>>;
export type OwnRequest = OwnData["requests"][number];

/** The requests of a petition's sender, newest first, and whether he may be named; null without one. */
export async function ownData({ database }: Context, code: string, language: "vi" | "en") {
  const { read } = database;
  const petition = await findPetition(read, code);
  if (petition === null) return null;
  const unit = await findAgency(read, petition.receivingUnitId);
  const sender = await findSender(read, petition.id);
  const consents = await consentsOf(read, petition.id);
  const requests = await dataRequestsAbout(read, petition.id);
  return {
    code,
    office: (language === "en" && unit?.nameEn ? unit.nameEn : unit?.name) ?? "",
    mayBeNamed: sender?.mayPublishName ?? false,
    agreedAt: consents.findLast(({ withdrawnAt }) => withdrawnAt === null)?.givenAt ?? null,
    requests: requests.map((one) => ({
      id: one.id,
      number: dataRequestNumber(one, one.unitCode),
      kind: one.kind,
      asked: one.asked,
      receivedOn: one.receivedOn,
      dueOn: one.dueOn,
      extendedFrom: one.extendedFrom,
      extensionReason: one.extensionReason,
      outcome: one.outcome,
      ground: one.ground,
      answer: one.answer,
      answeredOn: one.answeredOn,
      erasedAt: one.erasedAt,
    })),
  };
}
