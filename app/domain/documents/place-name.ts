/** Names of bodies and places as the head of a paper has them. */

/** A name without what stands in brackets at its end. */
export function withoutBrackets(name: string): string {
  const opening = name.indexOf("(");
  return opening >= 0 && name.endsWith(")") ? name.slice(0, opening).trimEnd() : name;
}

/** A place without its kind, unless a number is all that would be left. */
export function withoutKind(place: string, kinds: readonly string[]): string {
  const small = place.toLocaleLowerCase("vi");
  const kind = kinds.find((one) => small.startsWith(`${one} `));
  const named = place.slice(kind?.length ?? 0).trimStart();
  return /^\d/.test(named) ? place : named;
}
