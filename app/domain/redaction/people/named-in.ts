import { fold } from "../../text/fold.ts";

const wordsOf = (text: string) =>
  ` ${fold(text)
    .replace(/[^a-z0-9@]+/g, " ")
    .trim()} `;
const digitsOf = (text: string) => text.replace(/\D/g, "");
const phoneDigitsMin = 8;

/**
 * Which of these facts about a known person still stand in a text, whatever the spelling: names and
 * addresses without regard to marks and capitals, telephone numbers without regard to spaces.
 */
export function namedIn(
  text: string,
  person: { readonly words: readonly string[]; readonly phones: readonly string[] },
): string[] {
  const words = wordsOf(text);
  const digits = digitsOf(text);
  return [
    ...person.words.filter((fact) => fact.trim() !== "" && words.includes(wordsOf(fact))),
    ...person.phones.filter((phone) => {
      const number = digitsOf(phone);
      return number.length >= phoneDigitsMin && digits.includes(number.replace(/^0/, ""));
    }),
  ];
}
