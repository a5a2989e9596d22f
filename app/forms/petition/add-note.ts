import { z } from "zod";
import { text } from "../fields/text-fields.ts";

/** An internal note on a petition. */
export const addNoteForm = z.object({ text: text(5000, "forms:note.missing") });
