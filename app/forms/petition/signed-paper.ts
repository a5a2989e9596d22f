import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { notAfter, requiredDay } from "../fields/day-fields.ts";
import { evenWhenFieldsFail } from "../fields/fields.ts";
import { personName } from "../fields/name-field.ts";
import { line } from "../fields/text-fields.ts";

/** The number and the day that a registry gave a paper; this product gives no numbers. */
export function numberedPaper(today: CivilDate) {
  return z.object({
    documentNumber: line(60, "forms:documentNumber.missing"),
    documentOn: requiredDay(
      "forms:documentOn.missing",
      notAfter(today, "forms:documentOn.afterToday"),
    ),
  });
}

/** What the registry and the signer gave a paper. */
export function signedPaper(today: CivilDate) {
  return numberedPaper(today).extend({
    signerName: personName(150, "forms:signerName.missing"),
    signerCapacity: line(200, "forms:signerCapacity.missing"),
  });
}

/** The same of a paper whose file was owed and did not come; what else is missing is told as well. */
export function signedPaperWithoutFile(today: CivilDate) {
  return signedPaper(today).superRefine((_paper, context) => {
    context.addIssue({
      code: "custom",
      path: ["signedFile"],
      message: "forms:signedFile.missing",
    });
  }, evenWhenFieldsFail);
}
