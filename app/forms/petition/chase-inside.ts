import { z } from "zod";
import { optionalLine } from "../fields/text-fields.ts";

/** A word that goes with a reminder inside the unit. */
export const chaseInsideForm = z.object({ note: optionalLine(300) });
