/** What comes back of a refused form, with the word of the button that sent it. */
type Echo = { readonly intent?: string };

/** Whether a refused form came from the button with this word, so that it is shown in its place. */
export const hasIntent = (echo: Echo | undefined, intent: string): boolean =>
  echo?.intent === intent;
