/** A browser remembers until the end of the day who gave the second step in it, so that it is asked once a day. */
import { todayOf } from "../../clock.ts";
import type { Context } from "../../context.ts";
import type { OfficerRow } from "../../persistence/people/officer-reading.ts";

export const stepDoneCookie = "second-step-done";
const purpose = "second step done";
const officersMax = 8;

const readDone = ({ keys, clock }: Context, sealed: string | null): readonly string[] => {
  const value = sealed && keys.verifySigned(purpose, sealed, clock.now());
  return value ? value.split(" ") : [];
};

/** Changes with the password and with the second step, so that a new one of either is asked anew. */
const markOf = ({ keys }: Context, { id, passwordHash }: OfficerRow, since: string) =>
  keys.fingerprint(`second step done by ${id}`, `${passwordHash} ${since}`);

/** Whether this officer has given the second step in this browser today; it was set up at that instant. */
export const wasStepDone = (
  context: Context,
  sealed: string | null,
  officer: OfficerRow,
  since: string,
) => readDone(context, sealed).includes(markOf(context, officer, since));

/** The cookie after a right code: this officer first, and a few of those before. */
export function rememberStep(
  context: Context,
  sealed: string | null,
  officer: OfficerRow,
  since: string,
): string {
  const mark = markOf(context, officer, since);
  const others = readDone(context, sealed).filter((one) => one !== mark);
  const marks = [mark, ...others].slice(0, officersMax).join(" ");
  return context.keys.sign(purpose, marks, endOfDay(context));
}

/** Midnight in Viet Nam. */
const endOfDay = ({ clock }: Context) =>
  new Date(`${todayOf(clock)}T23:59:59.999+07:00`).toISOString();
