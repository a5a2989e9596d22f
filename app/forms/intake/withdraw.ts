import { z } from "zod";
import { optionalText } from "../fields/text-fields.ts";

/** The sender owes no reason for taking a petition back. */
export const withdraw = z.object({ reason: optionalText(2000) });
