import { z } from "zod";
import { line } from "../fields/text-fields.ts";

/** What a petition is about, in the officer's own line. */
export const petitionTitle = () => line(300, "forms:petitionTitle.missing");

/** Another title in the place of the one that stands there. */
export const setTitleForm = z.object({ title: petitionTitle() });
