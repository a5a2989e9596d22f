/** A citizen's browser over real HTTP: fills the four pages in, keeps cookies, tries again when cut off. */

import { addresses as pages, withQuery } from "#app/addresses.ts";
import { hiddenFields, openBrowser, type SentForm, textOf } from "../setup/browser.ts";
import { solvedForm } from "./solved-form.ts";

export type Letter = {
  readonly email: string;
  /** The address the proxy would see; every one counts as another visitor. */
  readonly from: string;
  /** A browser without script sends no proof of work; with one, the sum is worked out as usual. */
  readonly withoutScript?: boolean;
};
export type Receipt = { readonly email: string; readonly code: string; readonly secret: string };

export type Page = { readonly status: number; readonly location: string; readonly text: string };
type Asks = (path: string, form?: SentForm) => Promise<Page>;

/** Where the server is now, and what to do when it did not answer; throws to give up. */
export type Line = {
  readonly url: () => string;
  readonly cutOff: (cause: unknown) => Promise<void>;
  /** Whether whoever is told to come back does so, sooner than asked; otherwise they leave. */
  readonly comesBack?: boolean;
};

/** A line that is never tried again: being cut off is a failure. */
export const strictLine = (url: string): Line => ({
  url: () => url,
  cutOff: (cause) => Promise.reject(new Error("the server did not answer", { cause })),
});

const comesBackAfterMilliseconds = 200;

const addresses = pages.send;

/** A browser whose person presses reload when cut off, until the line gives up. */
export function openReloadingBrowser(line: Line, from: string) {
  const browser = openBrowser(line.url, from);
  const once = (path: string, form?: SentForm) =>
    form ? browser.post(path, form) : browser.get(path);
  const ask: Asks = async (path, form) => {
    for (;;) {
      const answer = await once(path, form).catch((cause: unknown) => ({ cause }));
      if ("cause" in answer) await line.cutOff(answer.cause);
      else if (answer.status !== 503 || !line.comesBack)
        return { status: answer.status, location: answer.location, text: textOf(answer) };
      else await new Promise((done) => setTimeout(done, comesBackAfterMilliseconds));
    }
  };
  return { ask, leave: browser.leave };
}

/** The page of an overloaded server: this citizen was told to come back, perhaps with the form begun. */
export class Shed extends Error {
  constructor(readonly begun: boolean) {
    super("told to come back");
  }
}

/** Sends one letter, from the first page to the receipt. */
export async function sendLetter(line: Line, letter: Letter): Promise<Receipt> {
  const { ask, leave } = openReloadingBrowser(line, letter.from);
  try {
    return await sendBy(ask, letter);
  } finally {
    leave();
  }
}

async function sendBy(ask: Asks, { email, withoutScript = false }: Letter): Promise<Receipt> {
  let begun = false;
  const open = async (path: string) => expectStatus(await ask(path), 200, path, begun);
  const go = async (path: string, form: SentForm) => {
    begun = true;
    return expectStatus(await ask(path, form), 303, path, begun);
  };
  await open(withQuery(addresses.start, { language: "en" }));
  await open(addresses.content);
  const content = `My land certificate is thirty days overdue. This is the letter of ${email}.`;
  await go(addresses.content, { aim: "conduct", content });
  await open(addresses.place);
  const place = new FormData();
  place.append("agencyText", "The land office");
  await go(addresses.place, place);
  await open(addresses.person);
  await go(addresses.person, { ...aboutMe, email });
  const check = await open(addresses.check);
  const hidden = hiddenFields(check.text);
  await go(addresses.check, withoutScript ? hidden : await withProof(hidden));
  return receiptIn((await open(addresses.receipt)).text, email);
}

const aboutMe = {
  senderType: "individual",
  name: "Nguyen Thi Hoa",
  address: "12 Tran Phu",
  phone: "0900000123",
};

/** With the sum worked out that the last page asks for, as its script does it. */
async function withProof(hidden: Readonly<Record<string, string>>) {
  const { challenge = "" } = hidden;
  return challenge === "" ? hidden : { ...hidden, ...(await solvedForm(challenge)) };
}

function expectStatus(page: Page, status: number, path: string, begun: boolean): Page {
  if (page.status === 503) throw new Shed(begun);
  if (page.status !== status)
    throw new Error(`${path} answered ${page.status}, not ${status} (${page.location})`);
  return page;
}

function receiptIn(html: string, email: string): Receipt {
  const text = html.replace(/<!-- -->/g, "").replace(/<[^>]*>/g, "\n");
  const [code, secret] = [/PA-\d{6}-[0-9A-Z]{5}/, /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{4}/].map(
    (shape) => shape.exec(text)?.[0],
  );
  if (!code || !secret) throw new Error("no receipt on the page");
  return { email, code, secret };
}

/** Whether code and secret open the petition, as a citizen would try. */
export async function opensPetition(line: Line, { code, secret }: Receipt, from: string) {
  const { ask, leave } = openReloadingBrowser(line, from);
  try {
    const entered = await ask(pages.tracking.enter, { code, secret });
    if (entered.status !== 303) return false;
    const page = await ask(entered.location);
    return page.status === 200 && page.text.includes(code);
  } finally {
    leave();
  }
}
