import { z } from "zod";
import { readOfficeHours } from "#app/domain/deadline/calendar/office-hours.ts";
import { digestHours } from "#app/domain/deadline/calendar/telling-hours.ts";
import { addressTiers } from "#app/domain/petition/intake/bot-marks.ts";
import { optionalEmail } from "../fields/fields.ts";
import { optionalPhone } from "../fields/phone-field.ts";
import { line, optionalLine, optionalText } from "../fields/text-fields.ts";

const secureAddress = /^https:\/\/[^\s/][^\s/.]*\.\S+$/;
const hourMax = 24;
const networksMax = 50;
const attackSendsMin = 50;
const attackSendsMax = 1_000_000;
const floodSendsMin = 10;
const waitMinutesMax = 60;
const network = z.union([z.cidrv4(), z.cidrv6()]);
const isNetwork = (text: string) => network.safeParse(text).success;

/** The settings of this installation that the administrator changes. */
export const settings = z.object({
  provinceName: line(150, "forms:provinceName.missing"),
  /** Whole hours; null where no hour closes the day. */
  closingHour: z
    .number({ error: "forms:closingHour.wrong" })
    .int("forms:closingHour.wrong")
    .min(0, "forms:closingHour.wrong")
    .max(hourMax, "forms:closingHour.wrong")
    .nullable()
    .default(null),
  /** Spans of a working day, in order and without overlap. */
  officeHours: line(150, "forms:officeHours.wrong").transform((typed, context) => {
    const hours = readOfficeHours(typed);
    if (hours !== null) return { ordinary: hours.ordinary };
    context.issues.push({ code: "custom", message: "forms:officeHours.wrong", input: typed });
    return z.NEVER;
  }),
  /** Whole hours. */
  digestHour: z
    .number({ error: "forms:digestHour.wrong" })
    .int("forms:digestHour.wrong")
    .min(digestHours.earliest, "forms:digestHour.wrong")
    .max(digestHours.latest, "forms:digestHour.wrong"),
  /** Networks as CIDR, one a line. */
  counterNetworks: optionalText(2000)
    .transform((typed) => typed.split("\n").map((one) => one.trim()))
    .transform((lines) => lines.filter((one) => one !== ""))
    .refine((lines) => lines.length <= networksMax, "forms:counterNetworks.wrong")
    .refine((lines) => lines.every(isNetwork), "forms:counterNetworks.wrong"),
  attackSends: z
    .number({ error: "forms:attackSends.wrong" })
    .int("forms:attackSends.wrong")
    .min(attackSendsMin, "forms:attackSends.wrong")
    .max(attackSendsMax, "forms:attackSends.wrong"),
  floodSends: z
    .number({ error: "forms:floodSends.wrong" })
    .int("forms:floodSends.wrong")
    .min(floodSendsMin, "forms:floodSends.wrong")
    .max(addressTiers.waits, "forms:floodSends.wrong"),
  /** Whole minutes; 0 tells at once. */
  forwardingWaitMinutes: z
    .number({ error: "forms:forwardingWaitMinutes.wrong" })
    .int("forms:forwardingWaitMinutes.wrong")
    .min(0, "forms:forwardingWaitMinutes.wrong")
    .max(waitMinutesMax, "forms:forwardingWaitMinutes.wrong"),
  /** Empty for the shipped sentence. */
  lateApology: optionalText(300),
  lateApologyEn: optionalText(300),
  /** A name or a post; empty where the office itself is named. */
  dataOfficerName: optionalLine(150),
  dataOfficerPhone: optionalPhone(),
  dataOfficerEmail: optionalEmail(),
  nationalPortalUrl: line(200, "forms:nationalPortalUrl.wrong").regex(
    secureAddress,
    "forms:nationalPortalUrl.wrong",
  ),
});
