/** What a sender who rings up is told: the same as on the page that code and secret open. */
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { maySee } from "#app/domain/permission/policy.ts";
import type { Context } from "../../context.ts";
import { findAgency } from "../../persistence/people/agency-reading.ts";
import { findPetition } from "../../persistence/petition/petition-reading.ts";
import { findSender, findSenderContact } from "../../persistence/petition/sender-reading.ts";
import { trackedPetition } from "../public/tracked-petition.ts";
import { maskedSender } from "./masked-sender.ts";

export type StateToTell = NonNullable<Awaited<ReturnType<typeof stateToTell>>>;

/** The state in the sender's own language, and the sender masked; null for who may not see the petition. */
export async function stateToTell(context: Context, actor: OfficerActor, code: string) {
  const reader = context.database.read;
  const petition = await findPetition(reader, code);
  if (petition === null || !maySee(actor, petition)) return null;
  const contact = await findSenderContact(reader, petition.id);
  const language = contact.language === "en" ? ("en" as const) : ("vi" as const);
  const tracked = await trackedPetition(context, code, language);
  if (tracked === null) return null;
  const receiving = await findAgency(reader, petition.receivingUnitId);
  const { stage, office, agency, responsible, receivedOn, registerNumber, annulled } = tracked;
  const { due, late, questions, parts, answers, answeredInPart } = tracked;
  return {
    language,
    /** Where whoever has a further question rings up. */
    phone: receiving?.phone ?? "",
    sender: maskedSender(await findSender(reader, petition.id)),
    state: {
      code,
      stage,
      office,
      agency,
      responsible,
      receivedOn,
      registerNumber,
      annulled,
      due,
      late,
      questions,
      parts,
      answers,
      answeredInPart,
    },
  };
}
