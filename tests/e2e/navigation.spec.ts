/** Nobody is shown a way to a page that is unknown to him. */
import { expect, test } from "@playwright/test";
import { people, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

for (const [kind, email] of Object.entries(people))
  test(`every page that the navigation shows opens, and is marked there: ${kind}`, async ({
    page,
  }) => {
    await signIn(page, email);
    const navigation = page.getByRole("navigation", { name: words("shell:nav.label") });
    const addresses = await navigation
      .locator("a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const answer = await page.goto(address ?? "");
      expect(answer?.status(), address ?? "").toBe(200);
      const marked = navigation.locator("a[aria-current]");
      await expect(marked, address ?? "").toHaveAttribute("href", address ?? "");
    }
  });
