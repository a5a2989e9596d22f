import { expect, test } from "@playwright/test";
import scope from "#tests/fixtures/text/scope.json" with { type: "json" };
import { sendPetition, track } from "./citizen-steps.ts";
import { lifeOf } from "./database.ts";
import { words } from "./words.ts";

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test("the whole way from the form to the status page needs no script", async ({ page }) => {
  const sent = await sendPetition(page, {
    content: "Without any script this letter must arrive all the same, word for word.",
  });
  expect(lifeOf(sent.code).stage).toBe("received");
  await track(page, sent);
  await expect(page).toHaveURL(/\/tra-cuu\/ho-so$/);
  await expect(page.locator("main")).toContainText("word for word");
});

test("an emergency is answered with numbers to tap, and the letter goes on", async ({ page }) => {
  const letter = scope.texts.find(({ hints }) => hints.includes("emergency"))?.text ?? "";
  await page.goto("/gui-phan-anh/noi-dung");
  await page.locator('label[for="aim"]').click();
  await page.locator('[name="content"]').fill(letter);
  await page.getByRole("button", { name: words("shell:word.continue") }).click();
  for (const number of ["113", "114", "115"]) {
    const call = page.locator(`main a[href="tel:${number}"]`);
    await expect(call).toBeVisible();
    expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  }
  await expect(page.locator("#agencyText")).toBeVisible();
});

test("a limit is counted and explained without script", async ({ page }) => {
  await page.goto("/tinh-thoi-han");
  await page.locator("#amount").fill("0");
  await page.locator("main form button").click();
  await expect(page.locator("#amount")).toHaveAttribute("aria-invalid", "true");
  for (const [part, value] of Object.entries({ day: "20", month: "11", year: "2026" }))
    await page.locator(`[name="from.${part}"]`).fill(value);
  await page.locator("#amount").fill("5");
  await page.locator("main form button").click();
  await expect(page.locator("#result")).toContainText("30/11/2026");
  await expect(page.locator('#result time[datetime="2026-11-24"]')).toBeVisible();
});

test("public pages load no script but the form's small one", async ({ page }) => {
  for (const address of ["/", "/ket-qua", "/huong-dan", "/tinh-thoi-han", "/unknown-address"]) {
    await page.goto(address);
    expect(await page.locator("script").count(), address).toBe(0);
  }
});
