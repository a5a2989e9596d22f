type Shown = { readonly version: number };
type Typed = { readonly problems: { readonly values: Readonly<Record<string, string>> } };

/**
 * Whether what is given back was typed on an earlier version of the petition than the one that is shown
 * now: somebody has changed it meanwhile, and sending the form again would go over that without a word.
 */
export function isOutdated({ version }: Shown, refusedForm: Typed | undefined): boolean {
  const seen = Number(refusedForm?.problems.values.version ?? "");
  return seen > 0 && seen < version;
}
