import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { intakeReasons } from "#app/domain/petition/correction.ts";
import { senderTypes } from "#app/domain/petition/petition.ts";
import { notAfter, requiredDay } from "../fields/day-fields.ts";
import { evenWhenFieldsFail, optionalEmail, tick } from "../fields/fields.ts";
import { optionalPersonName } from "../fields/name-field.ts";
import { optionalPhone } from "../fields/phone-field.ts";
import { optionalLine } from "../fields/text-fields.ts";
import { optionalPeopleCount } from "../intake/sender-fields.ts";
import { staffChannels } from "../intake/take-in-petition.ts";
import { codedFields, otherOwesWords } from "./taking-back.ts";

/** How and when a paper or a call truly came. */
export const correctReceiptForm = (today: CivilDate) =>
  z
    .object({
      ...codedFields(intakeReasons),
      channel: z.enum(staffChannels, { error: "forms:channel.missing" }),
      receivedOn: requiredDay(
        "forms:receivedOn.missing",
        notAfter(today, "forms:receivedOn.afterToday"),
      ),
    })
    .superRefine(otherOwesWords, evenWhenFieldsFail);

/** What each tick empties where nothing else is typed. */
const emptiedBy = {
  noPhone: ["phone"],
  noEmail: ["email"],
  noPostalAddress: ["postalAddress"],
  noHelper: ["helperName", "helperRelation", "helperPhone"],
} as const;
export const emptiedTicks = Object.keys(emptiedBy) as (keyof typeof emptiedBy)[];

/** Who truly sent it: only what is to be another is typed. */
export const correctSenderForm = z
  .object({
    ...codedFields(intakeReasons),
    senderType: z.enum(["", ...senderTypes]).default(""),
    name: optionalPersonName(150),
    organizationName: optionalLine(200),
    representative: optionalPersonName(150),
    position: optionalLine(150),
    address: optionalLine(300),
    phone: optionalPhone(),
    postalAddress: optionalLine(300),
    email: optionalEmail(),
    helperName: optionalPersonName(150),
    helperRelation: optionalLine(150),
    helperPhone: optionalPhone(),
    // What stood there goes and nothing takes its place.
    noPhone: tick(),
    noEmail: tick(),
    noPostalAddress: tick(),
    noHelper: tick(),
    peopleCount: optionalPeopleCount(),
  })
  .superRefine(otherOwesWords, evenWhenFieldsFail)
  // An organisation is spoken for by its representative, who is kept in the place of a person's name.
  .transform(({ representative, name, noPhone, noEmail, noPostalAddress, noHelper, ...typed }) => ({
    ...typed,
    emptied: emptiedTicks
      .filter((tick) => ({ noPhone, noEmail, noPostalAddress, noHelper })[tick])
      .flatMap((tick) => emptiedBy[tick].filter((field) => typed[field] === "")),
    name: name || representative,
    representative,
  }));
