import { z } from "zod";
import { rowId } from "../fields/fields.ts";
import { optionalLine } from "../fields/text-fields.ts";

/** A field of administration; nothing is every field that no other rule names. */
const assigneeField = optionalLine(60).transform((code) => (code === "" ? null : code));

/** Who becomes the officer of what comes in this field. */
export const newAssigneeRule = z
  .object({ assigneeField, assigneeId: rowId("forms:choice.missing") })
  .transform(({ assigneeField: fieldCode, assigneeId: officerId }) => ({ fieldCode, officerId }));

/** The rule of this field counts no more. */
export const droppedAssigneeRule = z.object({ assigneeField });
