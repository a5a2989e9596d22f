/** What the process that opens foreign files says of one. */
import { z } from "zod";

const contentFaults = [
  "wrong-type",
  "old-office",
  "macros",
  "active",
  "heic",
  "locked",
  "damaged",
] as const;
export type ContentFault = (typeof contentFaults)[number];

/** What the process says that opened the file; bytes come along where the file was written anew. */
export const toldSchema = z.discriminatedUnion("ok", [
  z.object({
    ok: z.literal(true),
    name: z.string(),
    mediaType: z.string(),
    hasTextLayer: z.boolean(),
    isRewritten: z.boolean(),
  }),
  z.object({ ok: z.literal(false), fault: z.enum(contentFaults) }),
]);
export type Told = z.infer<typeof toldSchema>;
