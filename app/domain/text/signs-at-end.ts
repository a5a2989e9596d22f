/**
 * The text without such signs at its end. An expression such as `x+$` would begin anew at every
 * place of a long run of them.
 */
export function withoutSignsAtEnd(text: string, isSuch: (sign: string) => boolean): string {
  const signs = [...text];
  return signs.slice(0, signs.findLastIndex((sign) => !isSuch(sign)) + 1).join("");
}
