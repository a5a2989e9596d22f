import type { PetitionEvent } from "#app/domain/petition/lifecycle/events.ts";
import { type Forwarding, isEnded, type Petition } from "#app/domain/petition/petition.ts";
import { type PartNewsKind, partNewsKinds } from "#app/domain/petition/reminders/part-news.ts";

export const messageTemplates = [
  "received",
  "supplement-asked",
  "forwarded",
  "declined",
  "guided",
  "transferred",
  "reopened",
  "entry-annulled",
  "answered",
  "part-answered",
  "reply-amended",
  "reply-recalled",
  "extended",
  "progress-notice",
  "progress-asked",
  "contact-code",
  "contact-asked",
  "contact-changed",
  "secret-reissued",
  "secret-sent",
  "withdrawn",
  "data-request-made",
  "data-request-extended",
  "data-request-answered",
  "parts-news",
  "supplement-reminder",
  "supplement-closed",
  "agency-forwarded",
  "agency-complete",
  "agency-extension-decided",
  "agency-return-refused",
  "agency-recalled",
  "agency-reopened",
  "agency-unpublished",
  "agency-restricted",
  "agency-restriction-lifted",
  "office-returned",
  "office-extension-asked",
  "office-return-asked",
  "office-reply-to-check",
  "digest",
  "reminder",
  "inside-given",
  "inside-chased",
  "lead-restricted",
  "lead-taken-down",
  "above-restriction-open",
  "history-head",
  "calendar-reminder",
  "backup-late",
  "mail-stuck",
  "jobs-failing",
  "password-link",
  "password-changed",
  "address-changed",
  "roles-changed",
  "account-changed",
  "unit-account-changed",
  "account-invited",
  "change-waiting",
  "change-decided",
  "second-step-reset",
  "break-glass",
  "test-mail",
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/** Someone who is to be told, and with which facts: days, codes and reasons, no name, no content. */
export type Notice = {
  readonly template: MessageTemplate;
  readonly audience: "sender" | "agency" | "office";
  readonly facts: { readonly [name: string]: string };
};

/** News of a part alone: where one agency answers there is no such message. */
const newsOfPart = (kind: PartNewsKind, { role }: Petition): readonly Notice[] =>
  role === "support" ? [] : [sender("parts-news", { kind })];

/**
 * Of which kind the news is that waits for the day's message, or null where the sender is told at
 * once: of a petition with one agency, and of every question and answer.
 */
export function newsKindOf(notice: Notice, petition: Petition): PartNewsKind | null {
  if (notice.audience !== "sender" || petition.others.length === 0) return null;
  const named = notice.template === "parts-news" ? notice.facts.kind : notice.template;
  return partNewsKinds.find((kind) => kind === named) ?? null;
}

/** The reply's last day, and whether a calendar that is not official yet may still move it. */
const dueFacts = (event: { readonly replyDueOn: string; readonly provisional: boolean }) => ({
  dueOn: event.replyDueOn,
  ...(event.provisional && { dueIs: "provisional" }),
});

const dueOf = ({ replyDueOn, replyDueProvisional }: Forwarding) => ({
  replyDueOn,
  provisional: replyDueProvisional,
});

const sender = (template: MessageTemplate, facts: Notice["facts"] = {}): Notice => ({
  template,
  audience: "sender",
  facts,
});

const progress = (
  { sentence, hopedOn }: Extract<PetitionEvent, { type: "ProgressTold" }>,
  { forwarding, officeDueOn }: Petition,
) =>
  sender("progress-notice", {
    sentence,
    hopedOn: hopedOn ?? "",
    dueOn: forwarding?.replyDueOn ?? officeDueOn ?? "",
  });

const numbersOf = (places: readonly number[]) => places.map((place) => place + 1).join(", ");

/**
 * The answer to all of it, or to which points of a letter that was split, and which of them somebody
 * still works on.
 */
function answered(petition: Petition): Notice {
  if (petition.role !== "part") return sender("answered");
  const open = petition.others.filter(({ stage }) => !isEnded(stage));
  return sender("part-answered", {
    points: numbersOf(petition.ownPoints),
    openPoints: numbersOf(open.flatMap(({ ownPoints }) => ownPoints).sort((a, b) => a - b)),
  });
}

/** An advertisement is not answered; everyone else gets the reason and what it rests on. */
function declined({
  reason,
  ground,
}: Extract<PetitionEvent, { type: "PetitionDeclined" }>): readonly Notice[] {
  if (reason === "spam") return [];
  return [sender("declined", { reason, ...(ground && { ground }) })];
}

/** Who is told of an event, as the table of duties has it. */
export function noticesOf(event: PetitionEvent, petition: Petition): readonly Notice[] {
  switch (event.type) {
    case "PetitionSent":
    case "PetitionTakenIn":
      // Nobody is notified of what is held in quarantine: a thousand bots would cause a thousand
      // mails.
      return petition.quarantine === "none" ? [sender("received")] : [];
    case "ReleasedFromQuarantine":
      return petition.stage === "received" ? [sender("received")] : [];
    case "SupplementRequested":
      return [sender("supplement-asked", { answerBy: event.answerBy })];
    case "ProgressTold":
      return [progress(event, petition)];
    case "ClosedWithoutSupplement":
      return [sender("supplement-closed")];
    case "PetitionDeclined":
      return declined(event);
    case "PetitionGuided":
      return [sender("guided", { door: event.door })];
    case "PetitionTransferred":
      return [sender("transferred", { door: event.door })];
    case "PetitionForwarded":
      return [
        ...(event.notifySender ? [sender("forwarded", dueFacts(event))] : []),
        {
          template: "agency-forwarded",
          audience: "agency",
          facts: dueFacts(event),
        },
      ];
    case "ForwardingPassedOn":
      return [
        {
          template: "agency-forwarded",
          audience: "agency",
          facts: petition.forwarding ? dueFacts(dueOf(petition.forwarding)) : {},
        },
        ...newsOfPart("passed-on", petition),
      ];
    case "PetitionReturned":
      return [
        { template: "office-returned", audience: "office", facts: {} },
        ...newsOfPart("returned", petition),
      ];
    case "CompletionAsked":
      return petition.handledInOffice
        ? []
        : [{ template: "agency-complete", audience: "agency", facts: {} }];
    case "ReplySubmitted":
      // An opinion is read by the agency that leads, in the file that both see.
      return petition.handledInOffice || petition.role === "support"
        ? []
        : [{ template: "office-reply-to-check", audience: "office", facts: {} }];
    case "ReplySent":
      return [answered(petition)];
    default:
      return noticesOfTime(event, petition);
  }
}

/** The sender by the way on which he was told of the end; each agency that had it goes on. */
const reopened = (
  { untold }: Extract<PetitionEvent, { type: "PetitionReopened" }>,
  { forwarding }: Petition,
): readonly Notice[] => [
  ...(untold ? [] : [sender("reopened")]),
  ...(forwarding
    ? [
        {
          template: "agency-reopened",
          audience: "agency",
          facts: dueFacts(dueOf(forwarding)),
        } as const,
      ]
    : []),
];

const agency = (template: MessageTemplate): Notice => ({ template, audience: "agency", facts: {} });
const office = (template: MessageTemplate): Notice => ({ template, audience: "office", facts: {} });

/** What the receiving unit keeps for itself it decides itself: nobody writes to his own office. */
function noticesOfTime(event: PetitionEvent, petition: Petition): readonly Notice[] {
  const forwarded = petition.forwarding !== null;
  switch (event.type) {
    case "ExtensionAsked":
      return forwarded ? [office("office-extension-asked")] : [];
    case "ExtensionGranted":
      return [
        ...(petition.role === "support"
          ? []
          : [
              sender("extended", {
                dueOn: event.after,
                why: event.reason,
                ...(event.provisional && { dueIs: "provisional" }),
              }),
            ]),
        ...(forwarded ? [agency("agency-extension-decided")] : []),
      ];
    case "ExtensionRefused":
      return forwarded ? [agency("agency-extension-decided")] : [];
    case "ProgressAsked":
      return petition.quarantine === "none" ? [sender("progress-asked")] : [];
    case "ReturnAsked":
      return [office("office-return-asked")];
    case "ReturnRefused":
      return [agency("agency-return-refused")];
    case "ReplyAmended":
      return [sender("reply-amended")];
    case "ReplyRecalled":
      return [sender("reply-recalled")];
    case "PetitionReopened":
      return reopened(event, petition);
    case "RegisterEntryAnnulled":
      return [
        sender("entry-annulled"),
        // Whoever had it and had not ended has to know that nothing is owed any more.
        ...(forwarded && petition.ending?.on === event.on ? [agency("agency-recalled")] : []),
      ];
    case "ForwardingRecalled":
      return event.untold ? [] : [agency("agency-recalled")];
    default:
      return noticesOfCustody(event, petition);
  }
}

/**
 * Whoever acts in the sender's place is found out by the sender; the agency that handles or answered it
 * hears what was taken back.
 */
function noticesOfCustody(
  { type }: PetitionEvent,
  { quarantine, forwarding }: Petition,
): readonly Notice[] {
  if (type === "AnswerUnpublished") return forwarding ? [agency("agency-unpublished")] : [];
  if (type === "RestrictionLifted") return forwarding ? [agency("agency-restriction-lifted")] : [];
  if (type === "PetitionRestricted")
    // It opens for the agency no more, so that the mail leads to no page of it.
    return forwarding ? [{ ...agency("agency-restricted"), facts: { closed: "yes" } }] : [];
  return type === "PetitionWithdrawn" && quarantine === "none" ? [sender("withdrawn")] : [];
}
