import { z } from "zod";
import { rowId } from "../fields/fields.ts";

/** To whom the work is given. */
export const assignPetition = z.object({ officerId: rowId("forms:choice.missing") });
