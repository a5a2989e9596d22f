/** Nobody is shown a way to a page that is unknown to him. */
import { expect, test } from "@playwright/test";
import { people, signIn } from "./staff-steps.ts";

for (const [kind, email] of Object.entries(people))
  test(`every page that the navigation shows opens, and is marked there: ${kind}`, async ({
    page,
  }) => {
    await signIn(page, email);
    const links = page.locator("nav:has(ul[data-focus-inside]) a");
    const addresses = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute("href")),
    );
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const answer = await page.goto(address ?? "");
      expect(answer?.status(), address ?? "").toBe(200);
      await expect(
        page.locator("nav:has(ul[data-focus-inside]) a[aria-current]"),
        address ?? "",
      ).toHaveAttribute("href", address ?? "");
    }
  });
