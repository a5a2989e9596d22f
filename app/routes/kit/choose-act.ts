import { data } from "react-router";

const badRequest = 400;

/**
 * Returns what a form asks for, out of the page's own table. A word that is not in the table is
 * refused, so that nothing is done that nobody asked for; a form that names none asks for the
 * page's main act, and is refused where the page has none.
 */
export function chooseAct<Intent extends string, Act extends (...given: never[]) => unknown>(
  form: FormData,
  acts: Readonly<Record<Intent, Act>>,
  main: NoInfer<Intent> | null,
): Act {
  const intent = form.get("intent") ?? main;
  if (!isEntryOf(acts, intent)) throw data(null, { status: badRequest });
  return acts[intent];
}

/** Every object has words of the language's own besides; those are in no page's table. */
const isEntryOf = <Table extends object>(table: Table, word: unknown): word is keyof Table =>
  typeof word === "string" && Object.hasOwn(table, word);
