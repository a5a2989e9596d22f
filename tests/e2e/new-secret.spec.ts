/** A new secret is on paper and not on the screen, with script and without. */
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { lifeOf } from "./database.ts";
import { planted } from "./planted.ts";
import { people, send, signIn } from "./staff-steps.ts";
import { words } from "./words.ts";

const secretShape = /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{4}/;

/** Issues a new secret in this way, and returns when the answer is there. */
async function issue(page: Page, code: string, way: "counter" | "letter") {
  await page.goto(`/van-phong/${code}/cap-lai-ma`);
  for (const id of ["nameChecked", "phoneChecked"])
    await page.locator(`label[for="${id}"]`).click();
  await page.locator(`input[name="way"][value="${way}"]`).check({ force: true });
  await send(page, "reissue");
  await expect.poll(() => lifeOf(code).events).toContain("SecretReissued");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(words("office:reissue.done"));
}

/** The secret that stands on the printed page and not on the screen. */
async function expectOnPaperAlone(page: Page) {
  await expect(page.getByText(secretShape)).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(secretShape)).toBeVisible();
  await page.emulateMedia({ media: "screen" });
}

test("at the counter the slip is printed by one button", async ({ page }) => {
  const code = await planted("registered", "A lost secret");
  await signIn(page, people.intake);
  await page.goto(`/van-phong/${code}/cap-lai-ma`);
  await expectAccessible(page);
  await issue(page, code, "counter");
  await expectAccessible(page);
  await expectOnPaperAlone(page);
  await expect(page.getByRole("button", { name: words("office:slip.print") })).toHaveCount(1);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the slip and the letter bear the secret in print alone", async ({ page }) => {
    const code = await planted("registered", "A secret lost by letter");
    await signIn(page, people.intake);
    await issue(page, code, "counter");
    await expectOnPaperAlone(page);
    await expect(page.getByText(words("office:slip.print-plain"))).toBeVisible();

    await issue(page, code, "letter");
    await expect(page.getByText(secretShape)).toHaveCount(0);
    await page.goto("/van-phong/gui-thu");
    const row = page.getByRole("row").filter({ hasText: code });
    await row.getByRole("link", { name: words("tasks:about.secret-sent") }).click();
    await expect(page.getByText(secretShape)).toHaveCount(0);
    await page.getByRole("button", { name: words("tasks:contact.open") }).click();
    await expectOnPaperAlone(page);
  });
});
