import { z } from "zod";
import { optionalEmail, tick } from "../fields/fields.ts";
import { optionalPhone } from "../fields/phone-field.ts";
import { line, optionalLine } from "../fields/text-fields.ts";

/** How the sender is reached from now on: only what is to be another is typed. */
export const changeContactForm = z.object({
  email: optionalEmail(),
  phone: optionalPhone(),
  postalAddress: optionalLine(300),
});

/** The code that a new address got, as typed in. */
export const contactCodeForm = z.object({ code: line(60, "forms:mailCode.missing") });

/** That the number which stood before was tried. */
export const confirmContactForm = z.object({ oldTried: tick() });

/** Why the contact data stay as they are; may be left out. */
export const declineContactForm = z.object({ note: optionalLine(300) });
