import { type Browser, openBrowser } from "#tests/setup/browser.ts";

const lowestByte = 1;
/** A private address for each person, so that nobody is limited for what others do. */
const machineOf = (number: number) =>
  `10.${Math.floor(number / 62_500) % 250}.${Math.floor(number / 250) % 250}.${lowestByte + (number % 250)}`;

let people = 0;

/** How many people have come so far, on all servers together. */
export const peopleSoFar = () => people;

/** The browser of somebody who was never here. */
export function openNextBrowser({ port }: { readonly port: number }): Browser {
  people += 1;
  return openBrowser(() => `http://127.0.0.1:${port}`, machineOf(people));
}
