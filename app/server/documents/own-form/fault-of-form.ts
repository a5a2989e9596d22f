/** What is wrong with a Word file as the office's own form: said by the process that opened it. */
import { z } from "zod";
import { workApart } from "../../apart/children.ts";
import type { RewordableDocument } from "../document-wording.ts";

const partsFaults = ["too-long", "outside", "unfillable"] as const;
export type PartsFault = (typeof partsFaults)[number];

const faultSchema = z.union([
  z.object({ fault: z.enum([...partsFaults, "no-field", "table-not-alone"]) }),
  // With what stands in the text where a field should.
  z.object({ fault: z.enum(["unknown-field", "unfinished-field"]), written: z.string() }),
]);
export type FormFault = z.infer<typeof faultSchema>;

/** Null where it can be filled; `busy` may be told otherwise a little later. */
export async function faultOfOwnForm(
  form: Uint8Array,
  paper: RewordableDocument,
): Promise<FormFault | "busy" | null> {
  const done = await workApart({ job: "check-form", facts: { paper }, bytes: form });
  if (done === "busy") return done;
  return done === "too-heavy" ? { fault: "too-long" } : faultSchema.nullable().parse(done.facts);
}
