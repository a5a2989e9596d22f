import { z } from "zod";

const challenge = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.int(),
    keyLength: z.int(),
    keyPrefix: z.string(),
    keySignature: z.string(),
    data: z.object({ draft: z.string(), until: z.string() }),
  }),
  signature: z.string(),
});
const solution = z.object({ counter: z.int(), derivedKey: z.string() });

/** What the page's small script sends along: the challenge as it was given, and its solution. */
export type PostedProof = {
  readonly challenge: z.output<typeof challenge>;
  readonly solution: z.output<typeof solution>;
};

const postedLengthMax = 2_000;

function parseOrNull<Schema extends z.ZodType>(text: unknown, schema: Schema) {
  if (typeof text !== "string" || text.length > postedLengthMax) return null;
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The proof of work in a posted form; null where there is none or it cannot be read. */
export function postedProof(form: FormData): PostedProof | null {
  const given = parseOrNull(form.get("challenge"), challenge);
  const solved = parseOrNull(form.get("proof"), solution);
  return given && solved && { challenge: given, solution: solved };
}
