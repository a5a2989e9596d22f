import { z } from "zod";
import { line } from "../fields/text-fields.ts";

const codeLengthMax = 60;

/** The code of the test mail, as typed in. */
export const testMailCode = z.object({ code: line(codeLengthMax, "forms:mailCode.missing") });
