/** Codes of the second step, shown to whoever tries the demonstration out and has no app for it. */
import type { Context } from "../../context.ts";
import { officersAtWork } from "../../persistence/people/officer-reading.ts";
import { shownCode } from "./second-step.ts";

/** Who has a second step in this demonstration, and the code that would be on the telephone now. */
export async function demoCodes(context: Context) {
  const people = await officersAtWork(context.database.read);
  const shown = await Promise.all(
    people.map(async ({ id, displayName, email }) => ({
      id,
      name: displayName,
      email,
      code: await shownCode(context, id),
    })),
  );
  return shown.filter(({ code }) => code !== null);
}
