/** What an e-mail address that somebody named in a petition is told before its reader has said that it is his. */

/** Nothing was said yet; it is the sender's; whoever reads it did not send the petition. */
export type EmailState = "" | "proven" | "disowned";

/** What its reader may say; each can be put right by the other. */
export const emailAnswers = ["proven", "disowned"] as const;
export type EmailAnswer = (typeof emailAnswers)[number];

/** So many automatic mails a day an address gets that nobody has said is his, over all petitions that name it. */
export const mailsBeforeProof = 3;

/** What is done in the sender's name, and what itself proves an address, is told whatever came before it. */
const alwaysTold: readonly string[] = [
  "secret-sent",
  "secret-reissued",
  "withdrawn",
  "contact-code",
  "contact-changed",
];

/** Whether a message counts towards the mails of a day, and waits once they are used up. */
export const waitsForProof = (template: string, state: EmailState) =>
  state === "" && !alwaysTold.includes(template);

/** Whether a mail asks its reader to say whether the petition is his. */
export const asksForProof = (template: string, state: EmailState) =>
  state === "" && template !== "contact-code" && template !== "contact-changed";

/** Names the link by which the reader of this address answers for this petition. */
export const emailProofId = (code: string, address: string) =>
  `email of ${code} ${address.toLowerCase()}`;
