import type { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
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
  };
}

export type Sender = z.output<z.ZodObject<ReturnType<typeof senderFields>>>;

type FieldProblem = { field: keyof Sender; message: string };

/** What is missing of name, address and phone or postal address (20/2008/ND-CP art. 7.1, 7.2). */
export function senderProblems(sender: Sender): FieldProblem[] {
  const { senderType, name, organizationName, representative, address } = sender;
  const gaps: (FieldProblem & { open: boolean })[] = [
    {
      field: "name",
      message: "forms:name.missing",
      open: senderType === "individual" && name === "",
    },
    {
      field: "organizationName",
      message: "forms:organizationName.missing",
      open: senderType === "organization" && organizationName === "",
    },
    {
      field: "representative",
      message: "forms:representative.missing",
      open: senderType === "organization" && representative === "",
    },
    { field: "address", message: "forms:address.missing", open: address === "" },
    {
      field: "phone",
      message: "forms:contact.missing",
      open: sender.phone === "" && sender.postalAddress === "",
    },
  ];
  return gaps.filter(({ open }) => open);
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
