import {
  formatTrackingSecret,
  type TrackingSecret,
} from "#app/domain/identifiers/tracking-secret.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { roleForAction } from "#app/domain/permission/policy.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { TakeInPetition } from "#app/forms/intake/take-in-petition.ts";
import type { Context } from "../../context.ts";
import { token } from "../../ids.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { claimForm, settleDraft } from "../../persistence/petition/draft-writing.ts";
import { insertPetition } from "../../persistence/petition/petition-writing.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { findAdministrativeUnit } from "../../persistence/work/reference-reading.ts";
import { recordEvents } from "../custody/record-events.ts";
import { recordConsent } from "../rights/consent.ts";
import { type NewFile, storeFiles } from "./attach-files.ts";
import { codesOf, firstClocks, newSender, titleOf, wordsForNew } from "./new-petition.ts";

const draftIdBytes = 16;

/**
 * Writes down what came by letter, call, visit or from another body, in the taker's own unit, with
 * its true receipt day as day zero. Returns code and secret for the printed slip; the secret is kept
 * nowhere. A form sent twice under one random key returns the same petition twice. Refused to whoever
 * may not take in.
 */
export async function takeInPetition(
  context: Context,
  actor: OfficerActor,
  input: TakeInPetition,
  files: readonly NewFile[],
  formKey: string = token(context.ids, draftIdBytes),
): Promise<Result<{ code: string; secret: string }>> {
  const role = roleForAction(actor, "take-in");
  if (role === null) return refused("not-permitted");
  const secret = context.keys.secretOfDraft(formKey);
  return context.database.transaction(async (transaction) => {
    const idHash = context.keys.tokenHash(`take-in ${actor.officerId} ${formKey}`);
    const before = await claimForm(transaction, idHash, context.clock.now());
    if (before !== null) return accepted({ code: before, secret: formatTrackingSecret(secret) });
    const petition = await makePetition(context, transaction, actor, input, secret);
    await storeFiles(context, transaction, files, {
      purpose: "incoming-document",
      petitionId: petition.id,
      draftIdHash: null,
    });
    await settleDraft(transaction, idHash, petition.id);
    await recordEvents(context, transaction, {
      actor,
      role,
      petition,
      origin: input.channel,
      events: [
        {
          type: "PetitionTakenIn",
          channel: input.channel,
          receivedOn: petition.receivedOn,
          senderType: input.senderType,
          readBack: input.readBack,
        },
      ],
    });
    if (input.showName) {
      const given = { petitionId: petition.id, language: "vi", way: "counter", actor } as const;
      await recordConsent(context, transaction, given);
    }
    return accepted({ code: petition.code, secret: formatTrackingSecret(secret) });
  });
}

async function makePetition(
  context: Context,
  transaction: Transaction,
  actor: OfficerActor,
  input: TakeInPetition,
  secret: TrackingSecret,
) {
  const now = context.clock.now();
  const legalClock = await loadLegalClock(transaction);
  const unit = input.unitCode ? await findAdministrativeUnit(transaction, input.unitCode) : null;
  const { receivedOn, channel } = input;
  const sender = newSender(input);
  const { title, titleGiven } = titleOf(input.summary, input.content);
  const texts = {
    title,
    content: input.content,
    proposalText: input.proposal,
    agencyText: input.agencyText,
    foreignCode: input.nationalCode,
    foreignDocument: [input.otherBodyName, input.otherDocumentNumber, input.otherDocumentOn]
      .filter(Boolean)
      .join(" | "),
  };
  return insertPetition(transaction, {
    ...texts,
    titleGiven,
    drawCode: codesOf(context, now),
    secretHash: context.keys.secretHash(secret),
    receivingUnitId: actor.unitId,
    takenInById: actor.officerId,
    channel: input.channel,
    language: "vi",
    sentAt: now,
    receivedOn: input.receivedOn,
    readBack: input.readBack,
    aim: "unsure",
    administrativeUnitId: unit?.id ?? null,
    happenedOn: input.happenedOn,
    dossierNumber: input.dossierNumber,
    ...firstClocks(legalClock, { receivedOn, channel, at: now, held: false }),
    quarantineMarks: [],
    sender,
    wordsWith: wordsForNew({
      ...texts,
      dossierNumber: input.dossierNumber,
      sender,
      placeName: unit?.name ?? "",
      byAgency: actor.side === "agency",
    }),
  });
}
