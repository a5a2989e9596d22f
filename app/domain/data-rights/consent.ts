import words from "./consent.words.json" with { type: "json" };

/** Raised whenever the words change by which a sender agrees to be named: what was agreed to stays as it was. */
export const consentVersion = "1";

/** On the site the sender chose it himself; at the counter an officer noted what he said. */
export type ConsentWay = "site" | "counter";

/** The words by which a sender agrees, as they are kept with the consent. */
export const consentWords = (language: "vi" | "en", way: ConsentWay): string =>
  words[language][way];
