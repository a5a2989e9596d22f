import { z } from "zod";
import { choice } from "../fields/fields.ts";
import { line, text } from "../fields/text-fields.ts";
import { withBlanks } from "./template-words.ts";

const language = () => choice(["vi", "en"], "forms:choice.missing");

/** The office's own wording of a message: subject, what happened, what comes next. */
export function messageTemplate(blanks: readonly string[]) {
  return z.object({
    language: language(),
    subject: withBlanks(line(150, "forms:subject.missing"), blanks),
    happened: withBlanks(line(300, "forms:happened.missing"), blanks),
    next: withBlanks(text(2000, "forms:next.missing"), blanks),
  });
}

/** The office's own wording of a paper: its subject, and paragraphs divided by empty lines. */
export function documentTemplate(blanks: readonly string[]) {
  return z.object({
    language: language(),
    subject: withBlanks(line(200, "forms:documentSubject.missing"), blanks),
    body: withBlanks(text(10000, "forms:documentBody.missing"), blanks),
  });
}
