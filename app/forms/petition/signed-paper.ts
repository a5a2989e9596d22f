import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { notAfter, requiredDay } from "../fields/day-fields.ts";
import { line } from "../fields/text-fields.ts";

/** What the registry and the signer gave the document; this product gives no numbers. */
export function signReply(today: CivilDate) {
  return z.object({
    documentNumber: line(60, "forms:documentNumber.missing"),
    documentOn: requiredDay(
      "forms:documentOn.missing",
      notAfter(today, "forms:documentOn.afterToday"),
    ),
    signerName: line(150, "forms:signerName.missing"),
    signerCapacity: line(200, "forms:signerCapacity.missing"),
  });
}
