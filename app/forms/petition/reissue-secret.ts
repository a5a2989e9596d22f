import { z } from "zod";
import { tick } from "../fields/fields.ts";

/** What the officer compared in the call before a new tracking secret is given. */
export const reissueSecret = z.object({ nameChecked: tick(), phoneChecked: tick() });
