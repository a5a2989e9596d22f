/** Without the framework's private parts every page says the same, and is only made more slowly. */
import { expect } from "vitest";
import { addresses, staffAddress } from "#app/addresses.ts";
import { systemClock } from "#app/server/clock.ts";
import { opensPetition, sendLetter, strictLine } from "#tests/factories/citizen.ts";
import { signedInOnce, withPassword } from "#tests/factories/sign-in.ts";
import { openBrowser, textOf } from "#tests/setup/browser.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";

/**
 * What differs by purpose: the nonce and the incident number of each answer; the list of routes that the browser begins with,
 * shorter without those that are not the page's; and the mark of the place where the plain way would write
 * data into a page without scripts.
 */
const comparable = (html: string) =>
  html
    .replaceAll(/nonce(="|\\",\\")[\w+/=-]+/g, "nonce")
    .replaceAll(/\b[0-9A-Z]{8}\b/g, "INCIDENT")
    // How long the session is left, which goes on between two answers.
    .replaceAll(/((?:idle|absolute)\\?",)\d+/g, "$1")
    .replace(/window\.__reactRouterManifest = [^;]+;/, "")
    .replace("<!--$--><!--/$--></body>", "</body>");

onServedApp(
  "public and staff pages, found and unknown, are the same with and without private parts",
  ["sqlite"],
  async ({ context, start }) => {
    await withPassword(context, ["intake-officer"]);
    const usual = await start();
    const plain = await start({ REACT_ROUTER_PRIVATE_PARTS: "off" });
    const letter = { email: "sender@example.vn", from: "203.0.113.7" };
    const receipt = await sendLetter(strictLine(plain.url), letter);
    expect(await opensPetition(strictLine(plain.url), receipt, letter.from)).toBe(true);

    let url = plain.url;
    const browser = openBrowser(() => url, "203.0.113.8");
    // The servers run at the real hour.
    context.clock.set(systemClock.now());
    browser.cookies.set("session", (await signedInOnce(context)).token);
    const pages = [
      [addresses.home, 200],
      [addresses.send.start, 200],
      [addresses.tracking.enter, 200],
      [addresses.office.queue, 200],
      [staffAddress(addresses.office.queue, "petition", { code: receipt.code }), 200],
      [staffAddress(addresses.office.queue, "classify", { code: receipt.code }), 200],
      [addresses.office.register, 200],
      [addresses.account.profile, 200],
      [addresses.admin.overview, 404],
      ["/khong-co", 404],
    ] as const;
    for (const [page, status] of pages) {
      url = usual.url;
      const whole = await browser.get(page);
      url = plain.url;
      const plainly = await browser.get(page);
      expect([whole.status, plainly.status], page).toEqual([status, status]);
      // Compared here, because a difference would be told with both whole pages.
      expect(comparable(textOf(plainly)) === comparable(textOf(whole)), page).toBe(true);
    }
    browser.leave();
  },
);
