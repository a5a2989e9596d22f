import { z } from "zod";
import { secretWays } from "#app/domain/petition/secret-way.ts";
import { choice, tick } from "../fields/fields.ts";

/** What the officer compared before a new tracking secret is given, and how the sender gets it. */
export const reissueSecret = z.object({
  nameChecked: tick().refine((isChecked) => isChecked, "forms:identity.name"),
  phoneChecked: tick().refine((isChecked) => isChecked, "forms:identity.sender"),
  way: choice(secretWays, "forms:secretWay.missing"),
});
