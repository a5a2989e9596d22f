import { z } from "zod";
import { laterPaperKinds } from "#app/domain/petition/later-papers.ts";
import { choice } from "../fields/fields.ts";
import { text } from "../fields/text-fields.ts";

/** Which paper it is, and what it changes. */
export const amendReplyForm = z.object({
  kind: choice(laterPaperKinds, "forms:amend.kind-missing"),
  note: text(2000, "forms:amend.note-missing"),
});
