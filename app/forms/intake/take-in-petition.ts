import { z } from "zod";
import { addDays, type CivilDate, compare } from "#app/domain/deadline/calendar/civil-date.ts";
import { intakeChannels } from "#app/domain/petition/petition.ts";
import { messageAbout } from "#app/domain/text/message.ts";
import { notAfter, optionalDay, requiredDay } from "../fields/day-fields.ts";
import { evenWhenFieldsFail, tick } from "../fields/fields.ts";
import { optionalLine, optionalText, text } from "../fields/text-fields.ts";
import { contentLengthMax, placeFields } from "./send-petition.ts";
import {
  helperProblems,
  type Sender,
  senderFields,
  senderProblems,
  withoutOtherSenderType,
} from "./sender-fields.ts";

/** The channels by which staff take in; the web form takes in by itself. */
export const staffChannels = intakeChannels.filter((channel) => channel !== "web");

/** The code of the national portal, such as PAKN.20261121.0042. */
const nationalCode = /^PAKN\.\d{8}\.\d{4,}$/;

/** Before the day that is asked about. */
export const longAgoMessage = "forms:receivedOn.longAgo";

function takeInFields(today: CivilDate) {
  return {
    channel: z.enum(staffChannels, { error: "forms:channel.missing" }),
    receivedOn: requiredDay(
      "forms:receivedOn.missing",
      notAfter(today, "forms:receivedOn.afterToday"),
    ),
    /** The day long ago that the form asked about and got again. */
    receivedOnSeen: optionalLine(60),
    /** What was missing of the sender when the form asked for it, and was given back open. */
    gapsSeen: optionalLine(200),
    nationalCode: optionalLine(60).transform((code) => code.toUpperCase().replaceAll(" ", "")),
    otherBodyName: optionalLine(200),
    otherDocumentNumber: optionalLine(60),
    otherDocumentOn: optionalDay(notAfter(today, "forms:day.afterToday")),
    readBack: tick(),
    summary: optionalLine(150),
    content: text(contentLengthMax, "forms:content.missing"),
    proposal: optionalText(5000),
    ...placeFields(today),
    ...senderFields(today),
  };
}

type TakenIn = z.output<z.ZodObject<ReturnType<typeof takeInFields>>>;
type FieldProblem = { field: keyof TakenIn; message: string };

/**
 * A petition that came by letter, call, visit or another system, on its true receipt day. It may
 * be short. Who calls or comes is there to be asked, once: who does not say it, and a letter without it,
 * is taken in all the same, to be supplemented or declined, and the petition names what is missing.
 */
export function takeInPetition(today: CivilDate) {
  return z
    .object(takeInFields(today))
    .superRefine((typed, context) => {
      const taken = { ...typed, ...withNameInItsBox(typed) };
      const senderIsThere = taken.channel === "phone" || taken.channel === "in-person";
      const gaps = [
        ...channelProblems(taken),
        ...strayNames(taken),
        ...longAgo(taken, today),
        ...(senderIsThere ? missingOnce(taken) : []),
      ];
      for (const { field, message } of gaps) {
        context.addIssue({ code: "custom", path: [field], message });
      }
    }, evenWhenFieldsFail)
    .transform(({ receivedOnSeen: _day, gapsSeen: _gaps, ...taken }) =>
      withoutOtherSenderType(withNameInItsBox(taken)),
    );
}
export type TakeInPetition = z.output<ReturnType<typeof takeInPetition>>;

/**
 * A letter of an organisation whose name was typed in the box for a person: it goes where it belongs,
 * to the name of the organisation or else of its representative, as far as that box is free.
 */
function withNameInItsBox<T extends Sender>(taken: T): T {
  const { senderType, name, organizationName, representative } = taken;
  if (senderType !== "organization" || !name) return taken;
  if (organizationName === "") return { ...taken, name: "", organizationName: name };
  return representative === "" || representative === name || organizationName === name
    ? { ...taken, name: "", representative: organizationName === name ? representative : name }
    : taken;
}

/** What is missing of the sender, unless the form has asked for the same before. */
function missingOnce(taken: TakenIn): FieldProblem[] {
  const missing = senderProblems(taken);
  const asked = missing.map(({ field }) => field).join(" ");
  return asked === taken.gapsSeen ? helperProblems(taken) : missing;
}

const daysUnasked = 30;

/** A day so far back is rather a slip of the year; the message carries it, to be asked only once. */
function longAgo({ receivedOn, receivedOnSeen }: TakenIn, today: CivilDate): FieldProblem[] {
  if (typeof receivedOn !== "string" || receivedOn === receivedOnSeen) return [];
  return compare(receivedOn, addDays(today, -daysUnasked)) < 0
    ? [{ field: "receivedOn", message: messageAbout(longAgoMessage, receivedOn) }]
    : [];
}

/** Names in boxes of the other kind of sender, which would be dropped without a word. */
function strayNames(taken: TakenIn): FieldProblem[] {
  const { senderType, name, organizationName, representative } = taken;
  if (senderType === "organization")
    return name ? [{ field: "name", message: "forms:name.of-person" }] : [];
  return organizationName || representative
    ? [{ field: "senderType", message: "forms:senderType.organization" }]
    : [];
}

function channelProblems(taken: TakenIn): FieldProblem[] {
  switch (taken.channel) {
    case "phone":
      // 20/2008/ND-CP art. 7.2: the call is rendered faithfully in writing.
      return taken.readBack === false
        ? [{ field: "readBack", message: "forms:readBack.missing" }]
        : [];
    case "national-portal":
      return nationalCode.test(taken.nationalCode)
        ? []
        : [{ field: "nationalCode", message: "forms:nationalCode.wrong" }];
    case "other-body":
      return otherBodyProblems(taken);
    default:
      return [];
  }
}

/** Only for the channel `other-body`. */
function otherBodyProblems(taken: TakenIn): FieldProblem[] {
  const gaps: FieldProblem[] = [];
  if (taken.otherBodyName === "")
    gaps.push({ field: "otherBodyName", message: "forms:otherBodyName.missing" });
  if (taken.otherDocumentNumber === "")
    gaps.push({ field: "otherDocumentNumber", message: "forms:documentNumber.missing" });
  if (taken.otherDocumentOn === null)
    gaps.push({ field: "otherDocumentOn", message: "forms:documentOn.missing" });
  return gaps;
}
