import { data } from "react-router";

const badRequest = 400;

/**
 * Returns what a form asks for, out of the page's own list. A word that is not on the list is
 * refused, so that nothing is done that nobody asked for; a form that names none asks for the
 * page's main act, and is refused where the page has none.
 */
export function readIntent<Intent extends string>(
  form: FormData,
  intents: readonly Intent[],
  main: NoInfer<Intent> | null,
): Intent {
  const named = form.get("intent") ?? main;
  const intent = intents.find((known) => known === named);
  if (intent === undefined) throw data(null, { status: badRequest });
  return intent;
}
