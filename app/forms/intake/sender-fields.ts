import type { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { gapsOfSender, type SenderGap } from "#app/domain/petition/intake/sender-gaps.ts";
import { senderTypes } from "#app/domain/petition/petition.ts";
import { notAfter, optionalDay } from "../fields/day-fields.ts";
import { choice, optionalEmail, tick } from "../fields/fields.ts";
import { optionalPersonName } from "../fields/name-field.ts";
import { optionalPhone } from "../fields/phone-field.ts";
import { optionalLine } from "../fields/text-fields.ts";

/**
 * Who sends, as far as it was given; `senderProblems` tells what is missing. No citizen identity
 * number is asked.
 */
export function senderFields(today: CivilDate) {
  return {
    senderType: choice(senderTypes, "forms:senderType.missing"),
    name: optionalPersonName(150),
    organizationName: optionalLine(200),
    representative: optionalPersonName(150),
    position: optionalLine(150),
    organizationNumber: optionalLine(60),
    organizationOn: optionalDay(notAfter(today, "forms:day.afterToday")),
    address: optionalLine(300),
    phone: optionalPhone(),
    postalAddress: optionalLine(300),
    email: optionalEmail(),
    showName: tick(),
    helperName: optionalPersonName(150),
    helperRelation: optionalLine(150),
    helperPhone: optionalPhone(),
    peopleCount: peopleCount(),
  };
}

export type Sender = z.output<z.ZodObject<ReturnType<typeof senderFields>>>;

/** Digits, in groups of three with points if there are any; else no number. */
const countIn = (typed: string) =>
  /^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(typed) ? Number(typed.replaceAll(".", "")) : Number.NaN;

const peopleMax = 100_000;

/** How many send it together, the one who speaks for them among them; 1 where nothing was typed. */
const peopleCount = () =>
  optionalPeopleCount().transform((typed) => (typed === "" ? 1 : Number(typed)));

/** A number of people in plain digits, empty where none was typed. */
export function optionalPeopleCount() {
  const isCount = (count: number) => count >= 1 && count <= peopleMax;
  return optionalLine(60)
    .refine((typed) => typed === "" || isCount(countIn(typed)), "forms:peopleCount.wrong")
    .transform((typed) => (typed === "" ? "" : String(countIn(typed))));
}

type FieldProblem = { field: keyof Sender; message: string };

const gapFields = {
  name: { field: "name", message: "forms:name.missing" },
  organizationName: { field: "organizationName", message: "forms:organizationName.missing" },
  representative: { field: "representative", message: "forms:representative.missing" },
  address: { field: "address", message: "forms:address.missing" },
  contact: { field: "phone", message: "forms:contact.missing" },
} as const satisfies Readonly<Record<SenderGap, FieldProblem>>;

/** The fields that stand for what art. 7 of 20/2008/ND-CP asks for. */
export const fieldsOfGaps = Object.values(gapFields).map(({ field }) => field);

/** What is missing of name, address and phone or postal address (20/2008/ND-CP art. 7.1, 7.2). */
export const senderProblems = (sender: Sender): FieldProblem[] => [
  ...gapsOfSender(sender).map((gap) => gapFields[gap]),
  ...helperProblems(sender),
];

/** Who sends in another's place is named, and how he stands to him. */
export function helperProblems({
  helperName,
  helperRelation,
  helperPhone,
}: Sender): FieldProblem[] {
  if (helperName === "" && (helperRelation !== "" || helperPhone !== ""))
    return [{ field: "helperName", message: "forms:helperName.missing" }];
  return helperName !== "" && helperRelation === ""
    ? [{ field: "helperRelation", message: "forms:helperRelation.missing" }]
    : [];
}

/** Without script both sets of inputs stand on the page; what belongs to the other set is dropped. */
export function withoutOtherSenderType<T extends Sender>(sender: T): T {
  if (sender.senderType === "organization") return { ...sender, name: "" };
  return {
    ...sender,
    organizationName: "",
    representative: "",
    position: "",
    organizationNumber: "",
    organizationOn: null,
  };
}
