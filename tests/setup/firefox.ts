/** Debian's Firefox on a telephone's screen, driven by WebDriver BiDi, with a keyboard alone. */
import puppeteer, { type ElementHandle, type Page } from "puppeteer-core";

const screen = { width: 390, height: 844 };

export type Firefox = {
  readonly page: Page;
  /** Marks a choice. */
  readonly choose: (selector: string) => Promise<void>;
  readonly write: (selector: string, text: string) => Promise<void>;
  readonly attach: (selector: string, file: string) => Promise<void>;
  /** Presses a link or a button and resolves when the page that comes is loaded; throws where it is another one. */
  readonly follow: (selector: string, address: RegExp) => Promise<void>;
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
};

/**
 * Without script the page is only ever asked at once: a promise never resolves in it, so that the waiting
 * commands of the library would wait for ever. A press of the mouse right after scrolling goes astray on
 * a busy machine, and the keyboard goes where the focus is.
 */
export async function openFirefox(withScript: boolean): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    protocol: "webDriverBiDi",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    extraPrefsFirefox: { "javascript.enabled": withScript },
  });
  const page = await browser.newPage();
  await page.setViewport(screen);
  const press = async (selector: string, key: "Enter" | " ") => {
    await page.evaluate(focusOn, selector);
    await page.keyboard.press(key);
  };
  return {
    page,
    choose: (selector) => press(selector, " "),
    async write(selector, text) {
      await page.evaluate(focusOn, selector);
      await page.keyboard.type(text);
    },
    async attach(selector, file) {
      const field = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null;
      await field?.uploadFile(file);
    },
    async follow(selector, address) {
      await Promise.all([page.waitForNavigation(), press(selector, "Enter")]);
      const href = await page.evaluate(() => location.href);
      if (!address.test(href)) throw new Error(`expected ${address}, came to ${href}`);
    },
    text: () => page.evaluate(() => document.querySelector("main")?.textContent ?? ""),
    close: () => browser.close(),
  };
}

function focusOn(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  if (!element || document.activeElement !== element) throw new Error(`no focus on ${selector}`);
}
