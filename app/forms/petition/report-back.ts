import { z } from "zod";
import { text } from "../fields/text-fields.ts";

/** What an agency says to the office after a direction. */
export const reportBackForm = z.object({ text: text(2000, "forms:report.missing") });
