import { expect, test } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { lifeOf, rows } from "./database.ts";
import { people, signIn } from "./staff-steps.ts";

test("the counter writes down a call, reads it back and hands out the slip", async ({ page }) => {
  await signIn(page, people.counter);
  await expectAccessible(page);
  await page.goto("/van-phong/nhap");
  await expectAccessible(page);
  await page.locator('[name="channel"]').selectOption("phone");
  await page.locator('[name="content"]').fill("The office hours on the door are wrong since May.");
  await page.locator('[name="name"]').fill("Tran Van Binh");
  await page.locator('[name="address"]').fill("Hamlet 3");
  await page.locator('[name="phone"]').fill("0900 000 555");
  const submit = page.locator("form:has([name=content]) button[type=submit]").last();
  await submit.click();
  await expect(page.locator("[data-error-summary]")).toBeVisible();
  await expect(page.locator('[name="content"]')).toHaveValue(/since May/);
  await page.locator('label[for="readBack"]').click();
  await submit.click();
  await expect(page.locator("main")).toContainText(/PA-\d{6}-[0-9A-Z]{5}/);
  await expectAccessible(page);
  const text = (await page.locator("main").textContent()) ?? "";
  const code = /PA-\d{6}-[0-9A-Z]{5}/.exec(text)?.[0] ?? "";
  const secret = /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{4}/.exec(text)?.[0] ?? "";
  expect(secret).not.toBe("");
  // It stands on the printed slip, and is not read from the screen.
  await expect(page.getByText(secret)).toBeHidden();
  await expect(page.getByRole("button", { name: /^In phi/ })).toHaveCount(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(secret)).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  expect(lifeOf(code)).toEqual({ stage: "received", events: ["PetitionTakenIn"] });

  const [foreign] = rows<{ code: string }>(
    `SELECT code FROM "Petition" WHERE "takenInById" IS NULL ORDER BY id LIMIT 1`,
  );
  const response = await page.goto(`/van-phong/${foreign?.code}`);
  expect(response?.status()).toBe(404);
});
