import { z } from "zod";
import { recordKinds } from "#app/domain/data-rights/retention.ts";
import { choice } from "../fields/fields.ts";
import { line } from "../fields/text-fields.ts";

const yearsMax = 200;

/** For how many years a kind of file is kept; nothing keeps it. No number is proposed. */
export const retentionRuleForm = z.object({
  kind: choice(recordKinds, "rights:errors.record-kind"),
  years: z
    .number({ error: "rights:errors.years" })
    .int("rights:errors.years")
    .min(1, "rights:errors.years")
    .max(yearsMax, "rights:errors.years")
    .nullable()
    .default(null),
  basis: line(300, "rights:errors.basis"),
});

/** Which file is held back, and why. */
export const placeHoldForm = z.object({
  code: line(60, "rights:errors.code"),
  reason: line(300, "rights:errors.hold"),
});

/** Which file is held back no more. */
export const endHoldForm = z.object({ code: line(60, "rights:errors.code") });
