/** Debian's Firefox on a telephone's screen, driven by WebDriver BiDi; pressed and typed into natively. */
import puppeteer, { type ElementHandle, type Page } from "puppeteer-core";

const screen = { width: 390, height: 844 };

export type Firefox = {
  readonly page: Page;
  /** Scrolls to it and presses its middle, as a finger does. */
  readonly press: (selector: string) => Promise<void>;
  readonly write: (selector: string, text: string) => Promise<void>;
  readonly choose: (selector: string, file: string) => Promise<void>;
  /** Presses it and resolves when the page that comes is loaded; throws where it is another one. */
  readonly follow: (selector: string, address: RegExp) => Promise<void>;
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
};

/**
 * Without script the page is only ever asked at once: a promise never resolves in it, so that the waiting
 * commands of the library would wait for ever.
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
  const press = async (selector: string) => {
    const [x = 0, y = 0] = await page.evaluate(middleOf, selector);
    await page.mouse.click(x, y);
  };
  return {
    page,
    press,
    async write(selector, text) {
      await press(selector);
      await page.keyboard.type(text);
    },
    async choose(selector, file) {
      const field = (await page.$(selector)) as ElementHandle<HTMLInputElement> | null;
      await field?.uploadFile(file);
    },
    async follow(selector, address) {
      await Promise.all([page.waitForNavigation(), press(selector)]);
      const href = await page.evaluate(() => location.href);
      if (!address.test(href)) throw new Error(`expected ${address}, came to ${href}`);
    },
    text: () => page.evaluate(() => document.querySelector("main")?.textContent ?? ""),
    close: () => browser.close(),
  };
}

function middleOf(selector: string): number[] {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`nothing to press: ${selector}`);
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}
