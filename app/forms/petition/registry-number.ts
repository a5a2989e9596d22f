import { z } from "zod";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { registryKinds, registryPapers } from "#app/domain/petition/leadership.ts";
import { notAfter, requiredDay } from "../fields/day-fields.ts";
import { choice } from "../fields/fields.ts";
import { line, optionalText } from "../fields/text-fields.ts";

/** The number that a registry gave a paper that came in, or that leaves. */
export const registryNumberForm = (today: CivilDate) =>
  z.object({
    kind: choice(registryKinds, "forms:registryKind.missing"),
    registryPaper: choice(registryPapers, "forms:registryPaper.missing"),
    number: line(60, "forms:registryNumber.missing"),
    on: requiredDay("forms:registryDay.missing", notAfter(today, "forms:registryDay.afterToday")),
    note: optionalText(2000),
  });
