/** Event → messages: who is told, by which channel. Written in the transaction of the fact. */
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { isEnded, type Petition } from "#app/domain/petition/petition.ts";
import type { PartNewsKind } from "#app/domain/petition/reminders/part-news.ts";
import { viewShare, viewsOf } from "#app/domain/petition/shares.ts";
import type { Transaction } from "../persistence/engine/database.ts";
import { type AgencyRow, findAgency } from "../persistence/people/agency-reading.ts";
import { findSenderContact, type SenderContact } from "../persistence/petition/sender-reading.ts";
import { enqueueMessages, type NewMessage } from "../persistence/work/outbox-writing.ts";
import { contactMessages } from "./contact-messages.ts";
import { insideMessages } from "./inside-messages.ts";
import { leadMessages } from "./lead-messages.ts";
import { type Notice, newsKindOf, noticesOf } from "./notices.ts";
import { secretMessages } from "./secret-messages.ts";
import { senderMessage, taskOf } from "./sender-message.ts";

/** Where a petition stands when its messages are composed. */
export type Occasion = {
  readonly petition: Petition;
  readonly events: readonly PetitionEvent[];
  /** The history's number of each event: makes every message one of its kind. */
  readonly sequences: readonly number[];
  readonly at: string;
  /** Until when nobody is told of a forwarding. */
  readonly forwardingsFrom: string;
};

type Addressees = {
  readonly contact: SenderContact;
  readonly office: AgencyRow | null;
  readonly agency: AgencyRow | null;
};

export async function composeMessages(transaction: Transaction, occasion: Occasion) {
  const { petition, events, sequences } = occasion;
  const messages: NewMessage[] = [];
  for (const [index, event] of events.entries()) {
    const view = viewShare(petition, event.forwarding ?? petition.place) ?? petition;
    const people = [
      ...(await insideMessages(transaction, view, event)),
      ...(await leadMessages(transaction, view, event)),
    ];
    for (const message of people) {
      const { template, officerId } = message;
      messages.push({
        ...message,
        messageKey: `${sequences[index] ?? 0}:${template}:${officerId}`,
      });
    }
    for (const message of await contactMessages(transaction, view, event, occasion.at))
      messages.push({ ...message, messageKey: `${sequences[index] ?? 0}:${message.template}` });
    for (const { key, ...message } of await secretMessages(transaction, view, event, occasion.at))
      messages.push({ ...message, messageKey: `${sequences[index] ?? 0}:${key}` });
    for (const [time, one] of viewsToTell(view, event).entries()) {
      const told = await composeNotices(transaction, occasion, event, one, time > 0);
      const keyed = ({ key, ...message }: Keyed) => ({
        ...message,
        messageKey: `${sequences[index] ?? 0}:${key}`,
      });
      messages.push(...told.map(keyed));
    }
  }
  if (messages.length > 0) await enqueueMessages(transaction, messages, occasion.at);
}

/** What concerns every agency that has a share: a number that is annulled, who may see the petition. */
const ofEveryShare: readonly PetitionEvent["type"][] = [
  "RegisterEntryAnnulled",
  "PetitionRestricted",
  "RestrictionLifted",
];

/**
 * What is reopened goes on in every share that had ended, and what is annulled or restricted is so in all of
 * them: each of their agencies is told.
 */
function viewsToTell(view: Petition, { type }: PetitionEvent): readonly Petition[] {
  if (ofEveryShare.includes(type)) return viewsOf(view);
  return type === "PetitionReopened" && view.others.length > 0
    ? viewsOf(view).filter(({ stage }) => !isEnded(stage))
    : [view];
}

type Keyed = Unkeyed & { readonly key: string };

/** The messages of an event about one share; with `again` the sender has been told of it already. */
async function composeNotices(
  transaction: Transaction,
  occasion: Occasion,
  event: PetitionEvent,
  view: Petition,
  again: boolean,
): Promise<Keyed[]> {
  const notices = noticesOf(event, view).filter(({ audience }) => !again || audience !== "sender");
  if (notices.length === 0) return [];
  const addressees = await findAddressees(transaction, view, event);
  return notices.flatMap((notice) => {
    const message = messageOf(notice, view, addressees);
    const told = message && asNews(message, newsKindOf(notice, view), view, occasion.at);
    if (!told) return [];
    const key = again ? `${notice.template}:${view.place}` : notice.template;
    return { ...told, ...taskOf(told, view), key, ...waitOf(event, occasion) };
  });
}

/** A forwarding is told when nobody recalls it any more unnoticed. */
const waitOf = ({ type }: PetitionEvent, { forwardingsFrom }: Occasion) =>
  type === "PetitionForwarded" ? { notBefore: forwardingsFrom } : {};

/** News of one of several parts waits for the day's message; of a petition with one there is none. */
function asNews(
  message: Unkeyed,
  kind: PartNewsKind | null,
  { ownPoints: points }: Petition,
  at: string,
): Unkeyed | null {
  if (kind === null) return message.template === "parts-news" ? null : message;
  const on = civilDateInVietnam(new Date(at));
  return {
    ...message,
    template: "parts-news",
    state: "waiting",
    facts: { ...message.facts, kind, on, points },
  };
}

async function findAddressees(
  transaction: Transaction,
  petition: Petition,
  event: PetitionEvent,
): Promise<Addressees> {
  const had =
    event.type === "PetitionReturned" || event.type === "ForwardingRecalled"
      ? event.agencyId
      : null;
  const agencyId = petition.forwarding?.agencyId ?? had;
  return {
    contact: await findSenderContact(transaction, petition.id),
    office: await findAgency(transaction, petition.receivingUnitId),
    agency: agencyId === null ? null : await findAgency(transaction, agencyId),
  };
}

type Unkeyed = Omit<NewMessage, "messageKey">;

function messageOf(notice: Notice, petition: Petition, to: Addressees): Unkeyed | null {
  const handler = to.agency ?? to.office;
  const facts = {
    ...notice.facts,
    code: petition.code,
    // Of several answers the message tells this one.
    ...(petition.others.length > 0 && { place: petition.place }),
    ...(handler && { agencyId: handler.id }),
    ...(to.office && { officeId: to.office.id }),
  };
  const common = { petitionId: petition.id, template: notice.template, officerId: null, facts };
  if (notice.audience === "sender")
    return senderMessage(petition, { template: notice.template, facts }, to.contact);
  // Of a restricted petition an agency hears that it was taken back, and nobody hears anything else.
  if (petition.restricted && notice.template !== "agency-restricted") return null;
  const unit = notice.audience === "office" ? to.office : to.agency;
  if (unit === null) return null;
  const { audience } = notice;
  // Where nobody works in this system, or without an e-mail address, the printed slip goes by post.
  if (!unit.worksHere || unit.email === "")
    return { ...common, audience, channel: "letter", language: "vi", address: "" };
  return { ...common, audience, channel: "email", language: "vi", address: unit.email };
}
