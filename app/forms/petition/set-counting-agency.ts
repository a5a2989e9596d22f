import { z } from "zod";
import { rowId } from "../fields/fields.ts";

/** With which of the agencies that answer it a petition is counted. */
export const setCountingAgencyForm = z.object({ agencyId: rowId("forms:agency.missing") });
