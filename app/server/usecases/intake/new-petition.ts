/** What sending and taking in share: code, title, the sender's row, search words, the first clocks. */
import { type CivilDate, civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { referenceOf } from "#app/domain/deadline/rules/limit-rule.ts";
import type { LegalClock } from "#app/domain/deadline/rules/rule-book.ts";
import { type PetitionCode, petitionCode } from "#app/domain/identifiers/petition-code.ts";
import { expectedDays } from "#app/domain/petition/clocks/next-due.ts";
import type { ClockStart } from "#app/domain/petition/clocks/petition-time.ts";
import { type FindableLetter, findableWords } from "#app/domain/petition/findable-words.ts";
import { titleFromText } from "#app/domain/petition/intake/title-from-text.ts";
import type { IntakeChannel } from "#app/domain/petition/petition.ts";
import { personSortKey } from "#app/domain/text/sort-key.ts";
import type { PersonStep } from "#app/forms/intake/send-petition.ts";
import type { Context } from "../../context.ts";
import type { NewSender } from "../../persistence/petition/petition-writing.ts";

const codeRandomBytes = 32;

/** Draws codes of the day on which, in Viet Nam, the instant falls. */
export const codesOf =
  ({ ids }: Context, at: string) =>
  (): PetitionCode =>
    petitionCode(civilDateInVietnam(new Date(at)), ids.bytes(codeRandomBytes));

/** What it is about in a line: as whoever wrote it said, or else a cut of the text. */
export const titleOf = (summary: string, content: string) => ({
  title: summary || titleFromText(content),
  titleGiven: summary !== "",
});

/**
 * The sender as written with a new petition. An organisation stands under its own name and is spoken
 * for by its representative; sorted is by the name that lists show.
 */
export function newSender(person: PersonStep): NewSender {
  const shownName = person.senderType === "organization" ? person.organizationName : person.name;
  return {
    senderType: person.senderType,
    name: person.senderType === "organization" ? person.representative : person.name,
    nameSortKey: personSortKey(shownName),
    organizationName: person.organizationName,
    representative: person.representative,
    position: person.position,
    organizationNumber: person.organizationNumber,
    organizationOn: person.organizationOn,
    address: person.address,
    phone: person.phone,
    postalAddress: person.postalAddress,
    email: person.email,
    mayPublishName: person.showName,
    helperName: person.helperName,
    helperRelation: person.helperRelation,
    helperPhone: person.helperPhone,
    peopleCount: person.peopleCount,
  };
}

type Written = Omit<FindableLetter, "code" | "around"> & {
  readonly dossierNumber: string;
  readonly sender: NewSender;
  readonly placeName: string;
  /** An agency took it in, so that agencies are to find it. */
  readonly byAgency: boolean;
};

/** The words by which staff will find the petition, as soon as its code is known. */
export const wordsForNew =
  ({ sender, dossierNumber, placeName, byAgency, ...letter }: Written) =>
  (code: PetitionCode) =>
    findableWords({ ...letter, code, around: [placeName] }, { ...sender, dossierNumber }, byAgency);

type Receipt = {
  readonly receivedOn: CivilDate;
  readonly channel: IntakeChannel;
  readonly at: string;
  /** Held in quarantine: it is owed by nobody yet. */
  readonly held: boolean;
};

/** The clocks that run from day zero: registering and forwarding. */
export function firstClocks(legalClock: LegalClock, { receivedOn, channel, at, held }: Receipt) {
  const { register, forward } = expectedDays(legalClock, receivedOn, channel);
  const start = ({ rule, on, provisional }: typeof register): ClockStart => ({
    at,
    rule: referenceOf(rule),
    dueOn: on,
    provisional,
  });
  return {
    clockStarts: { register: start(register), forward: start(forward) },
    forwardDueOn: forward.on,
    forwardDueProvisional: forward.provisional,
    nextDue: held
      ? null
      : ({ kind: "register", on: register.on, provisional: register.provisional } as const),
  };
}
