import { dayZero } from "#app/domain/deadline/counting/due-date.ts";
import type { BotMark } from "#app/domain/petition/intake/bot-marks.ts";
import { changedAnswers, showingOf } from "#app/domain/petition/intake/shown-answers.ts";
import type { Petition } from "#app/domain/petition/petition.ts";
import { accepted, type Result, refused } from "#app/domain/result.ts";
import type { ContentStep, PersonStep, PlaceStep } from "#app/forms/intake/send-petition.ts";
import type { Context } from "../../context.ts";
import type { Transaction } from "../../persistence/engine/database.ts";
import { coordinatingOffice } from "../../persistence/people/agency-reading.ts";
import type { DraftContent } from "../../persistence/petition/draft-reading.ts";
import { lockDraft, settleDraft } from "../../persistence/petition/draft-writing.ts";
import { insertPetition } from "../../persistence/petition/petition-writing.ts";
import { loadLegalClock } from "../../persistence/time/rule-reading.ts";
import { findAdministrativeUnit } from "../../persistence/work/reference-reading.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { recordEvents } from "../custody/record-events.ts";
import { recordConsent } from "../rights/consent.ts";
import { codesOf, firstClocks, newSender, titleOf, wordsForNew } from "./new-petition.ts";

export type SendInput = {
  readonly content: ContentStep;
  readonly place: PlaceStep;
  readonly person: PersonStep;
  readonly language: "vi" | "en";
  /** Why it is held in quarantine; left out or empty for an ordinary sending. */
  readonly heldFor?: readonly BotMark[];
};

type Sent = { readonly code: string };
type Wait = { readonly kind: "wait"; readonly minutes: number };

/**
 * Counts a sending and says what becomes of it: it has to wait, or it is sent. `heldFor` is empty
 * for an ordinary one, else it says why it is held in quarantine.
 */
export type Judge = (
  transaction: Transaction,
) => Promise<Wait | { readonly kind: "send"; readonly heldFor: readonly BotMark[] }>;

/**
 * Makes the draft a petition: durable, with its history and messages, when this returns. A double
 * click, a reload or a retry with the same draft returns the same petition. Day zero is the day of
 * sending in Viet Nam; what is held in quarantine gets code and secret like any other, and no message
 * is written for it yet. Refused as not-found when the draft is unknown or has run out.
 */
export const sendPetition = (
  context: Context,
  draftId: string,
  input: SendInput,
): Promise<Result<Sent>> =>
  context.database.transaction((transaction) => send(context, transaction, draftId, input, null));

/**
 * Judges and sends in one transaction, so that counting a sending and making it durable cost one commit.
 * Whoever has to wait is counted and not sent. `shown` stands for the answers that the sender has read
 * over; where the draft holds others by now, as when it was changed in another window, nothing is sent:
 * refused as version-conflict.
 */
export const judgeAndSend = (
  context: Context,
  draftId: string,
  input: Omit<SendInput, "heldFor">,
  shown: string,
  judge: Judge,
): Promise<Wait | { readonly kind: "judged"; readonly sent: Result<Sent> }> =>
  context.database.transaction(async (transaction) => {
    const verdict = await judge(transaction);
    if (verdict.kind === "wait") return verdict;
    const { heldFor } = verdict;
    return {
      kind: "judged",
      sent: await send(context, transaction, draftId, { ...input, heldFor }, shown),
    };
  });

async function send(
  context: Context,
  transaction: Transaction,
  draftId: string,
  input: SendInput,
  shown: string | null,
): Promise<Result<Sent>> {
  const idHash = context.keys.tokenHash(draftId);
  const draft = await lockDraft(transaction, idHash, context.clock.now());
  if (draft === null) return refused("not-found");
  if (draft.petition !== null) return accepted({ code: draft.petition.code });
  if (shown !== null) {
    const content = JSON.parse(draft.content) as DraftContent;
    const now = showingOf({ content, files: draft.files }, context.keys.fingerprint);
    if (changedAnswers(shown, now).length > 0) return refused("version-conflict");
  }
  const petition = await makePetition(context, transaction, draftId, input);
  await settleDraft(transaction, idHash, petition.id);
  await recordEvents(context, transaction, {
    actor: { type: "sender" },
    role: "sender",
    petition,
    events: [
      {
        type: "PetitionSent",
        receivedOn: petition.receivedOn,
        senderType: input.person.senderType,
      },
    ],
  });
  if (input.person.showName) {
    const { id: petitionId } = petition;
    const given = { petitionId, language: input.language, way: "site", actor: null } as const;
    await recordConsent(context, transaction, given);
  }
  if (input.heldFor?.length) await recordHolding(context, transaction, petition, input.heldFor);
  return accepted({ code: petition.code });
}

/**
 * Records after the sending, as an act of the system, that the petition is held in quarantine:
 * nobody is notified of it until an officer releases it.
 */
const recordHolding = (
  context: Context,
  transaction: Transaction,
  petition: Petition,
  marks: readonly BotMark[],
) =>
  recordEvents(context, transaction, {
    actor: { type: "system" },
    role: "system",
    petition,
    events: [{ type: "PetitionHeld", marks }],
    origin: "public",
  });

async function makePetition(
  context: Context,
  transaction: Transaction,
  draftId: string,
  { content, place, person, language, heldFor = [] }: SendInput,
) {
  const sentAt = context.clock.now();
  const legalClock = await loadLegalClock(transaction);
  const settings = await loadSettings(transaction);
  const office = await coordinatingOffice(transaction);
  const unit = place.unitCode ? await findAdministrativeUnit(transaction, place.unitCode) : null;
  const receivedOn = dayZero(legalClock.calendar, new Date(sentAt), settings.closingHour);
  const { title, titleGiven } = titleOf(content.summary, content.content);
  const texts = {
    title,
    content: content.content,
    proposalText: content.proposal,
    agencyText: place.agencyText,
    foreignCode: "",
    foreignDocument: "",
  };
  const sender = newSender(person);
  return insertPetition(transaction, {
    ...texts,
    titleGiven,
    drawCode: codesOf(context, sentAt),
    secretHash: context.keys.secretHash(context.keys.secretOfDraft(draftId)),
    receivingUnitId: office.id,
    takenInById: null,
    channel: "web",
    language,
    sentAt,
    receivedOn,
    readBack: false,
    aim: content.aim,
    administrativeUnitId: unit?.id ?? null,
    happenedOn: place.happenedOn,
    dossierNumber: place.dossierNumber,
    ...firstClocks(legalClock, {
      receivedOn,
      channel: "web",
      at: sentAt,
      held: heldFor.length > 0,
    }),
    quarantineMarks: heldFor,
    sender,
    wordsWith: wordsForNew({
      ...texts,
      dossierNumber: place.dossierNumber,
      sender,
      placeName: unit?.name ?? "",
      byAgency: false,
    }),
  });
}
