import type { z } from "zod";
import { line, optionalLine, type TextLimit } from "./text-fields.ts";

/** More digits than a name has, fewer than a telephone number. */
const digitsMax = 5;

/** Whether it may be a person's name: no e-mail address, no link and no telephone number. */
function mayBeName(typed: string): boolean {
  const digits = typed.replace(/\D/g, "").length;
  return !typed.includes("@") && !typed.includes("://") && digits <= digitsMax;
}

/** The name of a person that must be given. */
export function personName(limit: TextLimit, missing: string) {
  return line(limit, missing).refine(mayBeName, "forms:name.wrong");
}

/** The name of a person that may be left out; then it is the empty text. */
export function optionalPersonName(limit: TextLimit): z.ZodDefault<z.ZodString> {
  return optionalLine(limit).refine(mayBeName, "forms:name.wrong");
}
