/** A citizen's browser over real HTTP: fills the four pages in, keeps cookies, tries again when cut off. */

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
type Asks = (path: string, form?: URLSearchParams | FormData) => Promise<Page>;

/** Where the server is now, and what to do when it did not answer; throws to give up. */
export type Line = {
  readonly url: () => string;
  readonly cutOff: () => Promise<void>;
  /** Whether whoever is told to come back does so, sooner than asked; otherwise they leave. */
  readonly comesBack?: boolean;
};

const comesBackAfterMilliseconds = 200;

const addresses = {
  start: "/gui-phan-anh",
  content: "/gui-phan-anh/noi-dung",
  place: "/gui-phan-anh/noi-xay-ra",
  person: "/gui-phan-anh/thong-tin",
  check: "/gui-phan-anh/kiem-tra",
  receipt: "/bien-nhan",
};

export function aBrowser(line: Line, from: string): Asks {
  const cookies = new Map<string, string>();
  return async function ask(path, form) {
    for (;;) {
      const answer = await once(path, form).catch(() => null);
      if (answer === null) await line.cutOff();
      else if (answer.status !== 503 || !line.comesBack) return answer;
      else await new Promise((done) => setTimeout(done, comesBackAfterMilliseconds));
    }
  };

  async function once(path: string, form?: URLSearchParams | FormData): Promise<Page> {
    const response = await fetch(line.url() + path, {
      method: form ? "POST" : "GET",
      ...(form ? { body: form } : {}),
      redirect: "manual",
      headers: {
        "x-forwarded-for": from,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      },
    });
    const text = await response.text();
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      cookies.set(name, value);
    }
    return { status: response.status, location: response.headers.get("location") ?? "", text };
  }
}

/** The page of an overloaded server: this citizen was told to come back, perhaps with the form begun. */
export class Shed extends Error {
  constructor(readonly begun: boolean) {
    super("told to come back");
  }
}

/** Sends one letter, from the first page to the receipt. */
export async function sendLetter(
  line: Line,
  { email, from, withoutScript = false }: Letter,
): Promise<Receipt> {
  const ask = aBrowser(line, from);
  let begun = false;
  const open = async (path: string) => expectStatus(await ask(path), 200, path, begun);
  const go = async (path: string, form: URLSearchParams | FormData) => {
    begun = true;
    return expectStatus(await ask(path, form), 303, path, begun);
  };
  await open(`${addresses.start}?lang=en`);
  await open(addresses.content);
  const content = `My land certificate is thirty days overdue. This is the letter of ${email}.`;
  await go(addresses.content, new URLSearchParams({ aim: "conduct", content }));
  await open(addresses.place);
  const place = new FormData();
  place.append("agencyText", "The land office");
  await go(addresses.place, place);
  await open(addresses.person);
  await go(addresses.person, new URLSearchParams({ ...aboutMe, email }));
  const check = await open(addresses.check);
  await go(addresses.check, withoutScript ? hiddenInputs(check.text) : await lastForm(check.text));
  return receiptIn((await open(addresses.receipt)).text, email);
}

const aboutMe = {
  senderType: "individual",
  name: "Nguyen Thi Hoa",
  address: "12 Tran Phu",
  phone: "0900000123",
};

/** What the last page posts beside the button, with the sum worked out as its script does it. */
async function lastForm(html: string): Promise<URLSearchParams> {
  const form = hiddenInputs(html);
  const challenge = unescaped(form.get("challenge") ?? "");
  if (challenge === "") return form;
  for (const [name, value] of Object.entries(await solvedForm(challenge))) form.set(name, value);
  return form;
}

const unescaped = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function hiddenInputs(html: string): URLSearchParams {
  const form = new URLSearchParams();
  for (const [input] of html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1];
    if (name) form.append(name, /value="([^"]*)"/.exec(input)?.[1] ?? "");
  }
  return form;
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
  const ask = aBrowser(line, from);
  const entered = await ask("/tra-cuu", new URLSearchParams({ code, secret }));
  if (entered.status !== 303) return false;
  const page = await ask(entered.location);
  return page.status === 200 && page.text.includes(code);
}
