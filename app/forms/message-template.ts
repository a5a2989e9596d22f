import { z } from "zod";
import { messageAbout } from "#app/domain/text/message.ts";
import { choice } from "./fields.ts";

import { line, text } from "./text-fields.ts";

const blank = /\{\{([^{}]*)\}\}/g;

/**
 * The office's own wording of a message: subject, what happened, what comes next. Only these blanks
 * may be filled in; a brace that is left over is a blank that was mistyped.
 */
export function messageTemplate(blanks: readonly string[]) {
  const words = (typed: z.ZodString) =>
    typed.superRefine((sentence, context) => {
      const wrong = wrongBlank(sentence, blanks);
      if (wrong !== null)
        context.addIssue({ code: "custom", message: messageAbout("forms:blank.unknown", wrong) });
    });
  return z.object({
    language: choice(["vi", "en"], "forms:choice.missing"),
    subject: words(line(150, "forms:subject.missing")),
    happened: words(line(300, "forms:happened.missing")),
    next: words(text(2000, "forms:next.missing")),
  });
}

function wrongBlank(sentence: string, blanks: readonly string[]): string | null {
  for (const [written, name = ""] of sentence.matchAll(blank))
    if (!blanks.includes(name)) return written;
  return /[{}]/.exec(sentence.replace(blank, ""))?.[0] ?? null;
}
