/** The only place that brings text into a normal form. */

/**
 * More marks on one letter than any script writes. Bringing marks into order costs the runtime the square
 * of their number, and a form has room for a million; the half-wide voiced signs become marks by it.
 */
const marksTooMany = /([\p{M}\uff9e\uff9f]{10})[\p{M}\uff9e\uff9f]+/gu;
/** Two signs that stand for a whole sentence of Arabic each, eighteen letters for one. */
const sentences = /[\ufdfa\ufdfb]/g;
/** So few characters cost nothing, whatever they are; a password stays as it is. */
const harmlessLength = 200;

/** The text in a normal form, in linear time: of more than ten marks in a row the rest is left out. */
export function normalForm(text: string, form: "NFC" | "NFD" | "NFKC"): string {
  const bounded = text.length > harmlessLength ? text.replace(marksTooMany, "$1") : text;
  return (form === "NFKC" ? bounded.replace(sentences, " ") : bounded).normalize(form);
}
