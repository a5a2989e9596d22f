import { z } from "zod";
import { rowId } from "../fields/fields.ts";
import { line } from "../fields/text-fields.ts";

const divisionName = line(150, "forms:divisionName.missing");

/** A new division of an agency. */
export const newDivision = z.object({ divisionName });

/** Another name for one that exists. */
export const renamedDivision = z.object({
  divisionId: rowId("forms:choice.missing"),
  divisionName,
});

/** One that is to end. */
export const endedDivision = z.object({ divisionId: rowId("forms:choice.missing") });
