import { z } from "zod";
import { line } from "./text-fields.ts";

const secureAddress = /^https:\/\/[^\s/]+\.[^\s]+$/;
const hourMax = 24;

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
  nationalPortalUrl: line(200, "forms:nationalPortalUrl.wrong").regex(
    secureAddress,
    "forms:nationalPortalUrl.wrong",
  ),
});
