import type { z } from "zod";
import { messageAbout } from "#app/domain/text/message.ts";

const blank = /\{\{([^{}]*)\}\}/g;

/** Words in which only these blanks may be filled in; a brace left over is a blank mistyped. */
export function withBlanks(typed: z.ZodString, blanks: readonly string[]) {
  return typed.superRefine((sentence, context) => {
    const wrong = wrongBlank(sentence, blanks);
    if (wrong !== null)
      context.addIssue({ code: "custom", message: messageAbout("forms:blank.unknown", wrong) });
  });
}

function wrongBlank(sentence: string, blanks: readonly string[]): string | null {
  for (const [written, name = ""] of sentence.matchAll(blank))
    if (!blanks.includes(name)) return written;
  return /[{}]/.exec(sentence.replace(blank, ""))?.[0] ?? null;
}
