import { createContext } from "react-router";

export type DemoMail = {
  readonly name: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
};

/** Reads the demonstration's mails, newest first; null where mail really leaves the house. */
export const demoMailbox = createContext<(() => Promise<DemoMail[]>) | null>(null);
