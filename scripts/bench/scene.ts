import { z } from "zod";

/** What the works need to know of a filled database. */
export const filledScene = z.object({
  trackable: z.array(z.object({ code: z.string(), secret: z.string() })),
  /** Addresses of published answers and codes of petitions, to open by turns. */
  published: z.array(z.string()),
  codes: z.array(z.string()),
  words: z.object({ rare: z.array(z.string()), common: z.array(z.string()) }),
});

export type FilledScene = z.output<typeof filledScene>;
export type Scene = FilledScene & { readonly port: number };
