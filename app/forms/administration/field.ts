import { z } from "zod";
import { line, optionalLine } from "../fields/text-fields.ts";

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A field of administration; its code is kept with every petition and never changes. */
export const field = z.object({
  code: line(60, "forms:fieldOfWorkCode.wrong").regex(kebabCase, "forms:fieldOfWorkCode.wrong"),
  name: line(150, "forms:fieldName.missing"),
  nameEn: optionalLine(150),
});
export type FieldForm = z.output<typeof field>;
