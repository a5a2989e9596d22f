import { accepted } from "#app/domain/result.ts";
import type { Context } from "../../context.ts";
import { changePetition } from "../custody/change-petition.ts";
import type { Escalated } from "./gather-reminders.ts";

/** Records how far up a petition's lateness was reported; refused where it has been so far up before. */
export const escalateLateness = (
  context: Context,
  { code, place, to, workingDaysLate }: Escalated,
) =>
  changePetition(
    context,
    { type: "system" },
    { code, version: null, forwarding: place },
    { command: () => accepted({ type: "escalate-lateness", to, workingDaysLate }) },
  );
