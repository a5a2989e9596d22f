/** Agreeing to be named, in words that are kept, and taking it back at once. */
import { type ConsentWay, consentVersion, consentWords } from "#app/domain/data-rights/consent.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee, roleForAction } from "#app/domain/permission/policy.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { knownPlaces } from "#app/domain/redaction/known/known-person.ts";
import { senderFacts } from "#app/domain/redaction/known/sender-facts.ts";
import { redact } from "#app/domain/redaction/redact.ts";
import type { Result } from "#app/domain/result.ts";
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { findKnownSender } from "../../persistence/petition/known-sender-reading.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { updateSender } from "../../persistence/petition/petition-writing.ts";
import { findSender } from "../../persistence/petition/sender-reading.ts";
import { publicRecordsOf } from "../../persistence/public/public-record-reading.ts";
import { takeNameOut } from "../../persistence/public/public-record-writing.ts";
import {
  endConsents,
  insertConsent,
  markDataRequest,
} from "../../persistence/rights/data-request-writing.ts";
import { recordAuditEntry } from "../custody/record-audit-entry.ts";
import { catchRefusal, RefusalError } from "../custody/refusal-error.ts";
import { registerDataRequest } from "./ask-data-request.ts";

type Given = {
  readonly petitionId: number;
  readonly language: "vi" | "en";
  readonly way: ConsentWay;
  readonly actor: OfficerActor | null;
};

/** Keeps with which words the sender agreed to be named, and when. */
export async function recordConsent(
  context: Context,
  transaction: Transaction,
  { petitionId, language, way, actor }: Given,
) {
  const words = consentWords(language, way);
  const given = { petitionId, kind: "show-name", version: consentVersion, language, words };
  await insertConsent(transaction, { ...given, givenAt: context.clock.now() });
  await recordAuditEntry(context, transaction, {
    type: "ConsentGiven",
    actor,
    role: actor ? (roleForAction(actor, "take-in") ?? "counter") : "sender",
    ...(actor ? {} : { origin: "public" }),
    petitionId,
    facts: { kind: "show-name", version: consentVersion, language, way },
  });
}

/**
 * The sender takes back that he may be named: at once, and answered by that; it stands in the register of
 * requests. Refused where he never agreed, or took it back before.
 */
export const withdrawOwnConsent = (context: Context, code: string): Promise<Result<number>> =>
  catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const petition = await findPetition(transaction, code);
      if (petition === null) throw new RefusalError("not-found");
      await endConsent(context, transaction, petition, null);
      const today = todayOf(context.clock);
      const id = await registerDataRequest(context, transaction, {
        unitId: petition.receivingUnitId,
        petition,
        kind: "withdraw-consent",
        asked: "",
        channel: "tracking",
        proof: "code-and-secret",
        receivedOn: today,
      });
      const answered = { outcome: "granted", answeredOn: today, firstAnsweredOn: today };
      await markDataRequest(transaction, id, answered);
      return id;
    }),
  );

/** An officer of the receiving unit does the same for a person who proved who he is. */
export const withdrawConsentFor = (
  context: Context,
  actor: OfficerActor,
  code: string,
): Promise<Result<null>> =>
  catchRefusal(() =>
    context.database.transaction(async (transaction) => {
      const petition = await findPetition(transaction, code);
      const role = roleForAction(actor, "answer-data-request");
      if (petition === null || role === null || petition.receivingUnitId !== actor.unitId)
        throw new RefusalError("not-found");
      if (petition.restricted && !maySee(actor, petition)) throw new RefusalError("not-found");
      await endConsent(context, transaction, petition, actor);
      return null;
    }),
  );

/** Nobody names him from now on, and what names him already does not any more. */
async function endConsent(
  context: Context,
  transaction: Transaction,
  petition: Petition,
  actor: OfficerActor | null,
) {
  const sender = await findSender(transaction, petition.id);
  if (!sender?.mayPublishName) throw new RefusalError("consent-not-given");
  const at = context.clock.now();
  await updateSender(transaction, petition.id, { mayPublishName: false });
  await endConsents(transaction, petition.id, at);
  const published = await unname(transaction, petition.id, at);
  await recordAuditEntry(context, transaction, {
    type: "ConsentWithdrawn",
    actor,
    role: actor ? (roleForAction(actor, "answer-data-request") ?? "intake-officer") : "sender",
    ...(actor ? {} : { origin: "public" }),
    petitionId: petition.id,
    facts: { kind: "show-name", published },
    covers: ["sender", "publication"],
  });
}

const hidden = "[…]";

/** Takes the name out of every public text, prepared or published; returns how many showed it. */
async function unname(transaction: Transaction, petitionId: number, at: string) {
  const known = await findKnownSender(transaction, petitionId);
  const facts = known ? senderFacts(known, "") : [];
  const without = (text: string) => redact(text, knownPlaces(text, facts), () => hidden);
  const records = await publicRecordsOf(transaction, petitionId);
  const named = records.filter(({ senderName }) => senderName !== "");
  for (const record of named)
    await takeNameOut(
      transaction,
      {
        ...record,
        title: without(record.title),
        question: without(record.question),
        answer: without(record.answer),
      },
      at,
    );
  return named.length;
}
