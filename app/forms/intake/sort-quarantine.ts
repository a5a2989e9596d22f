import { z } from "zod";
import { choice } from "../fields/fields.ts";
import { optionalLine } from "../fields/text-fields.ts";

const codes = z.array(z.string()).default([]);

/** What is done with those of a page that were chosen, or with the whole page. */
export const sortQuarantineForm = z
  .object({
    intent: choice(["release", "set-aside"], "forms:quarantine.chooseOne"),
    code: codes,
    shown: codes,
    whole: z.boolean().default(false),
    reason: optionalLine(200),
  })
  .transform(({ code, shown, whole, ...rest }) => ({ ...rest, codes: whole ? shown : code }))
  .superRefine(({ codes, intent, reason }, check) => {
    if (codes.length === 0)
      check.addIssue({ code: "custom", path: ["code"], message: "forms:quarantine.chooseOne" });
    if (intent === "set-aside" && reason === "")
      check.addIssue({ code: "custom", path: ["reason"], message: "forms:reason.missing" });
  });
